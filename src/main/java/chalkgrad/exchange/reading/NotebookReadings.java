package chalkgrad.exchange.reading;

import chalkgrad.document.Document;
import chalkgrad.exchange.label.Aspect;
import chalkgrad.exchange.label.Certainty;
import chalkgrad.exchange.label.LabelReader;
import chalkgrad.exchange.label.Lexicon;
import chalkgrad.exchange.label.Meaning;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.exchange.notebook.Definitions;
import chalkgrad.exchange.notebook.NamedNumbers;
import chalkgrad.exchange.number.Printed;
import chalkgrad.exchange.python.Python;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the labels of printed numbers can mean in one network: by their words, and by the variables whose numbers the
/// notebook gives.
public final class NotebookReadings {
    /// What can be said of parameters.
    private static final Set<Aspect> OF_PARAMETERS = Set.of(Aspect.VALUE, Aspect.GRADIENT, Aspect.NEW, Aspect.VELOCITY);

    private static final Set<Kind> PARAMETERS = Set.of(Kind.WEIGHT, Kind.BIAS);

    /// So many forms of numbers are remembered.
    private static final int MOST_REMEMBERED = 64;

    private final Readings readings;
    private final OtherLosses otherLosses;
    private final LabelReader labels;
    private final Defined defined;
    private final DefinedReadings definedReadings;
    private final NotebookConventions conventions;
    private final CourseNames names;
    private final Map<Form, List<Reading>> remembered = new HashMap<>();
    private final Map<String, Optional<String>> misspelt = new HashMap<>();

    public NotebookReadings(Document document, List<Cell> cells) {
        this.labels = new LabelReader(
                new Lexicon(LetterUse.of(cells, document)),
                !document.optimizer().rule().states().isEmpty());
        var layers = LayerIndices.of(document.network(), cells, labels);
        this.readings = new Readings(document, IndexDigits.of(document.network(), cells, layers));
        this.otherLosses = new OtherLosses(document);
        this.names = new CourseNames(document);
        this.defined = new Defined(new Definitions(document, cells).all());
        this.definedReadings = new DefinedReadings(document, readings.span());
        this.conventions = new NotebookConventions(document, readings.span(), cells, labels, this::usual);
    }

    /// What the readings of numbers depend on: not on their values, so that all numbers of a log mean the same.
    private record Form(List<String> labels, List<Integer> rows, int digits, List<Integer> iterations) {}

