package chalkgrad.app.number;

import chalkgrad.app.look.Hints;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.CheckWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;

/// Numbers in their places, with the one field in which they are edited. The caller says which numbers to show and
/// where. Their looks, gestures and editing are the same everywhere.
public final class NumbersView extends Group implements NumberGestures.Editors {
    private final Session session;
    private final Texts texts;
    private final Function<Quantity, Object> identity;
    private final Group numbers = new Group();
    /// The number that was typed last, while it keeps the focus.
    private Optional<Quantity> typed = Optional.empty();
    private final NumberEditor editor;
    private final NumberMenu menu;
    private final Map<Key, LabelView> views = new HashMap<>();
    private List<Label> labels = List.of();
    private Supplier<List<Label>> all = List::of;
    private Consumer<Label> far = label -> {};
    private Function<Label, Rectangle2D> surroundings = Label::box;
    /// The document whose numbers are shown.
    private Optional<Document> document = Optional.empty();

    /// @param identity identifies a number while its value, sample or iteration changes
    public NumbersView(Session session, Texts texts, Function<Quantity, Object> identity) {
        this.session = session;
        this.texts = texts;
        this.identity = identity;
        menu = new NumberMenu(session, texts, new Random(), view -> edit(view, Optional.empty()));
        editor = new NumberEditor(session, texts, this::goOnEditing);
        getChildren().addAll(numbers, editor);
        session.attention().pointedProperty().subscribe(pointed -> showPointed());
        session.attention().ofVariableProperty().subscribe(numbers -> showPointed());
        session.predictions().numbersProperty().subscribe(() -> ifCurrent(this::showPredictions));
        session.predictions().wantedProperty().subscribe(() -> ifCurrent(this::showPredictions));
        session.gradientChecks().changesProperty().subscribe(() -> ifCurrent(this::showChecks));
        getStylesheets()
                .add(Objects.requireNonNull(NumbersView.class.getResource("number.css"))
                        .toExternalForm());
    }

    /// Sets what the menu of a number offers beside what every number has.
    public void setMoreItems(Function<Quantity, List<MenuItem>> items) {
        menu.setMoreItems(items);
    }

    /// Sets what a number's hint must not cover beside the number itself.
    public void setSurroundings(Function<Label, Rectangle2D> of) {
        surroundings = of;
    }

    /// Sets what scrolls to a number that is to be edited and is not shown.
    public void setOnFar(Consumer<Label> scroll) {
        far = scroll;
    }

    /// Whether two quantities are at one place of the network, like a weight and its gradient, and are highlighted
    /// together.
    private static boolean isSamePlace(Quantity one, Quantity other) {
        return one.isOfParameter() && other.isOfParameter()
                ? one.layer() == other.layer() && one.from() == other.from() && one.to() == other.to()
                : one.as(other.kind()).equals(other) && one.kind() == other.kind();
    }

    /// Runs a change only if the numbers shown belong to the current document.
    private void ifCurrent(Runnable change) {
        if (document.filter(session.moment().document()::equals).isPresent()) {
            change.run();
        }
    }

    private void showPointed() {
        Optional<Quantity> pointed = session.attention().pointedProperty().get();
        Set<Quantity> ofVariable = session.attention().ofVariableProperty().get();
        for (LabelView view : views.values()) {
            Quantity quantity = view.label().quantity();
            view.setPointed(ofVariable.contains(quantity)
                    || pointed.filter(one -> isSamePlace(one, quantity)).isPresent());
        }
    }

    /// Shows predictions in the places of hidden numbers, and beside them once the numbers are shown.
    private void showPredictions() {
        boolean wanted = session.predictions().wantedProperty().get();
        views.values().forEach(view -> {
            Quantity quantity = view.label().quantity();
            Optional<WrittenNumber> said = session.predictions().of(quantity);
            double value = said.isPresent() ? session.moment().value(quantity) : Double.NaN;
            view.setSaid(said, wanted, value, session.decimalsProperty().get().separator());
            view.announceChange();
        });
    }

    /// Sets the width of the area with the numbers.
    public void setRoom(double width) {
        editor.setRoom(width);
    }

    /// Whether the wheel changes a number. Scrolling or zooming must not change one in passing, least of all in front
    /// of a class.
    @Override
    public boolean turnsByWheel(LabelView view) {
        return view.isFocused() && !Hints.isPresented(view);
    }

    @Override
    public void showSteps(LabelView view) {
        editor.showSteps(view, view.label().box());
    }

    /// Shows these numbers, given in reading order. The nodes of those that are shown already change only where they
    /// differ, and those of numbers that are no longer shown are used for others.
    ///
    /// @param markChanges whether new values are marked as changed
    public void show(List<Label> next, boolean markChanges) {
        show(next, () -> next, markChanges);
    }

    /// Shows only those of many numbers that are near what is seen.
    ///
    /// @param whole gives all numbers in reading order, in which editing goes on
    public void show(List<Label> next, Supplier<List<Label>> whole, boolean markChanges) {
        labels = next;
        all = whole;
        document = Optional.of(session.moment().document());
        var shown = new LinkedHashMap<Key, Label>();
        labels.forEach(label -> shown.put(keyOf(label), label));
        List<LabelView> spare = takeOthers(shown.keySet());
        var ordered = new ArrayList<LabelView>();
        shown.forEach((key, label) -> {
            LabelView view = views.get(key);
            if (view == null) {
                view = spare(spare, label).orElseGet(() -> made(label));
                views.put(key, view);
                view.show(label, false);
            } else {
                view.show(label, markChanges);
            }
            ordered.add(view);
        });
        arrange(ordered);
        showPointed();
        showChecks();
        showPredictions();
    }

