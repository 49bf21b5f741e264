package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ZERO;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.network.Penalty;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Mistakes with the penalty on large weights, in the loss and in the gradients of the weights.
final class PenaltyMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "penalty-left-out",
                    (assignment, variants) ->
                            of(assignment, variants).ifPresent(it -> it.scaled(Cost.PLAIN, 0, term -> ZERO))),
            new Mistake(
                    "penalty-subtracted",
                    (assignment, variants) ->
                            of(assignment, variants).ifPresent(it -> it.scaled(Cost.PLAIN, -1, Formula::negated))),
            new Mistake(
                    "penalty-factor",
                    (assignment, variants) -> of(assignment, variants).ifPresent(Variants::factors)),
            new Mistake(
                    "penalty-of-biases",
                    (assignment, variants) -> of(assignment, variants).ifPresent(Variants::ofBiases)));

    private PenaltyMistakes() {}

    private static Optional<Variants> of(Assignment assignment, VariantCollector variants) {
        return assignment.document().penalty().map(penalty -> new Variants(assignment, penalty, variants));
    }

    /// The ways to make the mistakes with one penalty.
    private record Variants(Assignment assignment, Penalty penalty, VariantCollector variants) {
        /// The penalty multiplied by a number, in the loss and in the gradients.
        ///
        /// @param wrong what stands in the place of a term of the penalty
        void scaled(double cost, double factor, UnaryOperator<Formula> wrong) {
            Wording ofLoss = v -> instead(whole(v), Quantity.loss(), v.of(Quantity.penalty()), wrong);
            Wording ofWeight =
                    v -> instead(whole(v), v.weightGradient(), slope(v, Quantity.weight(v.l(), v.i(), v.j())), wrong);
            Change inLoss =
                    at -> at.with(Role.PENALTY, 0, at.of(Role.PENALTY, 0).scale(factor))
                            .unchanged();
            Change inGradient = at ->
                    at.with(Role.WEIGHTS, at.layer(), at.w().scale(factor)).unchanged();
            var loss = new Exchange(single() ? Role.LOSS : Role.BATCH_LOSS, 0, inLoss);
            variants.add(cost, ofLoss, List.of(loss));
            variants.inLayers(cost, ofWeight, gradients(), assignment.layers(), inGradient);
            var everywhere = new ArrayList<>(List.of(loss));
            assignment.layers().forEach(l -> everywhere.add(new Exchange(gradients(), l, inGradient)));
            variants.add(
                    cost + Cost.EVERYWHERE, v -> (v.asked().kind() == Kind.LOSS ? ofLoss : ofWeight).of(v), everywhere);
        }

        /// λ Σ w² for λ/2 Σ w², the other way round, and the mean over the samples.
        void factors() {
            factor(Cost.PLAIN, 2);
            factor(Cost.EVERYWHERE, 0.5);
            if (assignment.hasBatch()) {
                for (int size : assignment.batchSizes()) {
                    factor(Cost.EVERYWHERE, 1.0 / size);
                }
            }
        }

        private void factor(double cost, double factor) {
            Formula written = factor < 1
                    ? Formula.constant(1).over(Formula.constant(Math.rint(1 / factor)))
                    : Formula.constant(factor);
            scaled(
                    cost,
                    factor,
                    term -> term instanceof Formula.Product(List<Formula> factors)
                            ? written.times(factors.toArray(Formula[]::new))
                            : written.times(term));
        }

        void ofBiases() {
            Change added = at -> Broadcast.plus(at.unchanged(), at.b().map(this::slope));
            Wording wording = v -> {
                Formula wrong = slope(v, v.bias());
                return whole(v).contrast(v.biasGradient()).plus(wrong).described("penalty-of-biases", v.valued(wrong));
            };
            variants.inLayers(
                    Cost.PLAIN,
                    wording,
                    single() ? Role.BIAS_GRADIENT : Role.REDUCED_BIAS_GRADIENT,
                    assignment.biased(),
                    added);
        }

        private boolean single() {
            return assignment.document().hasSingleSample();
        }

        private Role gradients() {
            return single() ? Role.WEIGHT_GRADIENT : Role.REDUCED_WEIGHT_GRADIENT;
        }

        private Viewpoint whole(Viewpoint v) {
            return single() ? v.ofSample() : v.ofBatch();
        }

        private Formula slope(Viewpoint v, Quantity parameter) {
            return penalty.rule().slope(v.of(parameter));
        }

        private double slope(double parameter) {
            return penalty.rule().slope(Formula.constant(parameter)).evaluate(strength -> penalty.strength());
        }

        private static Description instead(Viewpoint v, Quantity number, Formula right, UnaryOperator<Formula> wrong) {
            Formula other = wrong.apply(right);
            return other.equals(ZERO)
                    ? v.contrast(number).with(right, ZERO).described("penalty-left-out", v.valued(right))
                    : v.contrast(number).with(right, other).described("used", v.valued(other), v.valued(right));
        }
    }
}
