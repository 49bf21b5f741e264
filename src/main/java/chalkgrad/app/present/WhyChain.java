package chalkgrad.app.present;

import chalkgrad.app.typeset.EquationView;
import chalkgrad.app.words.RoundedResult;
import chalkgrad.app.words.Texts;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Path;
import chalkgrad.pass.Run;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The chain rule as a table: a row for each path from the loss to a gradient, a column for each factor, and at the
/// right the products, below the name of the gradient. A single path ends in the gradient, which looks like a factor.
/// The last row of several is the sum of all paths; those not shown are counted and added up. If that sentence
/// is wider than the factors, a column before them takes what is left.
final class WhyChain extends GridPane {
    private final WhyPieces pieces;
    private final Texts texts;
    private final Why.Chain chain;
    private final List<Path> paths;
    private final List<Optional<Kind>> columns;

    /// @param paths the paths that have room
    WhyChain(WhyPieces pieces, Texts texts, Why.Chain chain, List<Path> paths) {
        this.pieces = pieces;
        this.texts = texts;
        this.chain = chain;
        this.paths = paths;
        this.columns = Why.Chain.columns(paths);
        getStyleClass().add("why-chain");
        var before = new ColumnConstraints();
        before.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(before);
        setMaxWidth(USE_PREF_SIZE);
        boolean several = chain.paths().size() > 1;
        addCaptions();
        if (several) {
            EquationView name = pieces.name(chain.gradient());
            put(name, resultColumn(), 0, HPos.LEFT);
            setMargin(name, WhyPieces.besideCaptions(name));
        }
        for (int k = 0; k < paths.size(); k++) {
            addPath(k + 1, paths.get(k));
        }
        if (several) {
            addSum();
        }
    }

    private void addCaptions() {
        for (int k = 0; k < columns.size(); k++) {
            Label caption = WhyPieces.words(
                    columns.get(k).map(kind -> texts.get("present.why." + kind)).orElse(""));
            put(caption, column(k), 0, HPos.CENTER);
        }
    }

    /// The column of a factor; the sign before it has one of its own.
    private static int column(int factor) {
        return 1 + 2 * factor;
    }

    private int resultColumn() {
        return column(columns.size());
    }

    private void addPath(int row, Path path) {
        for (int k = 0; k < path.factors().size(); k++) {
            if (k > 0) {
                put(WhyPieces.sign("·"), column(k) - 1, row, HPos.CENTER);
            }
            add(pieces.factor(path.factors().get(k)), column(k), row);
        }
        put(WhyPieces.sign("="), resultColumn() - 1, row, HPos.CENTER);
        Label product = pieces.product(path.product(pieces.moment().run()));
        if (chain.paths().size() > 1) {
            put(product, resultColumn(), row, HPos.LEFT);
        } else {
            add(WhyPieces.named(pieces.name(chain.gradient()), product), resultColumn(), row);
        }
    }

    /// What the rounded numbers on the card give, if this is another number than the one that is shown.
    Optional<String> roundedResult() {
        var rounded = new RoundedResult(texts, pieces.decimals());
        Run run = pieces.moment().run();
        double whole = run.value(chain.gradient());
        double shown = chain.paths().size() == 1
                ? paths.getFirst().factors().stream()
                        .mapToDouble(factor -> rounded.rounded(run.value(factor)))
                        .reduce(paths.getFirst().fixed(), (p, q) -> p * q)
                : paths.stream()
                                .mapToDouble(path -> rounded.rounded(path.product(run)))
                                .sum()
                        + rounded.rounded(rest());
        return rounded.sentence(shown, whole);
    }

    /// What the paths that are not shown add.
    private double rest() {
        Run run = pieces.moment().run();
        boolean isAll = BigInteger.valueOf(paths.size()).equals(chain.count());
        return isAll
                ? 0
                : run.value(chain.gradient())
                        - paths.stream().mapToDouble(path -> path.product(run)).sum();
    }

    private void addSum() {
        int row = paths.size() + 1;
        double whole = pieces.moment().value(chain.gradient());
        BigInteger others = chain.count().subtract(BigInteger.valueOf(paths.size()));
        Label words = WhyPieces.words(sum(others, pieces.written(rest())));
        add(words, 0, row, resultColumn() - 1, 1);
        setHalignment(words, HPos.RIGHT);
        put(WhyPieces.sign("="), resultColumn() - 1, row, HPos.CENTER);
        Label total = pieces.product(whole);
        total.getStyleClass().add("total");
        put(total, resultColumn(), row, HPos.LEFT);
    }

    private String sum(BigInteger others, String rest) {
        if (others.signum() == 0) {
            return texts.get("present.why.sum");
        }
        return others.equals(BigInteger.ONE)
                ? texts.get("present.why.sum.one", rest)
                : texts.get("present.why.sum.more", others.toString(), rest);
    }

    private void put(Node node, int column, int row, HPos where) {
        add(node, column, row);
        // a formula would fill the row, and stand at its top
        setFillHeight(node, false);
        setValignment(node, VPos.BOTTOM);
        setHalignment(node, where);
    }
}
