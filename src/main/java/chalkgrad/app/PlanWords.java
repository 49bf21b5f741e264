package chalkgrad.app;

import chalkgrad.app.words.EditWords;
import chalkgrad.app.words.Texts;
import chalkgrad.exchange.NetworkPlan;
import chalkgrad.math.Decimals;
import chalkgrad.network.Activation;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Initialisation;
import chalkgrad.network.Loss;
import chalkgrad.network.Optimizer;
import chalkgrad.network.PenaltyRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Says in sentences what a new network will be: all that its line of text says, and what is usual where the line says
/// nothing. The loss and the seed stand in the form; of the loss, only settings are said.
record PlanWords(Texts texts, EditWords words, Decimals decimals) {
    String of(NetworkPlan plan) {
        var sentences = new ArrayList<String>();
        sentences.add(activations(plan));
        sentences.add(numbers(plan));
        Loss loss = plan.loss();
        if (!loss.settings().isEmpty()) {
            sentences.add(texts.get("new.summary.loss", with(words.of(loss), settings(loss.settings()))));
        }
        plan.penalty()
                .map(one -> with(words.of(one.rule()), List.of(setting(PenaltyRule.STRENGTH, one.strength()))))
                .ifPresent(penalty -> sentences.add(texts.get("new.summary.penalty", penalty)));
        return String.join(" ", sentences);
    }

    private String numbers(NetworkPlan plan) {
        String key = switch (plan.biases()) {
            case EACH -> "new.summary";
            case TIED -> "new.summary.tied";
            case NONE -> "new.summary.noBiases";
        };
        return texts.get(
                key, Long.toString(plan.parameterCount()), initialisation(plan), optimization(plan.optimizer()));
    }

    private String optimization(Optimizer optimizer) {
        var said = new ArrayList<String>();
        optimizer.rule().schedule().map(words::of).ifPresent(said::add);
        optimizer.rule().hyperparameters().forEach(one -> said.add(setting(one, optimizer.of(one))));
        return with(words.of(optimizer.rule()), said);
    }

    /// The activations of the layers, those of neighbours that have the same once.
    private String activations(NetworkPlan plan) {
        List<Activation> each = plan.activations();
        String outputs = activation(each.getLast());
        if (each.size() == 1) {
            return texts.get("new.summary.outputs", outputs);
        }
        var ofHidden = new ArrayList<String>();
        for (Activation activation : each.subList(0, each.size() - 1)) {
            String one = activation(activation);
            if (ofHidden.isEmpty() || !ofHidden.getLast().equals(one)) {
                ofHidden.add(one);
            }
        }
        return texts.get("new.summary.layers", String.join(", ", ofHidden), outputs);
    }

    private String activation(Activation activation) {
        return with(words.of(activation), settings(activation.unusualSettings()));
    }

    /// The initialisations used for the layers.
    private String initialisation(NetworkPlan plan) {
        Initialisation chosen = plan.drawn().rule();
        List<String> settings = chosen.setting().stream()
                .map(one -> setting(one, plan.drawn().setting()))
                .toList();
        return plan.activations().stream()
                .map(chosen::forLayer)
                .distinct()
                .map(rule -> {
                    String key = "new.initialisation." + rule;
                    return with(texts.has(key) ? texts.get(key) : words.of(rule), settings);
                })
                .collect(Collectors.joining(", "));
    }

    private List<String> settings(Map<Hyperparameter, Double> settings) {
        return settings.entrySet().stream()
                .map(one -> setting(one.getKey(), one.getValue()))
                .toList();
    }

    private String setting(Hyperparameter setting, double value) {
        return texts.get(
                "new.summary.setting", words.of(setting), decimals.exact().format(value));
    }

    private String with(String name, List<String> settings) {
        return settings.isEmpty() ? name : texts.get("new.summary.with", name, String.join(", ", settings));
    }
}
