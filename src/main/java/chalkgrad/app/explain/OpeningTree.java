package chalkgrad.app.explain;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Symbol;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/// The operands of a number as a tree. Each operand opens to its own operands, down to inputs, targets and initial
/// weights and biases.
final class OpeningTree {
    private final TreeView<Symbol> tree;
    private final ObservableValue<Boolean> roomy;
    private Optional<Quantity> subject = Optional.empty();
    private List<Symbol> roots = List.of();

    /// @param roomy whether there is room to open the operands at once
    OpeningTree(TreeView<Symbol> tree, ObservableValue<Boolean> roomy, Session session, Texts texts) {
        this.roomy = roomy;
        this.tree = tree;
        tree.setCellFactory(view -> new OpeningCell(session, texts));
        tree.setRoot(new TreeItem<>());
        session.momentProperty().subscribe(this::show);
        OpeningCell.isWide(tree).subscribe(wide -> tree.refresh());
        session.decimalsProperty().subscribe(tree::refresh);
        session.byHand().decimalsProperty().subscribe(tree::refresh);
        roomy.subscribe(this::openOperands);
    }

    /// Shows a moment. Open operands stay open while the numbers change.
    private void show(Moment moment) {
        Optional<Quantity> asked = moment.subject();
        List<Symbol> operands =
                asked.flatMap(moment::formula).map(Formula::symbols).orElse(List.of());
        if (asked.equals(subject) && operands.equals(roots)) {
            tree.refresh();
            return;
        }
        subject = asked;
        roots = operands;
        tree.getRoot()
                .getChildren()
                .setAll(operands.stream()
                        .map(symbol -> new Opening(symbol, moment))
                        .toList());
        openOperands();
    }

    private void openOperands() {
        if (roomy.getValue()) {
            tree.getRoot().getChildren().forEach(operand -> operand.setExpanded(true));
        }
    }

    /// An operand as an item of the tree. Its own operands are looked up when it is opened.
    private static final class Opening extends TreeItem<Symbol> {
        private final Moment moment;
        private final List<Symbol> operands;
        private boolean opened;

        Opening(Symbol symbol, Moment moment) {
            super(symbol);
            this.moment = moment;
            operands = symbol instanceof Quantity quantity
                    ? moment.formula(quantity).map(Formula::symbols).orElse(List.of())
                    : List.of();
        }

        @Override
        public boolean isLeaf() {
            return operands.isEmpty();
        }

        @Override
        public ObservableList<TreeItem<Symbol>> getChildren() {
            if (!opened) {
                opened = true;
                super.getChildren()
                        .setAll(operands.stream()
                                .map(symbol -> new Opening(symbol, moment))
                                .toList());
            }
            return super.getChildren();
        }
    }
}
