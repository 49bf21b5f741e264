package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizer;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Parameters;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.script.line.GivenNumber.What;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The network that some code should compute, such as a teacher's. Numbers that the code gives and that are others
/// there
/// are reported as such; a line is wrong only if it would be wrong with those of the code, too.
public final class Reference {
    /// Code may round to single precision.
    private static final double NEAR = 1e-6;

    private final CodeRun run;
    private final Document own;
    private final Document right;

    /// The parameters and settings of which it is known where the code gives them.
    private final Set<What> given = new HashSet<>();

    private Reference(CodeRun run, Document right) {
        this.run = run;
        this.own = run.document();
        this.right = right;
        run.given().forEach(one -> given.add(one.what()));
    }

    /// The network that is meant: the one of the same layers with most numbers of the code, and of several with as many
    /// the most similar one. Empty if fewer than half of the numbers are the same in all of them.
    public static Optional<Reference> of(CodeRun run, List<Document> possible) {
        return possible.stream()
                .filter(one -> sizes(one.network()).equals(sizes(run.document().network()))
                        && one.network().isDense())
                .map(one -> new Reference(run, one))
                .filter(one -> one.agreement() >= 0.5)
                .max(Comparator.comparingDouble(Reference::agreement).thenComparingLong(Reference::similarity));
    }

    private static List<Integer> sizes(Network network) {
        return IntStream.rangeClosed(0, network.depth()).mapToObj(network::size).toList();
    }

    /// The network, with its own numbers.
    public Document document() {
        return right;
    }

    /// The share of the code's numbers that are those of the network.
    private double agreement() {
        return run.given().stream()
                .map(GivenNumber::what)
                .filter(what -> what instanceof What.OfQuantity && isCompared(what))
                .mapToInt(what -> isSame(what) ? 1 : 0)
                .average()
                .orElse(0);
    }

    /// In how many ways the network is the code's, its numbers aside.
    private long similarity() {
        return Stream.<Function<Document, Object>>of(
                        Document::network,
                        Document::loss,
                        Document::reduction,
                        one -> one.optimizer().rule())
                .filter(part -> part.apply(own).equals(part.apply(right)))
                .count();
    }

    /// Samples are compared if there are as many.
    private boolean isCompared(What what) {
        return switch (what) {
            case What.OfQuantity(Quantity quantity) ->
                quantity.isOfParameter()
                        || own.samples().size() == right.samples().size();
            case What.Setting(String key) ->
                setting(own, key).isPresent() && setting(right, key).isPresent();
            case What.Iterations() -> true;
        };
    }

    private boolean isSame(What what) {
        double is = value(own, what);
        double should = value(right, what);
        return Math.abs(is - should) <= NEAR * Math.max(Math.abs(is), Math.abs(should));
    }

    private static double value(Document of, What what) {
        return switch (what) {
            case What.OfQuantity(Quantity quantity) -> value(of, quantity);
            case What.Setting(String key) ->
                setting(of, key).map(one -> of.optimizer().of(one)).orElse(Double.NaN);
            case What.Iterations() -> of.iterations();
        };
    }

    private static double value(Document of, Quantity quantity) {
        int row = Math.max(0, quantity.sample() - 1);
        return switch (quantity.kind()) {
            case WEIGHT -> of.parameters().weights(quantity.layer()).get(quantity.from() - 1, quantity.to() - 1);
            case BIAS -> bias(of, quantity.layer(), Math.max(0, quantity.to() - 1));
            case INPUT -> of.inputs().get(row, quantity.to() - 1);
            default -> of.targets().get(row, quantity.to() - 1);
        };
    }

    /// The bias of a neuron, which counts from 0: a layer can have one, and then 0 is not added either.
    private static double bias(Document of, int layer, int j) {
        Matrix biases = of.parameters().biases(layer);
        return biases.columns() == 0 ? 0 : biases.get(0, Math.min(j, biases.columns() - 1));
    }

    private static Optional<Hyperparameter> setting(Document of, String key) {
        return of.optimizer().rule().hyperparameters().stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
    }

    /// The code as if it meant this network with the code's own numbers.
    public CodeRun judged() {
        return run.meaning(this::meant);
    }

