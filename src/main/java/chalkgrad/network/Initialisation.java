package chalkgrad.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

/// How initial weights are drawn: from a normal distribution around 0 that keeps the size of activations and
/// gradients about the same from layer to layer. Biases start at 0.
public enum Initialisation {
    /// Standard deviation √(2 / inputs), for activations that pass on about half of their inputs (He and others,
    /// 2015).
    HE("he_normal") {
        @Override
        public double deviation(int inputs, int outputs) {
            return Math.sqrt(2.0 / inputs);
        }
    },
    /// Standard deviation √(2 / (inputs + outputs)), for all others (Glorot and Bengio, 2010).
    GLOROT("glorot_normal") {
        @Override
        public double deviation(int inputs, int outputs) {
            return Math.sqrt(2.0 / (inputs + outputs));
        }
    };

    private static final int LEAST_PLACES = 2;

    private final String key;

    Initialisation(String key) {
        this.key = key;
    }

    /// The name in files.
    public String key() {
        return key;
    }

    /// The initialisation that suits an activation.
    public static Initialisation of(Activation activation) {
        return switch (activation) {
            case Relu relu -> HE;
            case LeakyRelu leakyRelu -> HE;
            case Elu elu -> HE;
            case Gelu gelu -> HE;
            case Silu silu -> HE;
            case Softplus softplus -> HE;
            default -> GLOROT;
        };
    }

    /// The standard deviation of the weights of a layer.
    public abstract double deviation(int inputs, int outputs);

    /// Draws a weight with few decimals, so that people can calculate with it.
    public double draw(Random random, int inputs, int outputs) {
        double deviation = deviation(inputs, outputs);
        int places = Math.max(LEAST_PLACES, 1 + (int) Math.ceil(-Math.log10(deviation)));
        return BigDecimal.valueOf(deviation * random.nextGaussian())
                .setScale(places, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
