package chalkgrad.network;

import chalkgrad.formula.Formula;
import java.util.List;

/// How the learning rate changes from iteration to iteration.
public interface Schedule {
    /// The name in files, such as `exponential_decay`.
    String name();

    /// The rule as text, where lr is the learning rate and t the iteration, from 1.
    String definition();

    List<Hyperparameter> hyperparameters();

    /// The learning rate of iteration t, which counts from 1.
    ///
    /// @param first that of the first iteration
    Formula rate(Formula first, int t);
}
