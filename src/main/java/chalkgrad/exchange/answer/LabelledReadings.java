package chalkgrad.exchange.answer;

import chalkgrad.document.Document;
import chalkgrad.pass.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the labels of printed numbers can mean in one network: by their words, and by the variables whose numbers the
/// notebook gives.
final class LabelledReadings {
    /// What can be said of parameters.
    private static final Set<Role> OF_PARAMETERS = Set.of(Role.VALUE, Role.GRADIENT, Role.NEW, Role.VELOCITY);

    private static final Set<Kind> PARAMETERS = Set.of(Kind.WEIGHT, Kind.BIAS);

    /// The least sure of all.
    private static final int HARDLY = 4;

    private final Readings readings;
    private final OtherLosses otherLosses;
    private final LabelReader labels;
    private final Defined defined;
    private final DefinedReadings definedReadings;
    private final NotebookHabits habits;

    LabelledReadings(Document document, List<Cell> cells, LabelReader labels, Readings readings) {
        this.readings = readings;
        this.otherLosses = new OtherLosses(document);
        this.labels = labels;
        this.defined = new Defined(new Definitions(document, cells).all());
        this.definedReadings = new DefinedReadings(document, readings.span());
        this.habits = new NotebookHabits(document, readings.span(), cells, labels, this::usual);
    }

    /// All that its labels can mean, each as surely as it says so; the first label counts most. What is meant by a
    /// convention of the notebook comes behind what is meant by the program's own.
    List<Reading> of(Labels.Named named) {
        return read(named, habits::readings);
    }

    /// The same without conventions.
    private List<Reading> usual(Labels.Named named) {
        return read(named, (label, meaning, printed, found) -> List.of());
    }

    /// What may be meant besides what is found for a meaning of a label.
    interface Otherwise {
        List<Reading> of(String label, Meaning meaning, Printed printed, List<Reading> found);
    }

    private List<Reading> read(Labels.Named named, Otherwise otherwise) {
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
                add(result, found, isOther ? HARDLY : less);
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
    boolean isCertain(Labels.Named named, List<Reading> all) {
        for (String label : labels(named)) {
            List<Meaning> meanings = labels.read(label);
            if (!defined(label, meanings, named.printed()).isEmpty()) {
                return true;
            }
            if (meanings.stream().anyMatch(meaning -> Certainty.of(label, meaning, named.printed(), all))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the first label that is understood says that the numbers are nothing of the network.
    boolean areOther(Labels.Named named) {
        return labels(named).stream()
                .map(labels::read)
                .filter(meanings -> !meanings.isEmpty())
                .findFirst()
                .filter(meanings -> meanings.getFirst().role() == Role.OTHER)
                .isPresent();
    }

    /// What the numbers are called; an update only makes new numbers of parameters, and not of a sum that grows.
    private List<String> labels(Labels.Named named) {
        List<String> all = named.labels();
        boolean isParameter = !named.isMarked()
                || labels.read(named.label()).stream()
                        .limit(1)
                        .anyMatch(meaning -> meaning.role() == Role.VALUE
                                && !meaning.kinds().isEmpty()
                                && PARAMETERS.containsAll(meaning.kinds()));
        return isParameter ? all : all.subList(1, all.size());
    }

    private static boolean isLoss(Meaning meaning) {
        return meaning.role() == Role.VALUE && meaning.kinds().contains(Kind.LOSS);
    }

    private static void add(List<Reading> result, List<Reading> more, int later) {
        more.forEach(reading -> result.add(new Reading(Math.min(4, reading.tier() + later), reading.claims())));
    }

    /// Readings of a label that is about variables whose numbers the notebook gives.
    private List<Reading> defined(String label, List<Meaning> meanings, Printed printed) {
        Role role = labels.role(label);
        boolean plain = OF_PARAMETERS.contains(role)
                && meanings.stream().allMatch(meaning -> OF_PARAMETERS.contains(meaning.role()));
        if (!plain || Python.isComputed(label)) {
            return List.of();
        }
        return defined.in(label).stream()
                .flatMap(subject -> definedReadings
                        .of(
                                subject.isGradient() && role == Role.VALUE ? Role.GRADIENT : role,
                                subject.parameters(),
                                printed)
                        .stream())
                .toList();
    }
}
