package chalkgrad.exchange.reading;

import chalkgrad.document.Document;
import chalkgrad.exchange.label.Aspect;
import chalkgrad.exchange.label.Certainty;
import chalkgrad.exchange.label.ExactNames;
import chalkgrad.exchange.label.Heading;
import chalkgrad.exchange.label.LabelReader;
import chalkgrad.exchange.label.Lexicon;
import chalkgrad.exchange.label.Meaning;
import chalkgrad.exchange.label.WrittenFunction;
import chalkgrad.exchange.number.Labelled;
import chalkgrad.exchange.number.Printed;
import chalkgrad.exchange.number.Section;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Kind;
import chalkgrad.pass.NameException;
import chalkgrad.pass.Quantity;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What answers that are given by name can mean in one network.
public final class AnswerReadings {
    /// A usual name is tried in so many ways.
    private static final int MOST_READINGS = 12;

    private static final int MOST_FACTORS = 8;

    private final Document document;
    private final CourseNames names;
    private final ExactNames exact;
    private final Lexicon lexicon;
    private final LabelReader labels;
    private final Readings readings;
    private final AnswerConventions conventions;
    private final OtherLetters otherLetters;
    private final BelowHeadings headings;

    /// @param answers all answers, whose names say how they use their letters
    public AnswerReadings(Document document, List<Labelled> answers) {
        this.document = document;
        this.names = new CourseNames(document);
        this.exact = new ExactNames(document);
        this.lexicon = new Lexicon(LetterUse.ofAnswers(answers, document));
        this.labels =
                new LabelReader(lexicon, !document.optimizer().rule().states().isEmpty());
        this.readings = new Readings(document, IndexDigits.of(document.network(), List.of(), LayerIndices.NONE));
        this.conventions = new AnswerConventions(document, readings, exact, labels);
        conventions.lookAt(answers);
        this.otherLetters = OtherLetters.of(answers, document);
        this.headings = BelowHeadings.of(document, answers);
    }

    /// The ways to read the numbers: as a single one, such as 0,5 with a decimal comma, if the name is that of a single
    /// one.
    public List<Printed> numbers(Labelled answer) {
        List<Printed> single = answer.readings().stream()
                .filter(printed -> printed.size() == 1)
                .toList();
        boolean isSingle = !exact.expected(answer.name()).isEmpty()
                || !exact.expected(BelowHeadings.ofSample(answer.name(), 1)).isEmpty();
        return single.isEmpty() || !isSingle ? answer.readings() : single;
    }

    /// What numbers can be below their headings.
    public List<List<ExpectedNumber>> of(Labelled answer, Printed printed) {
        String name = answer.name();
        Optional<AfterSteps> after = AfterSteps.of(name);
        if (after.isPresent()) {
            return after(after.get(), printed);
        }
        Section section = headings.section(answer);
        if (section.equals(Section.NONE) || saysWhere(name)) {
            return of(name, printed);
        }
        List<List<ExpectedNumber>> own = exactly(BelowHeadings.placed(name, section), printed);
        List<List<ExpectedNumber>> worded = own.isEmpty() ? byWords(name, printed, section) : List.of();
        return Stream.of(own, of(name, printed), worded)
                .flatMap(List::stream)
                .filter(expected -> headings.allows(section, expected))
                .distinct()
                .toList();
    }

    private List<List<ExpectedNumber>> after(AfterSteps steps, Printed printed) {
        boolean isParameter = kinds(steps.name()).stream()
                .anyMatch(kind -> kind == Kind.WEIGHT || kind == Kind.BIAS || kind == Kind.NEW_PARAMETER);
        return steps.iterations(isParameter).stream()
                .map(t -> Section.ofIteration(t))
                .flatMap(section -> {
                    List<List<ExpectedNumber>> own = exactly(BelowHeadings.placed(steps.name(), section), printed);
                    return (own.isEmpty() ? byWords(steps.name(), printed, section) : own).stream();
                })
                .distinct()
                .toList();
    }

    private List<List<ExpectedNumber>> exactly(String name, Printed printed) {
        return exact.read(name).isPresent() ? of(name, printed) : List.of();
    }

