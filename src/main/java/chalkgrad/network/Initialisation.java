package chalkgrad.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;

/// How initial weights are drawn. Biases start at 0.
///
/// Glorot and He draw from distributions around 0 that keep the size of activations and gradients about the same from
/// layer to layer. A uniform distribution on [-r, r] has the standard deviation r / √3.
public enum Initialisation {
    /// [#HE_NORMAL] for layers whose activation passes on about half of its inputs, [#GLOROT_NORMAL] for others.
    BY_ACTIVATION("by_activation", Shape.NORMAL) {
        @Override
        double scale(int inputs, int outputs, double setting) {
            throw new UnsupportedOperationException("the activation decides");
        }
    },
    /// All weights are 0. The neurons of a layer then stay equal: the gradients of their weights are the same.
    ZEROS("zeros", Shape.EQUAL) {
        @Override
        double scale(int inputs, int outputs, double setting) {
            return 0;
        }
    },
    /// All weights are the same number.
    CONSTANT("constant", Shape.EQUAL) {
        @Override
        double scale(int inputs, int outputs, double setting) {
            return setting;
        }
    },
    /// Uniform on [-limit, limit].
    UNIFORM("uniform", Shape.UNIFORM) {
        @Override
        double scale(int inputs, int outputs, double setting) {
            return setting;
        }
    },
    /// Normal around 0 with this standard deviation.
    NORMAL("normal", Shape.NORMAL) {
        @Override
        double scale(int inputs, int outputs, double setting) {
            return setting;
        }
    },
    /// Uniform on [-r, r] with r = √(6 / (inputs + outputs)) (Glorot and Bengio, 2010, equation 16).
    GLOROT_UNIFORM("glorot_uniform", Shape.UNIFORM) {
        @Override
        double scale(int inputs, int outputs, double setting) {
            return Math.sqrt(6.0 / (inputs + outputs));
        }
    },
    /// Normal with standard deviation √(2 / (inputs + outputs)) (Glorot and Bengio, 2010, equation 12).
    GLOROT_NORMAL("glorot_normal", Shape.NORMAL) {
        @Override
        double scale(int inputs, int outputs, double setting) {
            return Math.sqrt(2.0 / (inputs + outputs));
        }
    },
    /// Uniform on [-r, r] with r = √(6 / inputs), which has the variance of [#HE_NORMAL].
    HE_UNIFORM("he_uniform", Shape.UNIFORM) {
        @Override
        double scale(int inputs, int outputs, double setting) {
            return Math.sqrt(6.0 / inputs);
        }
    },
    /// Normal with standard deviation √(2 / inputs) (He and others, 2015, equation 10).
    HE_NORMAL("he_normal", Shape.NORMAL) {
        @Override
        double scale(int inputs, int outputs, double setting) {
            return Math.sqrt(2.0 / inputs);
        }
    };

    private static final Hyperparameter VALUE =
            new Hyperparameter("value", "value", 0.5, -Double.MAX_VALUE, Double.MAX_VALUE);
    private static final Hyperparameter LIMIT = Hyperparameter.positive("limit", "limit", 0.5);
    private static final Hyperparameter DEVIATION = Hyperparameter.positive("deviation", "deviation", 0.5);
    private static final int LEAST_PLACES = 2;

    private final String key;
    private final Shape shape;

    Initialisation(String key, Shape shape) {
        this.key = key;
        this.shape = shape;
    }

    /// The name in files.
    public String key() {
        return key;
    }

    /// The number that the user chooses, if there is one: the constant, the limit or the standard deviation.
    public Optional<Hyperparameter> setting() {
        return switch (this) {
            case CONSTANT -> Optional.of(VALUE);
            case UNIFORM -> Optional.of(LIMIT);
            case NORMAL -> Optional.of(DEVIATION);
            case BY_ACTIVATION, ZEROS, GLOROT_UNIFORM, GLOROT_NORMAL, HE_UNIFORM, HE_NORMAL -> Optional.empty();
        };
    }

    /// Whether the seed has no influence.
    public boolean isFixed() {
        return shape == Shape.EQUAL;
    }

    /// The initialisation that suits an activation.
    public static Initialisation of(Activation activation) {
        return switch (activation) {
            case Relu relu -> HE_NORMAL;
            case LeakyRelu leakyRelu -> HE_NORMAL;
            case Elu elu -> HE_NORMAL;
            case Gelu gelu -> HE_NORMAL;
            case Silu silu -> HE_NORMAL;
            case Softplus softplus -> HE_NORMAL;
            default -> GLOROT_NORMAL;
        };
    }

    /// The initialisation of a layer with this activation: this one, if it does not depend on the activation.
    public Initialisation forLayer(Activation activation) {
        return this == BY_ACTIVATION ? of(activation) : this;
    }

    /// The number by which the distribution is scaled: all weights if they are equal, the limit of a uniform
    /// distribution, or the standard deviation of a normal one.
    ///
    /// @param setting the number that the user chooses; any if there is none
    abstract double scale(int inputs, int outputs, double setting);

    /// Draws a weight with few decimals, so that people can calculate with it.
    ///
    /// @param setting the number that the user chooses; any if there is none
    public double draw(Random random, int inputs, int outputs, double setting) {
        double scale = scale(inputs, outputs, setting);
        return switch (shape) {
            case EQUAL -> scale;
            case UNIFORM -> rounded(scale * (2 * random.nextDouble() - 1), scale);
            case NORMAL -> rounded(scale * random.nextGaussian(), scale);
        };
    }

    private static double rounded(double number, double scale) {
        int places = Math.max(LEAST_PLACES, 1 + (int) Math.ceil(-Math.log10(scale)));
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number)
                        .setScale(places, RoundingMode.HALF_EVEN)
                        .doubleValue()
                : number;
    }

    /// The kind of the distribution.
    private enum Shape {
        EQUAL,
        UNIFORM,
        NORMAL
    }
}
