package chalkgrad.app.diagram;

import chalkgrad.app.number.Caption;
import chalkgrad.app.number.Label;
import chalkgrad.app.number.Label.Direction;
import chalkgrad.app.number.Label.Stress;
import chalkgrad.app.number.LabelLook;
import chalkgrad.app.number.LabelView;
import chalkgrad.app.number.NumberFit;
import chalkgrad.app.number.NumberFit.Written;
import chalkgrad.app.session.Moment;
import chalkgrad.app.words.Minus;
import chalkgrad.document.Notation;
import chalkgrad.formula.Name;
import chalkgrad.math.Decimals;
import chalkgrad.network.Layer;
import chalkgrad.network.Network;
import chalkgrad.network.OptimizerState;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// Writes the numbers of a moment into their places, and decides which of several numbers a place shows.
final class Writing {
    private final Moment moment;
    private final int sample;
    private final int iteration;
    private final NumberFit numbers;
    private final Set<Quantity> emphasis;
    private final Captions captions;
    private final List<Label> labels = new ArrayList<>();
    /// The form of the change of a bias in a tag of each width.
    private final Map<Double, ChangeForm> formsOfBiases = new HashMap<>();

    /// @param traced the numbers of a chain that is explained
    Writing(Moment moment, Decimals decimals, Set<Quantity> traced) {
        this.moment = moment;
        this.sample = moment.shownSample();
        this.iteration = moment.iteration();
        this.numbers = new NumberFit(decimals);
        this.emphasis = moment.emphasis();
        emphasis.addAll(traced);
        this.captions = new Captions(moment);
    }

    /// All labels written so far.
    List<Label> labels() {
        return List.copyOf(labels);
    }

    /// The current number, its operands, and the numbers of a chain that is explained.
    Set<Quantity> emphasis() {
        return emphasis;
    }

    /// The name of a number in the notation of the document.
    String nameOf(Quantity quantity) {
        return moment.names().bareText(quantity);
    }

    /// The notation of the document, which names depend on.
    Notation notation() {
        return moment.document().notation();
    }

    /// The captions of numbers.
    Captions captions() {
        return captions;
    }

    /// Writes a tag behind its name or letters, as there is room.
    void addTag(Quantity quantity, Rectangle2D box) {
        add(
                quantity,
                LabelLook.TAG,
                box,
                fittingCaption(hereUnlessReduced(quantity), box.getWidth() - LabelView.NOTCH));
    }

    /// The longest caption that leaves room for a number; none if none does.
    Caption fittingCaption(Quantity here, double room) {
        return captions.ofNarrowTag(here, room)
                .filter(caption -> numbers.fitsShort(moment.value(here), room, caption))
                .findFirst()
                .orElse(Caption.NONE);
    }

    /// Writes the tag of a bias.
    void addTagOfBias(Quantity tag, Rectangle2D box) {
        addTagOfParameter(tag, box, changeForm(tag, box.getWidth()));
    }

    /// Writes the tag of a weight or bias. A narrow one has room for the arrow of a change, but not for a name.
    ///
    /// @param most the most that it says about a change
    void addTagOfParameter(Quantity tag, Rectangle2D box, ChangeForm most) {
        boolean captioned = box.getWidth() > DiagramLayout.TAG_WIDTH
                || UpdatedNumber.of(moment, tag).isPresent();
        addHere(tag, LabelLook.TAG, box, captioned ? captionOf(tag, box.getWidth(), most) : Caption.NONE);
    }

    /// The most that a tag of this width can say about the change of each of some weights or biases.
    ChangeForm changeForm(Stream<Quantity> parameters, double width) {
        List<UpdatedNumber> changes = parameters
                .filter(moment.timeline()::isUpdated)
                .map(parameter -> here(parameter.as(Kind.NEW_PARAMETER)))
                .flatMap(changed -> UpdatedNumber.of(moment, changed).stream())
                .toList();
        return Stream.of(ChangeForm.values())
                .filter(form -> changes.stream()
                        .allMatch(change -> numbers.fits(
                                change.after(), width - LabelView.NOTCH, Captions.ofChange(form, written(change)))))
                .findFirst()
                .orElse(ChangeForm.NUMBER);
    }

    /// What the tags of all biases can say about their change.
    private ChangeForm changeForm(Quantity ofBias, double width) {
        Network network = moment.document().network();
        return UpdatedNumber.isUpdated(ofBias)
                ? formsOfBiases.computeIfAbsent(
                        width,
                        room -> changeForm(
                                IntStream.rangeClosed(1, network.depth())
                                        .filter(l -> network.layer(l).hasBiases())
                                        .boxed()
                                        .flatMap(l -> biases(network.layer(l), l)),
                                room))
                : ChangeForm.OLD_VALUE;
    }

    private static Stream<Quantity> biases(Layer layer, int l) {
        return layer.tiedBias()
                ? Stream.of(Quantity.bias(l, 0))
                : IntStream.rangeClosed(1, layer.size()).mapToObj(j -> Quantity.bias(l, j));
    }

