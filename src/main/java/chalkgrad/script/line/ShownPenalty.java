package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Penalties;
import chalkgrad.network.Penalty;
import chalkgrad.pass.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// The penalty on weights that code adds to the loss that it shows, where its steps have none.
final class ShownPenalty {
    private static final double NEAR = 1e-9;

    /// A penalty has few digits; the others are rounding.
    private static final int DIGITS = 9;

    private final NudgedRuns worlds;

    private ShownPenalty(NudgedRuns worlds) {
        this.worlds = worlds;
    }

    /// The network with that penalty, in each world; empty if no line is such a loss.
    static Optional<UnaryOperator<Document>> meant(Judgement code, NudgedRuns worlds) {
        Document found = worlds.document(0);
        if (found.penalty().isPresent() || found.optimizer().rule().equals(Optimizers.NONE) || worlds.count() < 2) {
            return Optional.empty();
        }
        var shown = new ShownPenalty(worlds);
        return IntStream.range(0, code.lines().size())
                .filter(k -> code.line(k).round() <= 1
                        && code.line(k).size() == 1
                        && code.tie(k).quantities().isEmpty()
                        && !code.line(k).sources().isEmpty())
                .mapToObj(k -> shown.strength(code.line(k)))
                .flatMapToDouble(OptionalDouble::stream)
                .boxed()
                .findFirst()
                .flatMap(strength -> Penalties.ALL.stream()
                        .filter(rule -> rule.name().equals("l2"))
                        .findFirst()
                        .map(rule -> new Penalty(rule, strength)))
                .map(penalty -> world -> world.withPenalty(Optional.of(penalty)));
    }

    /// How strong the penalty is with which a line is the loss of all samples; empty if it is not, in any world.
    private OptionalDouble strength(ComputedLine line) {
        double first = strength(line, 0);
        boolean isPenalty = first > NEAR
                && Double.isFinite(first)
                && IntStream.range(1, worlds.count())
                        .allMatch(w -> Math.abs(strength(line, w) - first) <= 1e-6 * first);
        return isPenalty
                ? OptionalDouble.of(
                        new BigDecimal(first).round(new MathContext(DIGITS)).doubleValue())
                : OptionalDouble.empty();
    }

    private double strength(ComputedLine line, int world) {
        double loss = worlds.runs().get(world).value(Quantity.loss());
        return 2 * (line.value(world, 0) - loss) / squares(worlds.document(world));
    }

    private static double squares(Document world) {
        double sum = 0;
        for (int l = 1; l <= world.network().depth(); l++) {
            Matrix weights = world.parameters().weights(l);
            for (int i = 0; i < weights.rows(); i++) {
                for (int j = 0; j < weights.columns(); j++) {
                    sum += weights.get(i, j) * weights.get(i, j);
                }
            }
        }
        return sum;
    }
}
