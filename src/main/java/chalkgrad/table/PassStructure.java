package chalkgrad.table;

import chalkgrad.document.Document;
import chalkgrad.network.Loss;
import chalkgrad.network.Network;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Penalty;
import chalkgrad.network.PenaltyRule;
import chalkgrad.network.Reduction;
import java.util.Optional;

/// Everything that decides which terms a document has, and by which expressions they are computed. Documents that
/// differ in their numbers alone have the same structure.
///
/// @param loss the loss that is differentiated, with its settings
/// @param printedLoss the loss that is shown, if it is another one
/// @param updatesBiases whether the optimizer updates biases too
record PassStructure(
        Network network,
        Loss loss,
        Optional<Loss> printedLoss,
        Reduction reduction,
        Optional<PenaltyRule> penalty,
        OptimizerRule optimizer,
        boolean updatesBiases,
        boolean hasSingleSample) {
    static PassStructure of(Document document) {
        return new PassStructure(
                document.network(),
                document.loss(),
                document.printedLoss(),
                document.reduction(),
                document.penalty().map(Penalty::rule),
                document.optimizer().rule(),
                document.optimizer().updatesBiases(),
                document.hasSingleSample());
    }
}