    private Document meant(Document world) {
        Network network = right.network();
        List<Matrix> biases = IntStream.rangeClosed(1, network.depth())
                .mapToObj(l -> Matrix.generate(1, network.biasCount(l), (zero, j) -> bias(world, network, l, j)))
                .toList();
        return new Document(
                        world.description(),
                        network,
                        new Parameters(world.parameters().weights(), biases),
                        world.samples(),
                        right.loss(),
                        right.printedLoss().or(world::printedLoss).filter(printed -> !printed.equals(right.loss())),
                        right.reduction(),
                        right.penalty(),
                        optimizer(),
                        world.iterations(),
                        biasCounts(world).equals(biasCounts(right)) ? world.notation() : right.notation(),
                        world.extras())
                .withBatches(world.batches());
    }

    /// The code's bias; the network's if the code has none.
    private double bias(Document world, Network network, int layer, int j) {
        boolean isTied = network.layer(layer).tiedBias();
        boolean isGiven = given.contains(new What.OfQuantity(Quantity.bias(layer, isTied ? 0 : j + 1)))
                || given.contains(new What.OfQuantity(Quantity.bias(layer, isTied ? 1 : 0)));
        return bias(isGiven ? world : right, layer, j);
    }

    private static List<Integer> biasCounts(Document of) {
        return IntStream.rangeClosed(1, of.network().depth())
                .mapToObj(of.network()::biasCount)
                .toList();
    }

    /// The network's optimizer with the settings of the code; the code's if the network has none.
    private Optimizer optimizer() {
        Optimizer of = right.optimizer();
        if (of.rule().equals(Optimizers.NONE)) {
            return own.optimizer();
        }
        Map<Hyperparameter, Double> settings = new HashMap<>(of.settings());
        for (Hyperparameter one : of.rule().hyperparameters()) {
            setting(own, one.key())
                    .filter(this::isWritten)
                    .ifPresent(setting -> settings.put(one, own.optimizer().of(setting)));
        }
        return new Optimizer(of.rule(), settings, of.updatesBiases());
    }

    /// A learning rate of 1 that is written nowhere is one that the code leaves out.
    private boolean isWritten(Hyperparameter setting) {
        return own.optimizer().of(setting) != 1 || given.contains(new What.Setting(setting.key()));
    }

    /// The numbers of the code that are others in the network, in the order of the code.
    ///
    /// @param variables what the code calls numbers of the network
    /// @param cells the code
    public List<OtherNumber> others(List<CodeVariable> variables, List<String> cells) {
        List<GivenNumber> all = new ArrayList<>(run.given());
        all.addAll(inFormulas(variables));
        return all.stream()
                .filter(one -> isCompared(one.what()) && !isSame(one.what()))
                .map(one -> other(one, all, cells))
                .sorted(Comparator.comparingInt(OtherNumber::cell).thenComparingInt(OtherNumber::line))
                .toList();
    }

    private OtherNumber other(GivenNumber one, List<GivenNumber> all, List<String> cells) {
        boolean isAlone =
                all.stream().filter(other -> other.name().equals(one.name())).count() == 1;
        return new OtherNumber(
                one.cell(),
                one.line(),
                CodeText.line(cells, one.cell(), one.line()),
                one.name(),
                isAlone && !one.name().isEmpty(),
                one.what(),
                value(own, one.what()),
                value(right, one.what()));
    }

    /// Settings that stand in the line that changes a parameter.
    private List<GivenNumber> inFormulas(List<CodeVariable> variables) {
        if (right.optimizer().rule().equals(Optimizers.NONE)) {
            return List.of();
        }
        return own.optimizer().rule().hyperparameters().stream()
                .filter(one -> isWritten(one) && !given.contains(new What.Setting(one.key())))
                .flatMap(one -> variables.stream()
                        .filter(variable -> variable.quantities().getFirst().kind() == Kind.NEW_PARAMETER)
                        .limit(1)
                        .map(variable ->
                                new GivenNumber(new What.Setting(one.key()), variable.cell(), variable.line(), "")))
                .toList();
    }
}