    /// Marks gradients with the result of their check, for the eye and for screen readers.
    private void showChecks() {
        session.gradientChecks()
                .request(session.moment(), labels.stream().map(Label::quantity).toList());
        var words = new CheckWords(texts, session.decimalsProperty().get());
        for (LabelView view : views.values()) {
            Quantity quantity = view.label().quantity();
            view.setCheck(session.gradientChecks()
                    .of(session.moment(), quantity)
                    .map(words::mark)
                    .orElse(""));
        }
    }

    /// Opens the field on a number, if it is shown.
    public void edit(Quantity quantity) {
        views.values().stream()
                .filter(view -> view.label().quantity().equals(quantity))
                .findFirst()
                .ifPresent(view -> edit(view, Optional.empty()));
    }

    public List<Label> labels() {
        return labels;
    }

    /// Shows a number on the way to its value.
    ///
    /// @param written gives the text shown instead of the written value
    public void count(Quantity quantity, UnaryOperator<String> written) {
        views.values().stream()
                .filter(view -> view.label().quantity().equals(quantity))
                .forEach(view -> view.count(written.apply(view.label().text())));
    }

    /// The nodes of the numbers.
    public Collection<LabelView> views() {
        return views.values();
    }

    /// Makes these nodes the children. Those that stay are not touched: what is taken out and put back is styled again,
    /// and loses the focus.
    private void arrange(List<LabelView> ordered) {
        List<Node> children = numbers.getChildren();
        if (children.equals(ordered)) {
            return;
        }
        Optional<LabelView> focused = ordered.stream().filter(Node::isFocused).findFirst();
        children.retainAll(Set.copyOf(ordered));
        for (int k = 0; k < ordered.size(); k++) {
            LabelView view = ordered.get(k);
            if (k == children.size() || children.get(k) != view) {
                children.remove(view);
                children.add(k, view);
            }
        }
        focused.filter(view -> !view.isFocused()).ifPresent(Node::requestFocus);
    }

    /// Forgets all nodes but those of some numbers.
    ///
    /// @return the nodes that can be used for others, in the order in which they stand
    private List<LabelView> takeOthers(Set<Key> shown) {
        views.keySet().retainAll(shown);
        Set<LabelView> kept = Set.copyOf(views.values());
        return numbers.getChildren().stream()
                .map(LabelView.class::cast)
                .filter(view -> !kept.contains(view) && view.isIdle())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /// A spare node that looks like what a number needs, if there is one. It is spare no longer.
    private static Optional<LabelView> spare(List<LabelView> spare, Label label) {
        Optional<LabelView> alike = spare.stream()
                .filter(view ->
                        view.label().role() == label.role() && view.label().direction() == label.direction())
                .findFirst();
        alike.ifPresent(spare::remove);
        return alike;
    }

    /// A number that was just typed is done with: the next key is a command, as it is before a class that watches.
    @Override
    public boolean opensOnKeys(LabelView view) {
        return typed.filter(view.label().quantity()::equals).isEmpty();
    }

    private LabelView made(Label label) {
        var view = new LabelView(label, quantity -> spoken().of(quantity));
        view.focusedProperty().subscribe(focused -> {
            if (!focused && !opensOnKeys(view)) {
                typed = Optional.empty();
            }
        });
        menu.install(view);
        NumberGestures.install(session, view, this);
        Pointing.install(session, view, () -> view.label().quantity());
        Hints.install(
                view,
                () -> spoken().hint(view.label().quantity(), !Hints.isPresented(view)),
                () -> numbers.localToScreen(bounds(surroundings.apply(view.label()))));
        return view;
    }

    private static Bounds bounds(Rectangle2D box) {
        return new BoundingBox(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    }

    private Spoken spoken() {
        return new Spoken(texts, session);
    }

    @Override
    public void edit(LabelView view, Optional<String> typed) {
        editor.open(view.label().quantity(), view.label().box(), typed);
    }

    /// Edits the number that is `places` after a quantity in reading order, or gives the quantity the focus if 0.
    private void goOnEditing(Quantity quantity, int places) {
        boolean hidden = !session.moment().isKnown(quantity);
        if (hidden && places == 0) {
            // what was predicted waits for the next step, which keys of the focused number must not keep away
            getScene().getRoot().requestFocus();
            return;
        }
        List<Label> editable = all.get().stream()
                .filter(label -> hidden ? !session.moment().isKnown(label.quantity()) : label.editable())
                .toList();
        for (int k = 0; k < editable.size(); k++) {
            if (editable.get(k).quantity().equals(quantity)) {
                LabelView view = near(editable.get(Math.floorMod(k + places, editable.size())));
                typed = places == 0 ? Optional.of(quantity) : Optional.empty();
                view.requestFocus();
                if (places != 0) {
                    edit(view, Optional.empty());
                }
                return;
            }
        }
    }

    /// The node of a number, which is made and scrolled to if it is not shown yet.
    private LabelView near(Label label) {
        return views.computeIfAbsent(keyOf(label), key -> {
            LabelView view = made(label);
            numbers.getChildren().add(view);
            far.accept(label);
            return view;
        });
    }

    private Key keyOf(Label label) {
        return new Key(label.role(), label.direction(), identity.apply(label.quantity()));
    }

    private record Key(LabelLook role, Label.Direction direction, Object identity) {}
}
