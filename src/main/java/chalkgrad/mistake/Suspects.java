package chalkgrad.mistake;

import chalkgrad.document.Document;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// All mistakes that can be made in a document, each with the run that it gives.
final class Suspects {
    /// Runs of networks up to this size are kept.
    private static final int MOST_PARAMETERS = 2000;

    /// Slips in one sample only are looked for in batches up to this size.
    private static final int MOST_SAMPLES = 8;

    /// Beyond this iteration nobody computes by hand.
    private static final int MOST_ITERATIONS = 60;

    /// So many claims are remembered.
    private static final int MOST_CLAIMS = 500;

    private final Document document;
    private final Run run;
    private final Replay right;
    private final List<Variant> variants;
    private final Nearness nearness;
    /// One object for each single mistake, which the map of replays finds at once.
    private final Map<Scope, Map<Variant, Hypothesis>> singles = new HashMap<>();

    private final Map<Claim, List<Hypothesis>> changing = new HashMap<>();
    private final Map<Hypothesis, Replay> replays = new HashMap<>();

    Suspects(Document document) {
        this.document = document;
        this.run = new Run(document);
        this.right = new Replay(document);
        var setting = new Setting(document);
        this.variants = Catalogue.ALL.stream()
                .flatMap(mistake -> mistake.variants(setting).stream())
                .toList();
        this.nearness = new Nearness(document);
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
        if (claim.about().iteration() > MOST_ITERATIONS) {
            return Double.NaN;
        }
        try {
            return claim.in(replay(hypothesis));
        } catch (IllegalArgumentException | IndexOutOfBoundsException shapesDoNotFit) {
            return Double.NaN;
        }
    }

    private Replay replay(Hypothesis hypothesis) {
        boolean kept = hypothesis.variants().size() == 1 && document.network().parameterCount() <= MOST_PARAMETERS;
        return kept ? replays.computeIfAbsent(hypothesis, this::run) : run(hypothesis);
    }

    /// Mistakes are made upon the right run. Two are made upon the run with the first of them, if neither reaches ahead
    /// for what the other changes.
    private Replay run(Hypothesis hypothesis) {
        List<Variant> variants = hypothesis.variants();
        Variant last = variants.getLast();
        if (variants.size() == 1) {
            return Replay.upon(right, hypothesis, List.of(), last.exchanges());
        }
        if (!reachesAhead(variants.getFirst()) && !reachesAhead(last)) {
            Hypothesis first = single(variants.getFirst(), hypothesis.from(), hypothesis.sample());
            return Replay.upon(replay(first), hypothesis, first.exchanges(), last.exchanges());
        }
        return Replay.upon(right, hypothesis, List.of(), hypothesis.exchanges());
    }

    private static boolean reachesAhead(Variant variant) {
        return variant.exchanges().stream().anyMatch(exchange -> exchange.term() == Term.BACKWARD_WEIGHTS);
    }

    /// The single mistakes that change a claim. Notebooks print the same numbers again and again.
    List<Hypothesis> singles(Claim claim) {
        if (changing.size() >= MOST_CLAIMS) {
            changing.clear();
        }
        return changing.computeIfAbsent(claim, this::findSingles);
    }

    private List<Hypothesis> findSingles(Claim claim) {
        double usual = right(claim);
        var result = new ArrayList<Hypothesis>();
        for (Variant variant : variants) {
            for (Hypothesis hypothesis : scopes(variant, claim.about())) {
                double value = value(hypothesis, claim);
                if (Double.isFinite(value) && !isSame(value, usual)) {
                    result.add(hypothesis);
                }
            }
        }
        return result;
    }

    static boolean isSame(double p, double q) {
        return Math.abs(p - q) <= 1e-13 * Math.max(Math.abs(p), Math.abs(q));
    }

    /// A mistake made always, only from some iteration on, or in one sample of its batch.
    private List<Hypothesis> scopes(Variant variant, Quantity about) {
        var result = new ArrayList<Hypothesis>();
        for (int from : iterations(about)) {
            result.add(single(variant, from, 0));
            for (int s = 1; s <= oneSample(variant, about, from); s++) {
                result.add(single(variant, from, s));
            }
        }
        return result;
    }

    private Hypothesis single(Variant variant, int from, int sample) {
        return singles.computeIfAbsent(new Scope(from, sample), scope -> new IdentityHashMap<>())
                .computeIfAbsent(variant, one -> new Hypothesis(List.of(one), from, sample));
    }

    /// When a mistake is made: from this iteration on, and in this sample only, or with 0 in all.
    private record Scope(int from, int sample) {}

    /// The iterations from which on a mistake may be made: the first and the last two.
    private static List<Integer> iterations(Quantity about) {
        return IntStream.of(1, about.iteration() - 1, about.iteration())
                .filter(from -> from >= 1)
                .distinct()
                .boxed()
                .toList();
    }

    /// The number of samples in which alone a mistake may have been made.
    private int oneSample(Variant variant, Quantity about, int from) {
        boolean reduced = about.sample() == 0 && about.kind().scope() != Kind.Scope.SAMPLE;
        int samples = document.samples().size();
        boolean matters = samples > 1 && samples <= MOST_SAMPLES && isOfSample(variant);
        return matters && (reduced || about.iteration() > from) ? samples : 0;
    }

    private static boolean isOfSample(Variant variant) {
        return variant.exchanges().stream().anyMatch(exchange -> switch (exchange.term()) {
            case PRE_ACTIVATION,
                    ACTIVATION,
                    LOSS_TERMS,
                    LOSS,
                    ACTIVATION_GRADIENT,
                    DERIVATIVE,
                    DELTA,
                    WEIGHT_GRADIENT,
                    BIAS_GRADIENT,
                    TARGET -> true;
            default -> false;
        });
    }
}
