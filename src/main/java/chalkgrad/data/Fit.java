package chalkgrad.data;

import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.Misfit;
import chalkgrad.document.NetworkEdit;
import chalkgrad.document.Problem;
import chalkgrad.document.SampleEdit;
import chalkgrad.document.TrainingEdit;
import chalkgrad.math.Decimals;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.BinaryCrossEntropy;
import chalkgrad.network.CategoricalCrossEntropy;
import chalkgrad.network.HalfSquaredError;
import chalkgrad.network.Loss;
import chalkgrad.network.Network;
import chalkgrad.network.Sigmoid;
import chalkgrad.network.Softmax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is between a network and a data set: everything that does not fit, and the change that makes it fit.
public final class Fit {
    private final Document document;
    private final Parts parts;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final List<Edit> changes = new ArrayList<>();
    private Document changed;

    private Fit(Document document, Parts parts) {
        this.document = document;
        this.parts = parts;
        this.changed = document;
    }

    /// Compares a document with a data set.
    ///
    /// @param seed of new weights
    public static Fit of(Document document, Parts parts, long seed) {
        var fit = new Fit(document, parts.inOrderOf(document.columns().classes()));
        fit.fitInputs(seed);
        fit.fitOutputs(seed);
        fit.fitOutputLayer();
        return fit;
    }

    /// One sentence for each change of the network that the data need: what does not fit, and what it would become.
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// What does not fit, in one sentence for each change.
    public List<String> reasons() {
        return List.copyOf(reasons);
    }

    /// The data, with their classes in the order that the document has.
    public Parts parts() {
        return parts;
    }

    /// The edit that uses the data, and changes the network where it does not fit.
    ///
    /// @param name of the data
    public Edit edit(String name) {
        int outputs = changed.network().outputLayer().size();
        var all = new ArrayList<>(changes);
        all.add(new SampleEdit.SetSamples(
                parts.training().samples(outputs, changed.loss().targets()),
                parts.test().samples(outputs, changed.loss().targets())));
        return new SampleEdit.UseData(name, all, parts.training().columns(outputs));
    }

    private void fitInputs(long seed) {
        int wanted = parts.training().inputs().columns();
        int had = document.network().inputSize();
        if (wanted != had) {
            change(
                    new NetworkEdit.SetSize(0, wanted, seed),
                    "/inputSize",
                    Sentences.of("inputs", count(wanted, "input"), had),
                    "change.size",
                    wanted);
        }
    }

    private void fitOutputs(long seed) {
        int had = document.network().outputLayer().size();
        if (!target().fits(had)) {
            int wanted = wantedOutputs();
            change(
                    new NetworkEdit.SetSize(document.network().depth(), wanted, seed),
                    layer("size"),
                    Sentences.of("outputs", ofTarget(), count(had, "output")),
                    "change.size",
                    wanted);
        }
    }

    /// Two classes need one output, unless the outputs are probabilities of classes.
    private int wantedOutputs() {
        boolean two =
                target() instanceof Target.Classes classes && classes.names().size() <= 2;
        return two && !(document.network().outputLayer().activation() instanceof Softmax)
                ? 1
                : Math.max(target().outputs(), target() instanceof Target.Classes ? 2 : 1);
    }

    private String ofTarget() {
        return switch (target()) {
            case Target.Classes classes -> count(classes.names().size(), "class");
            case Target.Numbers numbers -> count(numbers.names().size(), "target");
        };
    }

    private static String count(int count, String thing) {
        return Sentences.of("count." + thing + (count == 1 ? ".one" : ".more"), count);
    }

    private void fitOutputLayer() {
        switch (target()) {
            case Target.Classes classes -> fitClasses();
            case Target.Numbers numbers -> fitNumbers(numbers);
        }
        if (changed.printedLoss().filter(loss -> !allowed(loss)).isPresent()) {
            change(
                    new TrainingEdit.SetPrintedLoss(Optional.empty()),
                    "/printedLoss",
                    Sentences.of("printedLoss.undefined"),
                    "change.printedLoss");
        }
    }

    private void fitClasses() {
        Network network = changed.network();
        boolean single = network.outputLayer().size() == 1;
        boolean noContrast = single && changed.loss() instanceof CategoricalCrossEntropy;
        if (Misfit.of(network, changed.loss()).isEmpty() && !noContrast) {
            return;
        }
        setActivation(single ? new Sigmoid() : new Softmax(), Sentences.of("probabilities"));
        if (noContrast) {
            setLoss(new BinaryCrossEntropy(), Sentences.of("loss.contrast"));
        } else if (!single && changed.loss() instanceof BinaryCrossEntropy) {
            setLoss(new CategoricalCrossEntropy(), Sentences.of("loss.classes"));
        }
    }

    private void fitNumbers(Target.Numbers numbers) {
        Activation activation = changed.network().outputLayer().activation();
        Reach reach = Reach.of(activation);
        Optional<Double> outside = firstTarget(value -> !reach.contains(value), numbers);
        if (!allowed(changed.loss()) || outside.isPresent() && changed.loss().wantsProbabilities()) {
            setLoss(
                    new HalfSquaredError(),
                    Sentences.of("loss.undefined", changed.loss().name()));
        }
        outside.ifPresent(value -> setActivation(
                Activations.IDENTITY, Sentences.of("reach", activation.name(), Decimals.STANDARD.format(value))));
    }

    private boolean allowed(Loss loss) {
        return target() instanceof Target.Classes
                || firstTarget(value -> !loss.targets().allow(value), (Target.Numbers) target())
                        .isEmpty();
    }

    private Optional<Double> firstTarget(DoublePredicate condition, Target.Numbers numbers) {
        Stream<Matrix> both = Stream.concat(
                Stream.of(numbers.values()),
                parts.test().target() instanceof Target.Numbers test ? Stream.of(test.values()) : Stream.empty());
        return both.flatMapToDouble(values -> IntStream.range(0, values.rows())
                        .mapToObj(values::row)
                        .flatMapToDouble(row -> DoubleStream.of(row.toArray(0))))
                .filter(condition)
                .boxed()
                .findFirst();
    }

    private void setActivation(Activation wanted, String why) {
        if (!changed.network().outputLayer().activation().equals(wanted)) {
            change(
                    new NetworkEdit.SetActivation(changed.network().depth(), wanted),
                    layer("activation"),
                    why,
                    "change.activation",
                    wanted.name());
        }
    }

    private void setLoss(Loss wanted, String why) {
        change(new TrainingEdit.SetLoss(wanted), "/loss", why, "change.loss", wanted.name());
    }

    /// Notes a change.
    ///
    /// @param why what does not fit, as a whole sentence
    /// @param key that of the sentence with what it becomes
    private void change(Edit edit, String place, String why, String key, Object... becomes) {
        changes.add(edit);
        reasons.add(why);
        Object[] parts = Stream.concat(Stream.of(why), Stream.of(becomes)).toArray();
        problems.add(new Problem(place, Sentences.of(key, parts)));
        changed = edit.applyTo(changed);
    }

    private String layer(String key) {
        return "/layers/%d/%s".formatted(document.network().depth() - 1, key);
    }

    private Target target() {
        return parts.training().target();
    }
}
