package chalkgrad.app.file;

import chalkgrad.exchange.Orientation;
import chalkgrad.exchange.ParameterImport;
import chalkgrad.network.Activation;
import chalkgrad.network.Loss;
import java.util.List;
import java.util.Optional;

/// Asks for details that a parameter file does not contain.
public interface ImportQuestion {
    /// The answer; empty if the user cancels.
    Optional<Answer> ask(ParameterImport parameters);

    /// The details that make a network of parameters.
    ///
    /// @param activations one for each layer
    record Answer(Orientation orientation, List<Activation> activations, Loss loss) {
        public Answer {
            activations = List.copyOf(activations);
        }
    }
}
