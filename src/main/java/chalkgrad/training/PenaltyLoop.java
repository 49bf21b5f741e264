package chalkgrad.training;

import chalkgrad.formula.ArrayAssignment;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Loop;
import chalkgrad.formula.LoopCompiler;
import chalkgrad.network.Network;
import chalkgrad.network.Penalty;
import chalkgrad.network.PenaltyRule;
import java.util.List;

/// What large weights add to the loss.
final class PenaltyLoop {
    private static final List<Entry> ARRAYS = List.of(Entry.PARAMETER, Entry.LOSS_TERM);

    private final Penalty penalty;
    private final Loop loop;
    private final ParameterArrays terms;

    PenaltyLoop(Network network, Penalty penalty) {
        this.penalty = penalty;
        this.loop = LoopCompiler.compile(
                List.of(new ArrayAssignment(Entry.LOSS_TERM, penalty.rule().term(Entry.PARAMETER.formula()))),
                ARRAYS,
                List.of(PenaltyRule.STRENGTH));
        this.terms = new ParameterArrays(network);
    }

    double of(ParameterArrays parameters) {
        double[] numbers = {penalty.strength()};
        loop.run(new double[][][] {parameters.weightPieces(), terms.weightPieces()}, numbers, Integer.MAX_VALUE);
        double sum = terms.sumOfWeights();
        return penalty.rule()
                .of(Formula.of(Entry.SPARE))
                .evaluate(symbol -> symbol == Entry.SPARE ? sum : penalty.strength());
    }
}
