package chalkgrad.document;

import chalkgrad.math.Matrix;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Initialisation;
import chalkgrad.network.Network;
import chalkgrad.network.Parameters;
import java.util.Random;
import java.util.stream.IntStream;

/// How the weights of a document were last drawn.
///
/// @param setting the number that the rule lets people choose, such as the limit of a uniform distribution; 0 if none
/// @param seed of the random numbers; the same seed draws the same weights
public record Drawn(Initialisation rule, double setting, long seed) {
    /// Draws with the default setting.
    public Drawn(Initialisation rule, long seed) {
        this(rule, rule.setting().map(Hyperparameter::preset).orElse(0.0), seed);
    }

    public Drawn withSetting(double other) {
        return new Drawn(rule, other, seed);
    }

    public Drawn withSeed(long other) {
        return new Drawn(rule, setting, other);
    }

    /// All parameters of a network. Each layer has its own random numbers, so a change of one layer keeps those of the
    /// others.
    public Parameters parameters(Network network) {
        return new Parameters(
                IntStream.rangeClosed(1, network.depth())
                        .mapToObj(l -> weights(network, l))
                        .toList(),
                IntStream.rangeClosed(1, network.depth())
                        .mapToObj(l -> Matrix.zeros(1, network.biasCount(l)))
                        .toList());
    }

    /// The weights of a layer.
    Matrix weights(Network network, int l) {
        var random = new Random(31 * seed + l);
        int inputs = network.weightRows(l);
        int outputs = network.weightColumns(l);
        Initialisation drawing = rule.forLayer(network.layer(l).activation());
        return Matrix.generate(inputs, outputs, (i, j) -> drawing.draw(random, inputs, outputs, setting));
    }
}
