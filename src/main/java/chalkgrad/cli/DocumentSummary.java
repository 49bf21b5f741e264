package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.document.Metadata;
import chalkgrad.document.Start;
import chalkgrad.math.Decimals;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizer;
import chalkgrad.network.PenaltyRule;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// A summary of a document in a few lines.
record DocumentSummary(Document document) {
    void write(PrintWriter out) {
        Metadata description = document.description();
        String heading = description.heading().isEmpty() ? "A network" : description.heading();
        boolean named = !description.name().isEmpty() && !description.name().equals(heading);
        out.println(heading + (named ? " (" + description.name() + ")" : ""));
        if (!description.summary().isEmpty()) {
            out.println(description.summary());
        }
        out.println();
        out.println("network    " + network());
        document.printedLoss().ifPresent(printed -> out.println("printed    " + told(printed)));
        out.println("loss       " + told(document.loss()));
        document.penalty()
                .ifPresent(penalty -> out.println("penalty    " + penalty.rule().name()
                        + settings(List.of(PenaltyRule.STRENGTH)) + ": "
                        + penalty.rule().definition()));
        out.println("optimizer  " + optimizer());
        if (!document.start().equals(Start.FRESH)) {
            out.println("start      after " + document.start().iterations() + " iterations");
        }
        if (!document.hasSingleSample()) {
            out.println("batch      " + batch() + ", " + document.reduction().key() + " of their losses and gradients");
        }
    }

    private String batch() {
        int samples = document.samples().size();
        if (document.batches().isWhole(samples)) {
            return samples + " samples";
        }
        OptionalInt seed = document.batches().seed();
        return document.batchSize() + " of " + samples + " samples, "
                + (seed.isPresent() ? "shuffled with seed " + seed.getAsInt() : "in their order");
    }

    private String told(Loss loss) {
        return loss.name() + settings(loss.settings().keySet()) + ": " + loss.definition();
    }

    private String network() {
        Network network = document.network();
        String layers = network.layers().stream().map(DocumentSummary::layer).collect(Collectors.joining(", "));
        return (network.inputSize() == 1 ? "1 input, " : network.inputSize() + " inputs, ") + layers;
    }

    private static String layer(Layer layer) {
        String neurons = layer.size() + " " + layer.activation().name();
        var remarks = new ArrayList<String>();
        if (!layer.kind().isDense()) {
            remarks.add(layer.kind().name());
        }
        switch (layer.biases()) {
            case EACH -> {}
            case TIED -> remarks.add("one bias for all");
            case NONE -> {
                if (layer.kind().biasCount() > 0) {
                    remarks.add("no biases");
                }
            }
        }
        return remarks.isEmpty() ? neurons : neurons + " (" + String.join(", ", remarks) + ")";
    }

    private String optimizer() {
        Optimizer optimizer = document.optimizer();
        if (!optimizer.rule().moves()) {
            return "none";
        }
        return optimizer.rule().name() + settings(optimizer.rule().hyperparameters())
                + (optimizer.updatesBiases() ? "" : ", weights only") + ": "
                + optimizer.rule().definition();
    }

    private String settings(Collection<Hyperparameter> settings) {
        return settings.stream()
                .map(setting -> ", " + setting.name() + " " + Decimals.EXACT.format(document.setting(setting)))
                .collect(Collectors.joining());
    }
}