    /// What numbers under a name can be; nothing if the name is complete, but of a layer that the network does not
    /// have.
    public List<List<ExpectedNumber>> of(String name, Printed printed) {
        if (WrittenFunction.isIn(name)) {
            return List.of();
        }
        List<ExpectedNumber> singles = exact.expected(name);
        if (singles.isEmpty() && names.isOfAbsentLayer(name)) {
            return List.of();
        }
        if (printed.size() == 1 && !singles.isEmpty()) {
            return singles.stream().map(List::of).toList();
        }
        if (!singles.isEmpty() && isListed(printed)) {
            return singles.stream()
                    .map(one -> Collections.nCopies(printed.size(), one))
                    .toList();
        }
        return exact.read(name)
                .map(first -> Layouts.of(document, first, printed))
                .orElseGet(() -> byWords(name, printed));
    }

    /// Whether a table gives the same name several numbers, each in a row of its own.
    private static boolean isListed(Printed printed) {
        return printed.rows().size() > 1
                && printed.rows().stream().allMatch(row -> row.size() == 1)
                && printed.allPlaces().stream().distinct().count() == printed.size();
    }

    /// What numbers can be whose exact name may be meant in another way: activations of layer 0 are the inputs, or the
    /// first layer of who counts from 0.
    public List<List<ExpectedNumber>> otherwise(String name, Printed printed) {
        return exact.isOfLayerZero(name) ? byWords(name, printed) : List.of();
    }

    /// What numbers can be by a convention, if they are right by it. Words and a colon may stand before the name, as in
    /// `hidden layer: z1[1]`.
    public List<List<ExpectedNumber>> byConvention(String name, Printed printed) {
        if (WrittenFunction.isIn(name) || AfterSteps.of(name).isPresent()) {
            return List.of();
        }
        int colon = name.lastIndexOf(": ");
        List<List<ExpectedNumber>> behind =
                colon > 0 ? of(name.substring(colon + 2).strip(), printed) : List.of();
        List<List<ExpectedNumber>> other = otherLetters.of(name, exact, printed);
        return Stream.of(conventions.of(name, printed), behind, other, lettersByWords(name, printed))
                .flatMap(List::stream)
                .toList();
    }

    /// What a usual name means as surely as the program's own name does, where a letter of it has two meanings: of
    /// `da3` the derivative by either.
    private List<List<ExpectedNumber>> lettersByWords(String name, Printed printed) {
        return exact.read(name).isPresent() || !otherLetters.isIn(name) || !readings.holds(printed.size())
                ? List.of()
                : labels.read(name).stream()
                        .flatMap(meaning -> readings.of(meaning, printed).stream())
                        .filter(reading -> reading.certainty().isSaid() && reading.iteration() == 1)
                        .map(Reading::expected)
                        .distinct()
                        .limit(MOST_READINGS)
                        .toList();
    }

    /// What numbers can be that do not say their sample: one of each sample, or those of another sample than the first.
    public List<List<ExpectedNumber>> ofSamples(Labelled answer, Printed printed) {
        String name = answer.name();
        return headings.section(answer).sample() != Section.UNSAID || name.indexOf('@') >= 0
                ? List.of()
                : headings.ofSamples(name, printed, this::exactly);
    }

    /// What parameters are after the first updates, if their name does not say when.
    public List<List<ExpectedNumber>> afterUpdates(String name, Printed printed) {
        return conventions.updated(name, printed);
    }

    /// The kinds of quantity that a name may be; none if it is not known.
    public Set<Kind> kinds(String name) {
        Stream<Kind> called = exact.read(name).stream().map(Quantity::kind);
        Stream<Kind> worded = labels.read(name).stream().flatMap(readings::kinds);
        return Stream.concat(called, worded).collect(Collectors.toSet());
    }

    /// What numbers can be that are the array of a quantity.
    public List<List<ExpectedNumber>> ofArray(Quantity first, Printed printed) {
        return Layouts.of(document, first, printed);
    }

    /// Whether so many numbers can be an array of the network, or what a mistake makes of one.
    public boolean holds(int count) {
        return readings.holds(count);
    }

