package chalkgrad.mistake.search;

/// Activations and losses as a textbook writes them, for one number at a time.
final class Textbook {
    private Textbook() {}

    static double value(String activation, double z) {
        return switch (activation) {
            case "relu" -> Math.max(0, z);
            case "leaky_relu" -> z > 0 ? z : 0.01 * z;
            case "sigmoid" -> 1 / (1 + Math.exp(-z));
            case "tanh" -> Math.tanh(z);
            case "silu" -> z / (1 + Math.exp(-z));
            case "gelu" -> z * normal(z);
            case "softplus" -> Math.log(1 + Math.exp(z));
            case "elu" -> z > 0 ? z : Math.exp(z) - 1;
            default -> z;
        };
    }

    static double derivative(String activation, double z) {
        double s = 1 / (1 + Math.exp(-z));
        return switch (activation) {
            case "relu" -> z > 0 ? 1 : 0;
            case "leaky_relu" -> z > 0 ? 1 : 0.01;
            case "sigmoid" -> s * (1 - s);
            case "tanh" -> 1 - Math.tanh(z) * Math.tanh(z);
            case "silu" -> s + z * s * (1 - s);
            case "gelu" -> normal(z) + z * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            case "softplus" -> s;
            case "elu" -> z > 0 ? 1 : Math.exp(z);
            default -> 1;
        };
    }

    /// The cumulative normal distribution, by its power series.
    private static double normal(double z) {
        if (Math.abs(z) > 6) {
            return z > 0 ? 1 : 0;
        }
        double term = z;
        double sum = z;
        for (int k = 1; k < 200; k++) {
            term *= z * z / (2 * k + 1);
            sum += term;
        }
        return 0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /// What an output adds to the loss.
    static double term(String loss, double a, double y, int outputs) {
        return switch (loss) {
            case "half_squared_error" -> (a - y) * (a - y) / 2;
            case "mean_squared_error" -> (a - y) * (a - y) / outputs;
            case "sum_squared_error" -> (a - y) * (a - y);
            case "mean_absolute_error" -> Math.abs(a - y) / outputs;
            case "huber" -> (Math.abs(a - y) <= 1 ? (a - y) * (a - y) / 2 : Math.abs(a - y) - 0.5) / outputs;
            case "hinge" -> Math.max(0, 1 - y * a) / outputs;
            case "binary_cross_entropy" -> -log(y, a) - log(1 - y, 1 - a);
            default -> -log(y, a);
        };
    }

    private static double log(double weight, double a) {
        return weight == 0 ? 0 : weight * Math.log(a);
    }

    /// dL/da of an output.
    static double slope(String loss, double a, double y, int outputs) {
        return switch (loss) {
            case "half_squared_error" -> a - y;
            case "mean_squared_error" -> 2 * (a - y) / outputs;
            case "sum_squared_error" -> 2 * (a - y);
            case "mean_absolute_error" -> Math.signum(a - y) / outputs;
            case "huber" -> Math.clamp(a - y, -1, 1) / outputs;
            case "hinge" -> (y * a < 1 ? -y : 0) / outputs;
            case "binary_cross_entropy" -> (y == 1 ? 0 : (1 - y) / (1 - a)) - (y == 0 ? 0 : y / a);
            default -> y == 0 ? 0 : -y / a;
        };
    }
}
