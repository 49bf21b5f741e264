package chalkgrad.mistake.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A way in which a student of the tests goes wrong.
///
/// @param id the id by which the program should call it
/// @param way which of the ways to understand it
/// @param reach how far one slip goes
/// @param hooks what is computed otherwise
record Slip(String id, String way, Reach reach, List<Hook> hooks) {
    static final List<Slip> ALL = Stream.of(
                    ForwardSlips.ALL,
                    LossSlips.ALL,
                    BackwardSlips.ALL,
                    UpdateSlips.ALL,
                    VelocitySlips.ALL,
                    AdaptiveSlips.ALL,
                    CodeSlips.ALL)
            .flatMap(List::stream)
            .toList();

    static Slip of(String id, String way, Hook... hooks) {
        return new Slip(id, way, Reach.ANY, List.of(hooks));
    }

    /// A slip at an edge or a path, which is made in one layer only.
    static Slip single(String id, String way, Hook... hooks) {
        return new Slip(id, way, Reach.ONE_LAYER, List.of(hooks));
    }

    /// A slip at one neuron only.
    static Slip atNeuron(String id, String way, Hook... hooks) {
        return new Slip(id, way, Reach.ONE_NEURON, List.of(hooks));
    }

    /// A slip that is made everywhere.
    static Slip everywhere(String id, String way, Hook... hooks) {
        return new Slip(id, way, Reach.ALL, List.of(hooks));
    }

    /// A slip in the update, which is made in a layer or everywhere.
    static Slip update(String id, String way, Hook... hooks) {
        return new Slip(id, way, Reach.PARAMETERS, List.of(hooks));
    }

    /// A slip in the update that shows only where there was an iteration before.
    static Slip later(String id, String way, Hook... hooks) {
        return new Slip(id, way, Reach.LATER, List.of(hooks));
    }

    /// The phase in which it is made first.
    String phase() {
        Rule first =
                hooks.stream().map(Hook::rule).min(Comparator.naturalOrder()).orElseThrow();
        return switch (first) {
            case TARGET, BIAS, PRODUCT, Z, A -> "forward";
            case TERM, LOSS, BATCH_LOSS -> "loss";
            case GRADIENT, PATH, SLOPE, DELTA, WEIGHT_GRADIENT, BIAS_GRADIENT -> "backward";
            case REDUCED_WEIGHT, REDUCED_BIAS, TAKEN, STATE, SQUARE, NEW -> "update";
        };
    }

    enum Reach {
        ANY,
        ALL,
        ONE_LAYER,
        ONE_NEURON,
        PARAMETERS,
        LATER
    }

    /// The numbers that a student computes, in the order of a course.
    enum Rule {
        TARGET,
        BIAS,
        /// w · a of an edge.
        PRODUCT,
        Z,
        A,
        TERM,
        LOSS,
        BATCH_LOSS,
        /// dL/da.
        GRADIENT,
        /// What comes back along an edge to the next layer, whose neuron is `from` in an [At].
        PATH,
        SLOPE,
        DELTA,
        WEIGHT_GRADIENT,
        BIAS_GRADIENT,
        REDUCED_WEIGHT,
        REDUCED_BIAS,
        /// The gradient that the update takes.
        TAKEN,
        /// Velocity or first moment.
        STATE,
        /// Second moment.
        SQUARE,
        NEW
    }

    /// A number that is computed otherwise.
    record Hook(Rule rule, Formula formula) {}

    interface Formula {
        double wrong(At at);
    }

    static Hook hook(Rule rule, Formula formula) {
        return new Hook(rule, formula);
    }
}
