package chalkgrad.document;

import chalkgrad.math.Decimals;
import chalkgrad.math.Matrix;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.Parameters;
import chalkgrad.network.PenaltyRule;
import chalkgrad.network.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What must hold for the numbers of a document whose structure is right. The same rules apply to files and edits.
public final class Rules {
    /// The most iterations of a walk. A training makes as many as are wanted.
    public static final int MOST_ITERATIONS = 1_000_000;

    private final Document document;
    private final List<Problem> problems = new ArrayList<>();

    private Rules(Document document) {
        this.document = document;
    }

    /// Everything that is wrong with the document, in the order of its parts.
    public static List<Problem> check(Document document) {
        var rules = new Rules(document);
        rules.checkParameters("", document.parameters());
        rules.checkSamples("/samples", document.samples());
        rules.checkSettings();
        rules.checkSamples("/testSamples", document.testSamples());
        rules.checkColumns();
        rules.checkStart();
        rules.checkDrawn();
        rules.checkSnapshots();
        return List.copyOf(rules.problems);
    }

    private void checkParameters(String place, Parameters parameters) {
        for (int l = 1; l <= document.network().depth(); l++) {
            int columns = document.network().biasCount(l);
            checkFinite(place + "/weights/" + (l - 1), parameters.weights(l), "weight");
            Matrix biases = parameters.biases(l);
            for (int j = 0; j < columns; j++) {
                checkFinite(place + "/biases/" + (l - 1) + "/" + j, biases.get(0, j), "bias");
            }
        }
    }

    private void checkSamples(String place, List<Sample> samples) {
        for (int s = 0; s < samples.size(); s++) {
            Sample sample = samples.get(s);
            for (int i = 0; i < sample.x().columns(); i++) {
                checkFinite(place + "/" + s + "/x/" + i, sample.x().get(0, i), "input");
            }
            for (int j = 0; j < sample.y().columns(); j++) {
                checkTarget(place + "/" + s + "/y/" + j, sample.y().get(0, j));
            }
        }
    }

    private void checkColumns() {
        List<SampleColumns.Input> inputs = document.columns().inputs();
        for (int i = 0; i < inputs.size(); i++) {
            Scale scale = inputs.get(i).scale();
            checkFinite("/columns/inputs/" + i + "/offset", scale.offset(), "offset");
            checkFinite("/columns/inputs/" + i + "/divisor", scale.divisor(), "divisor");
            if (scale.divisor() == 0) {
                add("/columns/inputs/" + i + "/divisor", Sentences.of("divisor.zero"));
            }
        }
    }

    private void checkStart() {
        if (document.batches().size() < 0) {
            add("/batches/size", Sentences.of("batch.small", document.batches().size()));
        }
        checkStart("/start", document.start());
    }

    private void checkStart(String pointer, Start start) {
        if (start.iterations() < 0) {
            add(pointer + "/iterations", Sentences.of("iterations.few", start.iterations(), 0));
        }
        if (start.iterations() > Start.MOST_ITERATIONS) {
            add(
                    pointer + "/iterations",
                    Sentences.of("iterations.uncountable", start.iterations(), Start.MOST_ITERATIONS));
        }
        start.states().forEach((state, remembered) -> checkParameters(pointer + "/" + state.key(), remembered));
    }

    private void checkDrawn() {
        document.drawn()
                .ifPresent(drawn ->
                        drawn.rule().setting().ifPresent(setting -> checkSetting("/drawn/", setting, drawn.setting())));
    }

    private void checkSnapshots() {
        for (int k = 0; k < document.snapshots().size(); k++) {
            Snapshot kept = document.snapshots().get(k);
            checkParameters("/snapshots/" + k, kept.parameters());
            checkStart("/snapshots/" + k + "/start", kept.start());
        }
    }

    private void checkTarget(String pointer, double target) {
        Stream.concat(Stream.of(document.loss()), document.printedLoss().stream())
                .filter(loss -> !loss.targets().allow(target))
                .findFirst()
                .ifPresent(loss -> refuseTarget(pointer, target, loss));
    }

    private void refuseTarget(String pointer, double target, Loss loss) {
        if (loss.targets() == Targets.ANY) {
            checkFinite(pointer, target, "target");
        } else {
            add(
                    pointer,
                    Sentences.of(
                            "target." + loss.targets(),
                            Decimals.EXACT.format(target),
                            loss.name(),
                            lossesForAnyTarget()));
        }
    }

    private static String lossesForAnyTarget() {
        return Losses.ALL.stream()
                .filter(loss -> loss.targets() == Targets.ANY)
                .map(Loss::name)
                .collect(Collectors.joining(", "));
    }

    private void checkSettings() {
        for (int l = 1; l <= document.network().depth(); l++) {
            String place = "/layers/" + (l - 1) + "/";
            document.network()
                    .layer(l)
                    .activation()
                    .settings()
                    .forEach((setting, value) -> checkSetting(place, setting, value));
        }
        document.loss().settings().forEach((setting, value) -> checkSetting("/loss/", setting, value));
        document.printedLoss().ifPresent(this::checkPrintedLoss);
        document.penalty().ifPresent(penalty -> checkSetting("/penalty/", PenaltyRule.STRENGTH, penalty.strength()));
        document.optimizer()
                .rule()
                .hyperparameters()
                .forEach(setting -> checkSetting(
                        "/optimizer/", setting, document.optimizer().of(setting)));
        if (document.iterations() < 1) {
            add("/iterations", Sentences.of("iterations.few", document.iterations(), 1));
        }
        if (document.iterations() > MOST_ITERATIONS) {
            add("/iterations", Sentences.of("iterations.many", document.iterations(), MOST_ITERATIONS));
        }
    }

    /// A setting that both losses have is one symbol in all formulas, so it has one value.
    private void checkPrintedLoss(Loss printed) {
        printed.settings().forEach((setting, value) -> {
            checkSetting("/printedLoss/", setting, value);
            Double other = document.loss().settings().get(setting);
            if (other != null && !other.equals(value)) {
                add(
                        "/printedLoss/" + setting.key(),
                        Sentences.of(
                                "setting.printedLoss",
                                setting.key(),
                                Decimals.EXACT.format(value),
                                Decimals.EXACT.format(other)));
            }
        });
    }

    private void checkSetting(String place, Hyperparameter setting, double value) {
        if (!setting.allows(value)) {
            add(
                    place + setting.key(),
                    Sentences.of("setting.outside", setting.key(), Decimals.EXACT.format(value), setting.range()));
        }
    }

    private void checkFinite(String pointer, Matrix matrix, String what) {
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                checkFinite(pointer + "/" + i + "/" + j, matrix.get(i, j), what);
            }
        }
    }

    private void checkFinite(String pointer, double value, String what) {
        if (!Double.isFinite(value)) {
            add(pointer, Sentences.of("finite." + what, Decimals.EXACT.format(value)));
        }
    }

    private void add(String pointer, String message) {
        problems.add(new Problem(pointer, message));
    }
}
