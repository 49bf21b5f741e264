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
    private static final List<EntrySymbol> ARRAYS = List.of(EntrySymbol.PARAMETER, EntrySymbol.LOSS_TERM);

    private final Penalty penalty;
    private final Loop loop;
    private final ParameterArrays terms;

    PenaltyLoop(Network network, Penalty penalty) {
        this.penalty = penalty;
        this.loop = LoopCompiler.compile(
                List.of(new ArrayAssignment(
                        EntrySymbol.LOSS_TERM, penalty.rule().term(EntrySymbol.PARAMETER.formula()))),
                ARRAYS,
                List.of(PenaltyRule.STRENGTH));
        this.terms = new ParameterArrays(network);
    }

    double of(ParameterArrays parameters) {
        double[] numbers = {penalty.strength()};
        loop.run(new double[][][] {parameters.weightPieces(), terms.weightPieces()}, numbers, Integer.MAX_VALUE);
        double sum = terms.sumOfWeights();
        return penalty.rule()
                .of(Formula.of(EntrySymbol.SPARE))
                .evaluate(symbol -> symbol == EntrySymbol.SPARE ? sum : penalty.strength());
    }
}
