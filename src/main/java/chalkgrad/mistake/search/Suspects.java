package chalkgrad.mistake.search;

import chalkgrad.document.Document;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Hypothesis;
import chalkgrad.mistake.Occurrence;
import chalkgrad.mistake.catalogue.Assignment;
import chalkgrad.mistake.catalogue.Catalogue;
import chalkgrad.mistake.catalogue.Variant;
import chalkgrad.mistake.replay.Extent;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.table.Batch;
import chalkgrad.table.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// All mistakes that can be made in a document, each with the run that it gives.
final class Suspects {
    /// Runs of networks up to this size are kept.
    private static final int MOST_PARAMETERS = 2000;

    /// Slips in one sample only are looked for in batches up to this size.
    private static final int MOST_SAMPLES = 8;

    /// A mistake is carried on through so many iterations.
    private static final int MOST_ITERATIONS = 60;

    /// So many runs with a mistake are kept.
    private static final int MOST_REPLAYS = 40_000;

    /// The pairs of so many expected numbers are remembered.
    private static final int MOST_PAIRED = 20;

    /// So many expected numbers are remembered.
    private static final int MOST_EXPECTED = 500;

    /// What may have been made upon earlier mistakes is remembered for so many expected numbers.
    private static final int MOST_CONTINUED = 100;

    private final Document document;
    private final boolean isAlways;
    private final Run run;
    private final Replay right;
    private final List<Variant> variants;
    private final Nearness nearness;
    private final Consequence consequence;
    private final boolean areKept;
    private final Map<Extent, List<Hypothesis>> singles = new HashMap<>();
    private final Map<ExpectedNumber, Changing> changing = new HashMap<>();
    private final Map<Occurrence, Replay> replays = new HashMap<>();
    private final Map<ExpectedNumber, Pairs> pairs = new HashMap<>();
    private final Map<List<ExpectedNumber>, SecondMistakes> upon = new HashMap<>();

    Suspects(Document document) {
        this(document, false);
    }

    /// @param isAlways whether a mistake is made in all iterations and for all samples
    Suspects(Document document, boolean isAlways) {
        this(document, isAlways, new Run(document));
    }

    private Suspects(Document document, boolean isAlways, Run run) {
        this(document, isAlways, run, variants(document, run));
    }

    private Suspects(Document document, boolean isAlways, Run run, List<Variant> variants) {
        this.document = document;
        this.isAlways = isAlways;
        this.run = run;
        this.right = new Replay(run);
        this.variants = variants;
        this.nearness = new Nearness(run);
        this.consequence = new Consequence(run);
        this.areKept = document.network().parameterCount() <= MOST_PARAMETERS;
    }

    private static List<Variant> variants(Document document, Run run) {
        var assignment = new Assignment(document, run.table());
        return Catalogue.ALL.stream()
                .flatMap(mistake -> mistake.variants(assignment).stream())
                .toList();
    }

    /// Those mistakes that are made in the steps of parameters only.
    Suspects ofSteps() {
        return new Suspects(
                document,
                isAlways,
                run,
                variants.stream()
                        .filter(variant -> variant.exchanges().stream()
                                .allMatch(exchange -> exchange.role().phase() == Phase.UPDATE))
                        .toList());
    }

    Document document() {
        return document;
    }

    Run run() {
        return run;
    }

    /// Which numbers are wrong because of earlier ones.
    Consequence consequence() {
        return consequence;
    }

    /// How unlikely it is that a mistake has made this number.
    double cost(Hypothesis hypothesis, ExpectedNumber expected) {
        return hypothesis.cost() + nearness.cost(hypothesis, expected.about());
    }

    double right(ExpectedNumber expected) {
        return expected.right(run, right);
    }

    /// What an expected number is in a run with these mistakes; NaN if there is none.
    double value(Hypothesis hypothesis, ExpectedNumber expected) {
        return isFar(hypothesis, expected) ? Double.NaN : expected.in(replay(hypothesis));
    }

    /// Whether a mistake would have made another number of one that is right.
    boolean contradicts(Hypothesis hypothesis, Answer right) {
        double value = value(hypothesis, right.expected());
        double written = right.written().value();
        double usual = Math.abs(right(right.expected()) - written);
        // what computers have rounded is farther off than its digits say
        return !right.written().agrees(value)
                && !(Math.abs(value - written) <= usual + right.written().tolerance());
    }

    /// Whether a mistake is not carried on as far as to a number when mistakes are looked for.
    boolean isFar(Hypothesis hypothesis, ExpectedNumber expected) {
        return expected.about().iteration() - hypothesis.from() >= MOST_ITERATIONS;
    }

    /// How many passes of one sample it takes to look for all single mistakes in a number.
    long passes(ExpectedNumber expected) {
        long passes = 0;
        for (Extent extent : extents(expected.about())) {
            long each = (long) (expected.about().iteration() - extent.from() + 1) * document.batchSize();
            passes += each * singles.computeIfAbsent(extent, this::allIn).size();
        }
        return passes;
    }

    /// Whether a single mistake makes a number.
    boolean anyMakes(Answer answer) {
        double[] values = changing(answer.expected()).values;
        int k = Arrays.binarySearch(
                values, answer.written().value() - answer.written().tolerance());
        k = k < 0 ? -k - 1 : k;
        return k < values.length && answer.written().agrees(values[k]);
    }

