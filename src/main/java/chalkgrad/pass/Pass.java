package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.network.Parameters;

/// Everything that one iteration computes.
///
/// @param parameters at the start of the iteration
/// @param update the parameters and the optimizer's states at its end
public record Pass(int iteration, Parameters parameters, Forward forward, Backward backward, Update update) {
    /// The iteration that starts from the state after the one before.
    static Pass of(Document document, Update before, int iteration) {
        Parameters parameters = before.parameters();
        Forward forward = Forward.of(document, parameters);
        Backward backward = Backward.of(document, parameters, forward);
        Update update = before.next(document.optimizer(), backward.gradient(), iteration);
        return new Pass(iteration, parameters, forward, backward, update);
    }
}
