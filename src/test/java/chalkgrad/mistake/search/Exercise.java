package chalkgrad.mistake.search;

import chalkgrad.Blueprint;
import chalkgrad.document.Document;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Reduction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

/// Random documents of the size that is computed by hand.
final class Exercise {
    private Exercise() {}

    /// The losses that exercises use. With one whose slope is the same for most outputs, such as hinge, many mistakes
    /// give the same number.
    private static final String[] LOSSES = {
        "sum_squared_error",
        "half_squared_error",
        "mean_squared_error",
        "binary_cross_entropy",
        "categorical_cross_entropy"
    };

    static Document random(Random random) {
        Loss loss = Losses.named(pick(random, LOSSES)).orElseThrow();
        var layers = new ArrayList<Layer>();
        for (int hidden = 1 + random.nextInt(2); hidden > 0; hidden--) {
            String name = pick(random, "sigmoid", "tanh", "relu", "sigmoid", "tanh", "relu", "silu", "gelu", "elu");
            layers.add(new Layer(2 + random.nextInt(2), activation(name), random.nextInt(4) == 0));
        }
        String output = switch (loss.name()) {
            case "binary_cross_entropy" -> "sigmoid";
            case "categorical_cross_entropy" -> "softmax";
            default -> pick(random, "identity", "sigmoid");
        };
        layers.add(new Layer(
                output.equals("softmax") ? 2 + random.nextInt(2) : 1 + random.nextInt(3),
                activation(output),
                random.nextInt(6) == 0));
        return new Blueprint(
                        new Network(2 + random.nextInt(2), layers),
                        1 + random.nextInt(3),
                        loss,
                        random.nextBoolean() ? Reduction.MEAN : Reduction.SUM,
                        optimizer(random),
                        1 + random.nextInt(2))
                .build(random);
    }

    private static Optimizer optimizer(Random random) {
        OptimizerRule rule = Optimizers.named(
                        pick(random, "sgd", "sgd", "momentum", "momentum", "nesterov", "rmsprop", "adam"))
                .orElseThrow();
        var settings = new HashMap<Hyperparameter, Double>(Blueprint.settings(rule.hyperparameters(), random));
        double small = List.of(1e-8, 1e-8, 1e-3, 1e-2).get(random.nextInt(4));
        rule.hyperparameters().stream()
                .filter(parameter -> parameter.key().equals("epsilon"))
                .forEach(parameter -> settings.put(parameter, small));
        return new Optimizer(rule, settings, random.nextInt(6) > 0);
    }

    private static Activation activation(String name) {
        return Activations.named(name).orElseThrow();
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