    /// The sentence that a name means nothing, with the one that may be meant; empty if it means something.
    public Optional<String> unknown(String name) {
        try {
            names.parse(name);
            return Optional.empty();
        } catch (NameException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// Whether there is no doubt what an answer claims to be, so that it may be called wrong.
    public boolean isClear(Labelled answer) {
        String name = answer.name();
        Printed printed = answer.printed();
        Section section = headings.section(answer);
        if (section.layer() != Section.UNSAID
                && of(answer, printed).stream().anyMatch(way -> headings.isOfOtherLayer(section, way))) {
            return false;
        }
        if (isOfOtherLayer(name)) {
            return false;
        }
        if (exact.isOfLayerZero(name) || WrittenFunction.mayBeIn(name, lexicon) || isProduct(name)) {
            return false;
        }
        boolean isCounted = name.chars().anyMatch(Character::isDigit);
        if (isCounted || printed.size() == 1 && !exact.expected(name).isEmpty()) {
            return true;
        }
        List<Meaning> meanings = labels.read(name);
        List<Reading> all = meanings.stream()
                .flatMap(meaning -> readings.of(meaning, printed).stream())
                .toList();
        return meanings.stream().anyMatch(meaning -> ClearLabels.of(name, meaning, printed, all))
                || meanings.isEmpty() && printed.size() > 1 && exact.read(name).isPresent();
    }

    /// Whether the name behind `Layer 2:` is complete, but of another layer: there it is counted within the layer.
    private boolean isOfOtherLayer(String name) {
        int layer = Heading.layer(name);
        String last = name.substring(1 + Math.max(name.lastIndexOf(' '), name.lastIndexOf(':')));
        return layer != Section.UNSAID
                && exact.read(last).filter(q -> q.layer() != layer).isPresent();
    }

    /// Whether a name is several names with blanks between them, as in `w5 h1`.
    private boolean isProduct(String name) {
        List<String> words = List.of(name.strip().split(" ", -1));
        return words.size() > 1
                && words.size() <= MOST_FACTORS
                && words.stream().noneMatch(word -> exact.expected(word).isEmpty());
    }

    /// Whether a name says its sample or iteration, as in `z1[1]@2#3`.
    private static boolean saysWhere(String name) {
        return IntStream.range(1, name.length())
                .anyMatch(k -> Character.isDigit(name.charAt(k)) && "@#".indexOf(name.charAt(k - 1)) >= 0);
    }

    /// What is called by a usual name, such as `grad_w1`, `W1.grad` or `y_hat`.
    private List<List<ExpectedNumber>> byWords(String name, Printed printed) {
        return byWords(name, printed, Section.NONE);
    }

    private List<List<ExpectedNumber>> byWords(String name, Printed printed, Section section) {
        if (!readings.holds(printed.size()) || saysWhere(name)) {
            return List.of();
        }
        if (conventions.isOtherLoss(name)) {
            return conventions.of(name, printed);
        }
        boolean isAnyTime = section.iteration() != Section.UNSAID;
        int last = readings.span().lastIteration();
        List<Reading> inTime = isAnyTime
                ? readings(name, printed)
                : readings.span().within(List.of(1, 2, last - 1, last), () -> readings(name, printed)).stream()
                        .filter(reading -> reading.iteration() == 1 || isLater(reading))
                        .toList();
        List<Reading> all = inTime.stream()
                .filter(reading -> headings.allows(section, reading.expected()))
                .toList();
        Stream<Reading> surest = all.stream()
                .map(Reading::certainty)
                .reduce(Certainty::or)
                .filter(Certainty::isSaid)
                .map(most -> all.stream().filter(reading -> reading.certainty() == most))
                .orElse(Stream.empty());
        return surest.map(Reading::expected).distinct().limit(MOST_READINGS).toList();
    }

    private List<Reading> readings(String name, Printed printed) {
        return labels.read(name).stream()
                .filter(meaning -> !meaning.kinds().isEmpty() || meaning.aspect() == Aspect.COUNT)
                .flatMap(meaning -> readings.of(meaning, printed).stream())
                .toList();
    }

    /// Whether a reading is of a result that only exists after the update.
    private boolean isLater(Reading reading) {
        return reading.iteration() == document.iterations() + 1
                && reading.expected().getFirst().about().isOfParameter();
    }
}
