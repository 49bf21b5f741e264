package chalkgrad.data;

import chalkgrad.network.Activation;
import chalkgrad.network.HardSigmoid;
import chalkgrad.network.Relu;
import chalkgrad.network.Sigmoid;
import chalkgrad.network.Softmax;
import chalkgrad.network.Softplus;
import chalkgrad.network.Tanh;
import chalkgrad.network.UnitStep;

/// The values between which the outputs of an activation lie.
record Reach(double least, double most) {
    static Reach of(Activation activation) {
        return switch (activation) {
            case Sigmoid sigmoid -> new Reach(0, 1);
            case HardSigmoid hardSigmoid -> new Reach(0, 1);
            case Softmax softmax -> new Reach(0, 1);
            case UnitStep step -> new Reach(0, 1);
            case Tanh tanh -> new Reach(-1, 1);
            case Relu relu -> new Reach(0, Double.POSITIVE_INFINITY);
            case Softplus softplus -> new Reach(0, Double.POSITIVE_INFINITY);
            default -> new Reach(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        };
    }

    boolean contains(double value) {
        return value >= least && value <= most;
    }
}