    private String written(UpdatedNumber change) {
        return Minus.drawn(numbers.decimals().format(change.before()));
    }

    /// Writes an input or target behind its name or letters, as there is room.
    ///
    /// @param equals whether the caption may end with an equals sign
    void addGiven(Quantity quantity, Rectangle2D box, boolean equals) {
        Caption caption = givenCaption(quantity, box.getWidth(), equals)
                .orElseGet(() -> captions.named(quantity, box.getWidth()));
        add(quantity, LabelLook.FIELD, box, caption);
    }

    private Optional<Caption> givenCaption(Quantity quantity, double width, boolean equals) {
        double value = moment.value(here(quantity));
        return captions.given(quantity, equals)
                .filter(longer -> numbers.fits(value, width, longer))
                .findFirst();
    }

    /// Whether there is room for an equals sign between the name of an input or target and its number.
    boolean hasRoomForEquals(Quantity quantity, double width) {
        return givenCaption(quantity, width, true).filter(Captions::hasEquals).isPresent();
    }

    /// The caption of the loss of the shown sample: its name, or its sample, since its letter is that of the batch.
    Caption lossCaption(double width) {
        Quantity here = here(Quantity.loss());
        Name name = moment.names().name(Quantity.loss().at(here.sample(), 1));
        Caption whole = Caption.of(name);
        Caption ofSample = name instanceof Name.At(Name _, int number, int _) ? Caption.ofSample(number) : whole;
        return numbers.fitsShort(moment.value(here), width, whole) ? whole : ofSample;
    }

    /// The caption, or its letters, or none: a name must not cost a number its digits.
    private Caption yielding(Quantity here, double room, Caption caption) {
        if (caption.equals(Caption.NONE) || numbers.fitsShort(moment.value(here), room, caption)) {
            return caption;
        }
        Caption letters = captions.letters(here);
        return numbers.fitsShort(moment.value(here), room, letters) ? letters : Caption.NONE;
    }

    /// Whether some biases need their whole names, since their letters are those of weights, and all have room for
    /// them.
    boolean needWholeNames(List<Quantity> biases, double width) {
        return biases.stream().anyMatch(captions::looksLikeWeight)
                && biases.stream().allMatch(bias -> hasRoomForName(bias, width));
    }

    /// Writes a weight on its edge, behind its name if names are wanted and have room.
    void addWeight(Quantity weight, Rectangle2D box, boolean named) {
        Caption name = named ? captions.whole(weight) : Caption.NONE;
        boolean fits = numbers.fitsShort(moment.value(here(weight)), box.getWidth(), name);
        add(weight, LabelLook.PILL, box, fits ? name : Caption.NONE);
    }

    /// Writes a number computed for a bias in the place of that bias.
    void addInsteadOfBias(Quantity tag, Rectangle2D box) {
        Caption caption = UpdatedNumber.of(moment, tag).isPresent()
                ? captionOf(tag, box.getWidth(), changeForm(tag, box.getWidth()))
                : fittingCaption(tag, box.getWidth() - LabelView.NOTCH);
        addHere(tag, LabelLook.TAG, box, caption);
    }

    /// Writes the number of the shown sample and iteration. A gradient of a parameter is written as it is: of a
    /// sample or of the batch.
    void add(Quantity quantity, LabelLook role, Rectangle2D box, Caption caption) {
        addHere(hereUnlessReduced(quantity), role, box, caption);
    }

    /// Writes exactly this number.
    void addHere(Quantity here, LabelLook role, Rectangle2D box, Caption caption) {
        labels.add(label(here, role, box, caption));
    }

    /// Writes a number of a neuron, or a term of the loss, behind its name. If there is little room, it has the whole
    /// name only if all numbers of the layer have room for theirs, and small digits as they have.
    void addNamed(Quantity quantity, Rectangle2D box, List<Quantity> ofLayer) {
        double width = box.getWidth();
        boolean small =
                ofLayer.stream().anyMatch(other -> !captions.named(other, width).equals(captions.whole(other)))
                        && ofLayer.stream().allMatch(other -> hasRoomForName(other, width));
        Caption caption = small ? captions.whole(quantity) : ownLetters(quantity, width, ofLayer);
        labels.add(label(here(quantity), LabelLook.VALUE, box, caption, !small));
    }

    /// The name of a number of a neuron in the notation of the document, or its letters if all numbers of the
    /// layer have room for theirs. If not, the program's shorter letters may stand for them.
    private Caption ownLetters(Quantity quantity, double width, List<Quantity> ofLayer) {
        Caption named = captions.named(quantity, width);
        Caption letters = captions.letters(quantity);
        boolean longer = letters.text().length() > named.text().length();
        return longer && ofLayer.stream().allMatch(other -> hasRoom(other, width, captions.letters(other)))
                ? letters
                : named;
    }