    /// All that the labels can mean in the iterations that are looked at, each as surely as they say so; the first
    /// label counts most. What is meant by a convention of the notebook comes behind what is meant by the program's
    /// own.
    public List<Reading> of(NamedNumbers named) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        Printed printed = named.printed();
        var form = new Form(
                named.labels(),
                printed.rows().stream().map(List::size).toList(),
                printed.all().stream().mapToInt(WrittenNumber::digits).max().orElse(0),
                readings.span().iterations());
        return remembered.computeIfAbsent(form, any -> read(named, conventions::readings));
    }

    /// The sentence that a label means nothing, with names that may be meant; empty if no name is like it, or if it
    /// means something. Numbers are not compared with these names, so none is accused for what it is not.
    public Optional<String> misspelt(NamedNumbers named) {
        String label = named.label();
        List<Meaning> meanings = labels.read(label);
        if (label.isBlank()
                || !meanings.isEmpty()
                || !defined(label, meanings, named.printed()).isEmpty()) {
            return Optional.empty();
        }
        if (misspelt.size() >= MOST_REMEMBERED) {
            misspelt.clear();
        }
        return misspelt.computeIfAbsent(label, names::misspelt);
    }

    /// Everything that numbers can be, whatever they are called.
    public List<Reading> guesses(Printed printed) {
        return readings.all(printed);
    }

    /// Looks at the likely iterations of a run.
    ///
    /// @param now that of the latest number
    /// @param others in which the number was found
    public void lookNear(int now, Collection<Integer> others) {
        readings.span().look(now, others);
    }

    /// Looks at these iterations only.
    public void lookAt(Collection<Integer> iterations) {
        readings.span().lookAt(iterations);
    }

    /// Whether a run is so short that all its iterations are looked at.
    public boolean areAllLookedAt() {
        return readings.span().lastIteration() <= Span.FEW;
    }

    /// Whether numbers can be those of the network, or what a mistake makes of them.
    public boolean mayBeOfNetwork(NamedNumbers named) {
        return readings.holds(named.printed().size()) && !areOther(named);
    }

    /// The same without conventions.
    private List<Reading> usual(NamedNumbers named) {
        return read(named, (label, meaning, printed, found) -> List.of());
    }

    /// What may be meant besides what is found for a meaning of a label.
    interface Otherwise {
        List<Reading> of(String label, Meaning meaning, Printed printed, List<Reading> found);
    }

    private List<Reading> read(NamedNumbers named, Otherwise otherwise) {
        var result = new ArrayList<Reading>();
        int later = 0;
        for (String label : labels(named)) {
            List<Meaning> meanings = labels.read(label);
            List<Reading> own = defined(label, meanings, named.printed());
            add(result, own, later);
            if (!own.isEmpty() && !meanings.isEmpty()) {
                add(result, otherwise.of(label, meanings.getFirst(), named.printed(), own), later);
            }
            for (Meaning meaning : meanings) {
                List<Reading> found = readings.of(meaning, named.printed());
                boolean isOther = isLoss(meaning) && otherLosses.isOther(label);
                int less = later + (own.isEmpty() ? 0 : 1);
                add(result, found, isOther ? Certainty.values().length : less);
                add(result, otherwise.of(label, meaning, named.printed(), found), less);
            }
            // what the numbers are called first says what they claim to be
            boolean says = !own.isEmpty()
                    || meanings.stream().anyMatch(meaning -> !meaning.kinds().isEmpty() && meaning.doubt() == 0);
            later += says ? 2 : 0;
        }
        return result.stream().distinct().toList();
    }

    /// Whether there is no doubt what the numbers claim to be, so that they may be called wrong.
    ///
    /// @param all what they can mean
    public boolean areClear(NamedNumbers named, List<Reading> all) {
        for (String label : labels(named)) {
            List<Meaning> meanings = labels.read(label);
            if (!defined(label, meanings, named.printed()).isEmpty()) {
                return true;
            }
            if (meanings.stream().anyMatch(meaning -> ClearLabels.of(label, meaning, named.printed(), all))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the first label that is understood says that the numbers are nothing of the network.
    private boolean areOther(NamedNumbers named) {
        return labels(named).stream()
                .map(labels::read)
                .filter(meanings -> !meanings.isEmpty())
                .findFirst()
                .filter(meanings -> meanings.getFirst().aspect() == Aspect.OTHER)
                .isPresent();
    }

    /// What the numbers are called; an update only makes new numbers of parameters, and not of a sum that grows.
    private List<String> labels(NamedNumbers named) {
        List<String> all = named.labels();
        boolean isParameter = !named.isMarked()
                || labels.read(named.label()).stream()
                        .limit(1)
                        .anyMatch(meaning -> meaning.aspect() == Aspect.VALUE
                                && !meaning.kinds().isEmpty()
                                && PARAMETERS.containsAll(meaning.kinds()));
        return isParameter ? all : all.subList(1, all.size());
    }

    private static boolean isLoss(Meaning meaning) {
        return meaning.aspect() == Aspect.VALUE && meaning.kinds().contains(Kind.LOSS);
    }

    private static void add(List<Reading> result, List<Reading> more, int later) {
        more.forEach(reading -> result.add(new Reading(reading.certainty().less(later), reading.expected())));
    }

    /// Readings of a label that is about variables whose numbers the notebook gives.
    private List<Reading> defined(String label, List<Meaning> meanings, Printed printed) {
        Aspect aspect = labels.aspect(label);
        boolean plain = OF_PARAMETERS.contains(aspect)
                && meanings.stream().allMatch(meaning -> OF_PARAMETERS.contains(meaning.aspect()));
        if (!plain || Python.isComputed(label)) {
            return List.of();
        }
        return defined.in(label).stream()
                .flatMap(subject -> definedReadings
                        .of(
                                subject.isGradient() && aspect == Aspect.VALUE ? Aspect.GRADIENT : aspect,
                                subject.parameters(),
                                printed)
                        .stream())
                .toList();
    }
}
