package chalkgrad.app;

import chalkgrad.exchange.Orientation;
import chalkgrad.exchange.ParameterImport;
import chalkgrad.network.Activation;
import chalkgrad.network.Loss;
import java.util.List;
import java.util.Optional;

/// Asks what a file of parameters does not say.
interface ImportQuestion {
    /// The answer; empty if the person does not want the file after all.
    Optional<Answer> ask(ParameterImport parameters);

    /// What makes a network of parameters.
    ///
    /// @param activations one for each layer
    record Answer(Orientation orientation, List<Activation> activations, Loss loss) {
        public Answer {
            activations = List.copyOf(activations);
        }
    }
}
