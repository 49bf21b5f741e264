package chalkgrad.mistake.search;

import chalkgrad.document.Document;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.Claim;
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

    /// The pairs of so many claims are remembered.
    private static final int MOST_PAIRED = 20;

    /// So many claims are remembered.
    private static final int MOST_CLAIMS = 500;

    /// What may have been made upon earlier mistakes is remembered for so many claims.
    private static final int MOST_CONTINUED = 100;

    private final Document document;
    private final Run run;
    private final Replay right;
    private final List<Variant> variants;
    private final Nearness nearness;
    private final Map<Extent, List<Hypothesis>> singles = new HashMap<>();
    private final Map<Claim, Changing> changing = new HashMap<>();
    private final Map<Occurrence, Replay> replays = new HashMap<>();
    private final Map<Claim, Pairs> pairs = new HashMap<>();
    private final Map<List<Claim>, SecondMistakes> upon = new HashMap<>();

    Suspects(Document document) {
        this.document = document;
        this.run = new Run(document);
        this.right = new Replay(run);
        var assignment = new Assignment(document);
        this.variants = Catalogue.ALL.stream()
                .flatMap(mistake -> mistake.variants(assignment).stream())
                .toList();
        this.nearness = new Nearness(run);
    }

    Document document() {
        return document;
    }

    Run run() {
        return run;
    }

    /// How unlikely it is that a mistake has made this number.
    double cost(Hypothesis hypothesis, Claim claim) {
        return hypothesis.cost() + nearness.cost(hypothesis, claim.about());
    }

    double right(Claim claim) {
        return claim.right(run, right);
    }

    /// The number that a claim is in a run with these mistakes; NaN if there is none.
    double value(Hypothesis hypothesis, Claim claim) {
        return isFar(hypothesis, claim) ? Double.NaN : value(claim, replay(hypothesis));
    }

    /// The number that a claim is in a run; NaN if there is none.
    double value(Claim claim, Replay replay) {
        try {
            return claim.in(replay);
        } catch (IllegalArgumentException | IndexOutOfBoundsException shapesDoNotFit) {
            return Double.NaN;
        }
    }

    /// Whether a mistake would have made another number of one that is right.
    boolean contradicts(Hypothesis hypothesis, Answer right) {
        double value = value(hypothesis, right.claim());
        return !right.numeral().agrees(value) && !isSame(value, right(right.claim()));
    }

    /// Whether a mistake is not carried on as far as to a claim when mistakes are looked for.
    boolean isFar(Hypothesis hypothesis, Claim claim) {
        int first = hypothesis.occurrences().stream()
                .mapToInt(one -> one.extent().from())
                .min()
                .orElse(1);
        return claim.about().iteration() - first >= MOST_ITERATIONS;
    }

    /// How many passes of one sample it takes to look for all single mistakes in a claim.
    long passes(Claim claim) {
        long passes = 0;
        for (Extent extent : extents(claim.about())) {
            long each = (long) (claim.about().iteration() - extent.from() + 1)
                    * document.samples().size();
            passes += each * singles.computeIfAbsent(extent, this::allIn).size();
        }
        return passes;
    }

    /// Whether a single mistake makes a number.
    boolean anyMakes(Answer answer) {
        double[] values = changing(answer.claim()).values;
        int k = Arrays.binarySearch(
                values, answer.numeral().value() - answer.numeral().tolerance());
        k = k < 0 ? -k - 1 : k;
        return k < values.length && answer.numeral().agrees(values[k]);
    }

    /// Any two mistakes at once, in a claim.
    Pairs pairs(Claim claim) {
        if (pairs.size() >= MOST_PAIRED) {
            pairs.clear();
        }
        return pairs.computeIfAbsent(
                claim,
                one -> new Pairs(
                        singles(one),
                        1 + one.about().iteration() * document.samples().size(),
                        hypothesis -> value(hypothesis, one)));
    }

    /// One more mistake upon an earlier one, in numbers that were computed together.
    SecondMistakes upon(List<Hypothesis> earlier, List<Claim> claims) {
        if (upon.size() >= MOST_CONTINUED) {
            upon.clear();
        }
        return upon.compute(
                claims,
                (same, known) -> known != null && known.isUpon(earlier)
                        ? known
                        : new SecondMistakes(earlier, singles(claims), both -> value(both, claims.getFirst()), known));
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
        boolean kept = document.network().parameterCount() <= MOST_PARAMETERS;
        if (replays.size() >= MOST_REPLAYS) {
            replays.clear();
        }
        return kept ? replays.computeIfAbsent(single, one -> one.in(right)) : single.in(right);
    }

    /// The single mistakes that change a claim.
    List<Hypothesis> singles(Claim claim) {
        return changing(claim).singles;
    }

    /// The single mistakes that change a claim, and what they make of it, in the order of numbers.
    private static final class Changing {
        private final List<Hypothesis> singles;
        private final double[] values;

        Changing(List<Hypothesis> singles, double[] values) {
            this.singles = singles;
            this.values = values;
        }
    }

    /// Notebooks print the same numbers again and again.
    private Changing changing(Claim claim) {
        if (changing.size() >= MOST_CLAIMS) {
            changing.clear();
        }
        return changing.computeIfAbsent(claim, this::findChanging);
    }

    /// The single mistakes that change one of several claims.
    List<Hypothesis> singles(List<Claim> claims) {
        if (claims.size() == 1) {
            return singles(claims.getFirst());
        }
        var result = new LinkedHashSet<Hypothesis>();
        claims.forEach(claim -> result.addAll(singles(claim)));
        return List.copyOf(result);
    }

    private Changing findChanging(Claim claim) {
        double usual = right(claim);
        var found = new ArrayList<Hypothesis>();
        var values = DoubleStream.builder();
        for (Extent extent : extents(claim.about())) {
            for (Hypothesis hypothesis : singles.computeIfAbsent(extent, this::allIn)) {
                double value = value(hypothesis, claim);
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
                .map(variant -> Hypothesis.of(Occurrence.of(variant, extent, run.table())))
                .toList();
    }

    static boolean isSame(double p, double q) {
        return Math.abs(p - q) <= 1e-13 * Math.max(Math.abs(p), Math.abs(q));
    }

    /// Always, only from some iteration on, or in one sample of the batch.
    private List<Extent> extents(Quantity about) {
        var result = new ArrayList<Extent>();
        for (int from : iterations(about)) {
            for (int s = 0; s <= oneSample(about, from); s++) {
                result.add(new Extent(from, s));
            }
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

    /// The number of samples in which alone a mistake may have been made.
    private int oneSample(Quantity about, int from) {
        boolean reduced = about.sample() == 0 && about.kind().scope() != Kind.Scope.SAMPLE;
        int samples = document.samples().size();
        boolean matters = samples > 1 && samples <= MOST_SAMPLES;
        return matters && (reduced || about.iteration() > from) ? samples : 0;
    }

    private static boolean isOfSample(Variant variant) {
        return variant.exchanges().stream().anyMatch(exchange -> exchange.role().isOfSample());
    }
}