    /// Any two mistakes at once, in a number.
    Pairs pairs(ExpectedNumber expected) {
        if (pairs.size() >= MOST_PAIRED) {
            pairs.clear();
        }
        return pairs.computeIfAbsent(
                expected,
                one -> new Pairs(
                        singles(one),
                        1 + one.about().iteration() * document.batchSize(),
                        hypothesis -> value(hypothesis, one)));
    }

    /// One more mistake upon an earlier one, in numbers that were computed together.
    SecondMistakes upon(List<Hypothesis> earlier, List<ExpectedNumber> expected) {
        if (upon.size() >= MOST_CONTINUED) {
            upon.clear();
        }
        return upon.compute(
                expected,
                (same, known) -> known != null && known.isUpon(earlier)
                        ? known
                        : new SecondMistakes(
                                earlier, singles(expected), both -> value(both, expected.getFirst()), known));
    }

    /// The run as it should be.
    Replay replay() {
        return right;
    }

    /// The run with one or two mistakes.
    Replay replay(Hypothesis hypothesis) {
        Occurrence first = hypothesis.occurrences().getFirst();
        return hypothesis.isSingle()
                ? replay(first)
                : hypothesis.occurrences().getLast().in(replay(first));
    }

    /// The run with one mistake.
    Replay replay(Occurrence single) {
        if (replays.size() >= MOST_REPLAYS) {
            replays.clear();
        }
        return areKept ? replays.computeIfAbsent(single, one -> one.in(right)) : single.in(right);
    }

    /// The single mistakes that change a number.
    List<Hypothesis> singles(ExpectedNumber expected) {
        return changing(expected).singles;
    }

    /// The single mistakes that change a number, and what they make of it, in the order of numbers.
    private static final class Changing {
        private final List<Hypothesis> singles;
        private final double[] values;

        Changing(List<Hypothesis> singles, double[] values) {
            this.singles = singles;
            this.values = values;
        }
    }

    /// Notebooks print the same numbers again and again.
    private Changing changing(ExpectedNumber expected) {
        if (changing.size() >= MOST_EXPECTED) {
            changing.clear();
        }
        return changing.computeIfAbsent(expected, this::findChanging);
    }

    /// The single mistakes that change one of several numbers.
    List<Hypothesis> singles(List<ExpectedNumber> expected) {
        if (expected.size() == 1) {
            return singles(expected.getFirst());
        }
        var result = new LinkedHashSet<Hypothesis>();
        expected.forEach(one -> result.addAll(singles(one)));
        return List.copyOf(result);
    }

    private Changing findChanging(ExpectedNumber expected) {
        double usual = right(expected);
        int order = expected instanceof ExpectedNumber.OfRun(Quantity about)
                ? run.table().order(run.address(about).term())
                : Integer.MAX_VALUE;
        var found = new ArrayList<Hypothesis>();
        var values = DoubleStream.builder();
        for (Extent extent : extents(expected.about())) {
            for (Hypothesis hypothesis : singles.computeIfAbsent(extent, this::allIn)) {
                boolean comesAfter = hypothesis.from() == expected.about().iteration()
                        && hypothesis.occurrences().getFirst().order() > order;
                double value = comesAfter ? usual : value(hypothesis, expected);
                if (Double.isFinite(value) && !isSame(value, usual)) {
                    found.add(hypothesis);
                    values.add(value);
                }
            }
        }
        return new Changing(found, values.build().sorted().toArray());
    }

    private List<Hypothesis> allIn(Extent extent) {
        return variants.stream()
                .filter(variant -> extent.sample() == 0 || isOfSample(variant))
                .map(variant -> Hypothesis.of(new Occurrence(variant, extent)))
                .toList();
    }

    static boolean isSame(double p, double q) {
        return Math.abs(p - q) <= 1e-13 * Math.max(Math.abs(p), Math.abs(q));
    }

    /// Always, only from some iteration on, or in one sample of the batch.
    private List<Extent> extents(Quantity about) {
        if (isAlways) {
            return List.of(new Extent(1, 0));
        }
        var result = new ArrayList<Extent>();
        for (int from : iterations(about)) {
            result.add(new Extent(from, 0));
            oneSample(about, from).forEach(s -> result.add(new Extent(from, s)));
        }
        return result;
    }

    /// The iterations from which on a mistake may be made: the first and the last two.
    private static List<Integer> iterations(Quantity about) {
        return IntStream.of(1, about.iteration() - 1, about.iteration())
                .filter(from -> from >= 1 && about.iteration() - from < MOST_ITERATIONS)
                .distinct()
                .boxed()
                .toList();
    }

    /// The samples in which alone a mistake may have been made.
    private IntStream oneSample(Quantity about, int from) {
        boolean reduced = about.sample() == 0 && about.kind().scope() != Kind.Scope.SAMPLE;
        Batch batch = run.table().batch(from);
        boolean matters = batch.size() > 1 && batch.size() <= MOST_SAMPLES;
        return matters && (reduced || about.iteration() > from) ? batch.samples() : IntStream.empty();
    }

    private static boolean isOfSample(Variant variant) {
        return variant.exchanges().stream().anyMatch(exchange -> exchange.role().isOfSample());
    }
}
