package chalkgrad.table;

import chalkgrad.table.Expression.Contribution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The gradients of a sample's loss with respect to every term of the forward pass. They are derived from the forward
/// expressions by reverse differentiation: each expression adds to the gradients of its operands, from the loss back to
/// the inputs. Source: Griewank and Walther, Evaluating Derivatives, 2nd edition, 2008, chapter 3.
record BackwardTerms(PassStructure structure, List<Definition> forward) {
    List<Definition> all() {
        var result = new ArrayList<Definition>();
        var gradients = new HashMap<Term, List<Expression>>();
        var ofBatch = new HashMap<Term, List<Expression>>();
        for (Definition definition : forward.reversed()) {
            Term term = definition.term();
            term.role().gradient().ifPresent(role -> result.add(gradient(definition, role, gradients)));
            result.addAll(definition.expression().derivatives(new Read(term, definition.axes())));
            if (term.role() == Role.WEIGHTS) {
                result.add(backwardWeights(definition));
            }
            var upstream = new Read(term.role().gradient().orElse(Role.LOSS).in(term.layer()), definition.axes());
            boolean isOfBatch = !term.role().isOfSample() && !structure.hasSingleSample();
            for (Contribution contribution : definition.expression().contributions(upstream)) {
                (isOfBatch ? ofBatch : gradients)
                        .computeIfAbsent(contribution.operand(), any -> new ArrayList<>())
                        .add(contribution.gradient());
            }
        }
        result.addAll(reduced(result, ofBatch));
        return result;
    }

    /// The definition of a gradient. Gradients of parameters are kept only for the batch.
    private Definition gradient(Definition of, Role role, Map<Term, List<Expression>> gradients) {
        List<Expression> parts =
                Objects.requireNonNull(gradients.get(of.term()), () -> "nothing is made of " + of.term());
        Expression derived = Summed.of(parts.reversed());
        boolean ofOutputs =
                role == Role.DELTA && of.term().layer() == structure.network().depth();
        Expression expression = ofOutputs ? new OutputDelta(ForwardTerms.outputs(structure), derived) : derived;
        return Definition.of(
                new Read(role.in(of.term().layer()), of.axes()),
                expression,
                of.term().role().isOfSample());
    }

    private static Definition backwardWeights(Definition weights) {
        var itself = new Read(Role.BACKWARD_WEIGHTS.in(weights.term().layer()), weights.axes());
        return Definition.of(itself, new Read(weights.term(), weights.axes()), true)
                .unrevealed();
    }

    /// The gradients of the batch for all parameters. Those of the only sample are the batch's.
    ///
    /// @param ofBatch what is added to the gradient of a parameter only once for the batch
    private List<Definition> reduced(List<Definition> gradients, Map<Term, List<Expression>> ofBatch) {
        var result = new ArrayList<Definition>();
        for (Definition gradient : gradients) {
            Role role = switch (gradient.term().role()) {
                case WEIGHT_GRADIENT -> Role.REDUCED_WEIGHT_GRADIENT;
                case BIAS_GRADIENT -> Role.REDUCED_BIAS_GRADIENT;
                default -> null;
            };
            if (role != null) {
                var ofSample = new Read(gradient.term(), gradient.axes());
                var itself = new Read(role.in(gradient.term().layer()), gradient.axes());
                var parts = new ArrayList<Expression>(List.of(new Reduced(ofSample, structure.reduction())));
                if (role == Role.REDUCED_WEIGHT_GRADIENT) {
                    parts.addAll(
                            ofBatch.getOrDefault(Role.WEIGHTS.in(gradient.term().layer()), List.of()));
                }
                result.add(Definition.of(itself, Summed.of(parts), true)
                        .revealedBy(structure.hasSingleSample() ? ofSample.term() : itself.term()));
            }
        }
        return result;
    }
}