    private boolean hasRoomForName(Quantity quantity, double width) {
        return hasRoom(quantity, width, captions.whole(quantity));
    }

    private boolean hasRoom(Quantity quantity, double width, Caption caption) {
        return numbers.fits(moment.value(here(quantity)), width, caption);
    }

    /// Returns the tag of exactly this number with its caption above it.
    Label labelInTwoLines(Quantity here, Rectangle2D box, Caption caption) {
        return label(here, LabelLook.TAG, box, Caption.NONE).with(caption);
    }

    /// Returns the label of exactly this number without writing it.
    Label label(Quantity here, LabelLook role, Rectangle2D box, Caption caption) {
        return label(here, role, box, caption, role == LabelLook.VALUE || role == LabelLook.FIELD);
    }

    private Label label(Quantity here, LabelLook role, Rectangle2D box, Caption caption, boolean mayBeLarge) {
        double room = role == LabelLook.TAG ? box.getWidth() - LabelView.NOTCH : box.getWidth();
        boolean known = moment.isKnown(here);
        Caption shown = yielding(here, room, caption);
        Written written = known ? numbers.write(moment.value(here), room, shown, mayBeLarge) : Written.UNKNOWN;
        return new Label(
                here,
                role,
                box,
                shown,
                written.text(),
                written.small(),
                (role == LabelLook.PILL || role == LabelLook.FIELD) && moment.isEditable(here),
                Direction.of(here, moment),
                stress(here));
    }

    /// Whether a label shows all digits of its number.
    boolean isWhole(Label label) {
        return label.text().equals(numbers.decimals().format(moment.value(label.quantity())));
    }

    /// The width that a number needs for all of its digits and a caption.
    double widthOf(Quantity quantity, Caption caption) {
        return numbers.needed(moment.value(quantity), caption);
    }

    Quantity here(Quantity quantity) {
        return quantity.at(sample, iteration);
    }

    /// Whether a number is of the shown sample, or of all, and of the shown iteration.
    boolean isOfStage(Quantity quantity) {
        return quantity.iteration() == iteration && (quantity.sample() == 0 || quantity.sample() == sample);
    }

    Quantity hereUnlessReduced(Quantity quantity) {
        boolean gradient = quantity.kind() == Kind.WEIGHT_GRADIENT || quantity.kind() == Kind.BIAS_GRADIENT;
        return gradient ? quantity : here(quantity);
    }

    /// Of several numbers of one place, the one that matters now, otherwise the last one known.
    Optional<Quantity> latest(Stream<Quantity> candidates) {
        List<Quantity> known =
                candidates.map(this::hereUnlessReduced).filter(moment::isKnown).toList();
        Optional<Quantity> subject = moment.subject().filter(known::contains);
        return subject.or(() -> known.stream().filter(emphasis::contains).reduce((first, second) -> second))
                .or(() -> known.stream().reduce((first, second) -> second));
    }

    boolean isKnown(Quantity quantity) {
        return moment.isKnown(here(quantity));
    }

    boolean isEmphasized(Quantity quantity) {
        return emphasis.contains(here(quantity));
    }

    Stress stress(Quantity quantity) {
        return Stress.of(quantity, moment, emphasis);
    }

    /// The caption of an updated number: its old value, as in `0.2 → 0.1957`, if all digits of both have room.
    private Caption captionOf(Quantity tag, double width, ChangeForm most) {
        double room = width - LabelView.NOTCH;
        return UpdatedNumber.of(moment, tag)
                .map(change -> ofChange(change, room, most)
                        .filter(caption -> numbers.fits(change.after(), room, caption))
                        .findFirst()
                        .orElse(Caption.NONE))
                .orElseGet(() -> captions.ofTag(tag, room));
    }

    private Stream<Caption> ofChange(UpdatedNumber change, double room, ChangeForm most) {
        String before = written(change);
        return change.isOfParameter()
                ? Stream.of(ChangeForm.values())
                        .filter(form -> form.compareTo(most) >= 0)
                        .map(form -> Captions.ofChange(form, before))
                : Stream.concat(
                        captions.ofChange(change.quantity(), before),
                        Stream.of(captions.ofTag(change.quantity(), room)));
    }

    /// The numbers computed for a weight or bias, in the order of the timeline.
    Stream<Quantity> ofParameter(Quantity parameter) {
        Quantity gradient = here(parameter.gradient());
        Stream<Quantity> gradients = moment.document().hasSingleSample()
                ? Stream.of(gradient)
                : Stream.of(gradient, gradient.at(0, gradient.iteration()));
        if (!moment.timeline().isUpdated(parameter)) {
            return gradients;
        }
        Stream<OptimizerState> states = moment.document().optimizer().rule().states().stream();
        return Stream.of(gradients, states.map(parameter::state), Stream.of(parameter.as(Kind.NEW_PARAMETER)))
                .flatMap(quantities -> quantities);
    }
}
