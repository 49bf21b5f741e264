package chalkgrad.exchange.reading;

import chalkgrad.exchange.label.Aspect;
import chalkgrad.exchange.label.LabelReader;
import chalkgrad.exchange.label.Meaning;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.network.Network;
import chalkgrad.pass.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the lists of a notebook that have an entry for each layer count from: where `dz[0]` is written, `dz[1]` belongs
/// to the second layer, while `a[1]` belongs to the first one if `a[0]` are the inputs.
///
/// @param bases by what the entries of a list are: 0, 1, or both if that cannot be decided
record LayerIndices(Map<Subject, Set<Integer>> bases) {
    /// So many different entries say what there is to say.
    private static final int MOST_ENTRIES = 500;

    private static final int LONGEST_INDEX = 3;

    private static final Set<Integer> EITHER = Set.of(0, 1);

    /// What the entries of a list are.
    record Subject(Aspect aspect, Set<Kind> kinds) {
        Subject {
            kinds = Set.copyOf(kinds);
        }

        /// Whether the inputs can be the first entry.
        boolean mayBeInput() {
            return kinds.contains(Kind.ACTIVATION) || kinds.contains(Kind.INPUT);
        }
    }

    /// Nothing is known of any list.
    static final LayerIndices NONE = new LayerIndices(Map.of());

    static LayerIndices of(Network network, List<Cell> cells, LabelReader labels) {
        Map<String, Set<Integer>> entries = new HashMap<>();
        cells.stream()
                .flatMap(cell -> Stream.concat(
                        Stream.of(cell.code()), cell.output().stream().map(Cell.OutputLine::text)))
                .forEach(text -> collect(text, entries));
        Map<Subject, Set<Integer>> indices = new HashMap<>();
        entries.forEach((name, numbers) -> labels.read(name + "[0]").stream()
                .limit(1)
                .filter(meaning -> !meaning.kinds().isEmpty())
                .forEach(meaning -> indices.computeIfAbsent(
                                new Subject(meaning.aspect(), meaning.kinds()), any -> new TreeSet<>())
                        .addAll(numbers)));
        return new LayerIndices(decided(network.depth(), indices));
    }

    /// Adds every `name[number]` of a text whose name does not end in a digit.
    private static void collect(String text, Map<String, Set<Integer>> entries) {
        int start = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (Character.isLetterOrDigit(c) || c == '_') {
                continue;
            }
            if (c == '[' && k > start && !Character.isDigit(text.charAt(k - 1)) && entries.size() < MOST_ENTRIES) {
                int end = k + 1;
                while (end < text.length() && Character.isDigit(text.charAt(end)) && end - k <= LONGEST_INDEX) {
                    end++;
                }
                if (end > k + 1 && end < text.length() && text.charAt(end) == ']') {
                    entries.computeIfAbsent(text.substring(start, k), any -> new TreeSet<>())
                            .add(Integer.valueOf(text.substring(k + 1, end)));
                }
            }
            start = k + 1;
        }
    }

    private static Map<Subject, Set<Integer>> decided(int depth, Map<Subject, Set<Integer>> indices) {
        Map<Subject, Set<Integer>> bases = new HashMap<>();
        indices.forEach((subject, numbers) -> bases.put(
                subject,
                EITHER.stream()
                        .filter(base -> areLayers(numbers, base, subject, depth))
                        .collect(Collectors.toUnmodifiableSet())));
        bases.values().removeIf(Set::isEmpty);
        Set<Integer> certain = bases.values().stream()
                .filter(some -> some.size() == 1)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
        // where all other lists count alike, so does this one
        bases.replaceAll((subject, some) -> some.size() > 1 && certain.size() == 1 ? certain : some);
        return Map.copyOf(bases);
    }

    private static boolean areLayers(Set<Integer> numbers, int base, Subject subject, int depth) {
        int first = base == 1 && subject.mayBeInput() ? 0 : 1;
        return numbers.stream().allMatch(number -> number + 1 - base >= first && number + 1 - base <= depth);
    }

    /// What the layers of a label count from; none if it is not an entry of a list of which that is known.
    Set<Integer> bases(Meaning meaning) {
        String name = meaning.name();
        int bracket = name.indexOf('[');
        boolean isEntry = bracket > 0 && !Character.isDigit(name.charAt(bracket - 1));
        Aspect aspect = meaning.aspect() == Aspect.NEW ? Aspect.VALUE : meaning.aspect();
        return isEntry ? bases.getOrDefault(new Subject(aspect, meaning.kinds()), Set.of()) : Set.of();
    }
}
