package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.document.Metadata;
import chalkgrad.document.Start;
import chalkgrad.exchange.WorkedTitles;
import chalkgrad.math.Decimals;
import chalkgrad.math.TextScanner;
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
import java.util.stream.Stream;

/// A summary of a document in a few lines.
record DocumentSummary(Document document) {
    void write(PrintWriter out) {
        Metadata description = document.description();
        WorkedTitles titles = WorkedTitles.ofProgram();
        String heading = description.heading().isEmpty() ? Output.of("summary.untitled") : titles.heading(description);
        boolean named = !description.name().isEmpty() && !description.name().equals(heading);
        out.println(heading + (named ? " (" + description.name() + ")" : ""));
        if (!description.summary().isEmpty()) {
            out.println(titles.summary(description));
        }
        out.println();
        write(Label.NETWORK, network(), out);
        document.printedLoss().ifPresent(printed -> write(Label.PRINTED, formula(printed), out));
        write(Label.LOSS, formula(document.loss()), out);
        document.penalty().ifPresent(penalty -> write(Label.PENALTY, formula(penalty.rule()), out));
        write(Label.OPTIMIZER, optimizer(), out);
        if (!document.start().equals(Start.FRESH)) {
            int made = document.start().iterations();
            write(Label.START, Output.of("summary.start" + Output.oneOrMore(made), made), out);
        }
        if (!document.hasSingleSample()) {
            write(Label.BATCH, Output.of("summary.batch." + document.reduction().key(), batch()), out);
        }
    }

    private static void write(Label label, String text, PrintWriter out) {
        int width = 2
                + Stream.of(Label.values())
                        .map(Label::text)
                        .mapToInt(DisplayWidth::of)
                        .max()
                        .orElse(0);
        out.println(DisplayWidth.left(label.text(), width) + text);
    }

    /// What a line is about.
    private enum Label {
        NETWORK,
        PRINTED,
        LOSS,
        PENALTY,
        OPTIMIZER,
        START,
        BATCH;

        String text() {
            return Output.of("summary.label." + TextScanner.lowerCase(name()));
        }
    }

    private String batch() {
        int samples = document.samples().size();
        if (document.batches().isWhole(samples)) {
            return Output.of("summary.batch.whole", samples);
        }
        OptionalInt seed = document.batches().seed();
        return seed.isPresent()
                ? Output.of("summary.batch.shuffled", document.batchSize(), samples, seed.getAsInt())
                : Output.of("summary.batch.ordered", document.batchSize(), samples);
    }

    private String formula(Loss loss) {
        return Output.of(
                "summary.formula", loss.name() + settings(loss.settings().keySet()), loss.definition());
    }

    private String formula(PenaltyRule rule) {
        return Output.of("summary.formula", rule.name() + settings(List.of(PenaltyRule.STRENGTH)), rule.definition());
    }

    private String network() {
        Network network = document.network();
        String layers = Output.list(network.layers().stream().map(DocumentSummary::layer));
        return network.inputSize() == 1
                ? Output.of("summary.network.one", layers)
                : Output.of("summary.network.more", network.inputSize(), layers);
    }

    private static String layer(Layer layer) {
        String neurons = layer.size() + " " + layer.activation().name()
                + layer.activation().unusualSettings().entrySet().stream()
                        .map(one -> " " + one.getKey().name() + " " + Decimals.EXACT.format(one.getValue()))
                        .collect(Collectors.joining());
        var remarks = new ArrayList<String>();
        if (!layer.kind().isDense()) {
            remarks.add(layer.kind().name());
        }
        switch (layer.biases()) {
            case EACH -> {}
            case TIED -> remarks.add(Output.of("summary.bias.tied"));
            case NONE -> {
                if (layer.kind().biasCount() > 0) {
                    remarks.add(Output.of("summary.bias.none"));
                }
            }
        }
        return remarks.isEmpty() ? neurons : neurons + " (" + Output.list(remarks.stream()) + ")";
    }

    private String optimizer() {
        Optimizer optimizer = document.optimizer();
        if (!optimizer.rule().moves()) {
            return Output.of("summary.optimizer.none");
        }
        return Output.of(
                optimizer.updatesBiases() ? "summary.formula" : "summary.formula.weightsOnly",
                optimizer.rule().name() + settings(optimizer.rule().hyperparameters()),
                optimizer.rule().definition());
    }

    private String settings(Collection<Hyperparameter> settings) {
        return settings.stream()
                .map(setting -> ", " + setting.name() + " " + Decimals.EXACT.format(document.setting(setting)))
                .collect(Collectors.joining());
    }
}
