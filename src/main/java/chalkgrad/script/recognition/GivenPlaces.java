package chalkgrad.script.recognition;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.math.TextScanner;
import chalkgrad.network.Hyperparameter;
import chalkgrad.pass.Quantity;
import chalkgrad.script.graph.Memory;
import chalkgrad.script.graph.Memory.LineValue;
import chalkgrad.script.graph.Memory.Loop;
import chalkgrad.script.graph.Memory.SourceLine;
import chalkgrad.script.graph.NumberArray;
import chalkgrad.script.line.GivenNumber;
import chalkgrad.script.line.GivenNumber.What;
import chalkgrad.script.recognition.Structure.LayerNodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Where the code gives its network the weights, biases, inputs, targets, settings of the optimizer and the number of
/// iterations.
final class GivenPlaces {
    /// Parts of the names that settings often have, by their keys.
    private static final Map<String, List<String>> USUAL = Map.of(
            "learningRate", List.of("lr", "rate", "eta", "alpha", "learn", "step"),
            "momentum", List.of("mom", "mu", "beta", "gamma"),
            "beta1", List.of("1"),
            "beta2", List.of("2"),
            "epsilon", List.of("eps"));

    private final Memory memory;
    private final Structure structure;
    private final List<Integer> used;
    private final Document document;

    /// The first line that holds a number.
    private final Map<Integer, LineValue> holders = new HashMap<>();

    private final Set<Integer> ofNetwork = new HashSet<>();
    private final List<GivenNumber> found = new ArrayList<>();

    private GivenPlaces(Memory memory, Structure structure, List<Integer> used, Document document) {
        this.memory = memory;
        this.structure = structure;
        this.used = used;
        this.document = document;
        for (LineValue line : memory.lines()) {
            for (int node : line.array().nodes()) {
                holders.putIfAbsent(node, line);
            }
        }
        ofNetwork.addAll(structure.parameters());
        structure.samples().forEach(sample -> ofNetwork.addAll(sample.x()));
    }

    /// The given numbers of which it is known where they are written.
    ///
    /// @param used the samples of the structure that are those of the document
    static List<GivenNumber> of(Memory memory, Structure structure, List<Integer> used, Document document) {
        var places = new GivenPlaces(memory, structure, used, document);
        places.addParameters();
        places.addInputs();
        places.addTargets();
        places.addSettings();
        places.addIterations();
        return List.copyOf(places.found);
    }

    private void addParameters() {
        for (int l = 1; l <= structure.layers().size(); l++) {
            LayerNodes layer = structure.layers().get(l - 1);
            for (int i = 0; i < layer.weights().size(); i++) {
                for (int j = 0; j < layer.size(); j++) {
                    add(Quantity.weight(l, i + 1, j + 1), layer.weights().get(i).get(j));
                }
            }
            for (int j = 0; j < (layer.isTied() ? 1 : layer.biases().size()); j++) {
                add(Quantity.bias(l, layer.isTied() ? 0 : j + 1), layer.biases().get(j));
            }
        }
    }

    private void addInputs() {
        for (int k = 0; k < used.size(); k++) {
            List<Integer> x = structure.samples().get(used.get(k)).x();
            for (int i = 0; i < x.size(); i++) {
                add(Quantity.input(i + 1).at(sample(k), 1), x.get(i));
            }
        }
    }

    private int sample(int k) {
        return document.hasSingleSample() ? 0 : k + 1;
    }

    private void add(Quantity quantity, int node) {
        LineValue holder = holders.get(node);
        Optional<SourceLine> place =
                memory.literal(node).or(() -> Optional.ofNullable(holder).map(LineValue::place));
        place.ifPresent(one -> add(new What.OfQuantity(quantity), one, holder == null ? "" : holder.name()));
    }

    private void add(What what, SourceLine place, String name) {
        found.add(new GivenNumber(what, place.cell(), place.line(), name));
    }

    /// Targets are compared with outputs in many ways, so they are found by their values: in one array, in an array for
    /// each sample, or one by one.
    private void addTargets() {
        Matrix targets = document.targets();
        List<Integer> all = holding(numbers(targets))
                .or(() -> holding(numbers(targets.transpose())).map(nodes -> turned(nodes, targets)))
                .orElse(List.of());
        for (int s = 0; s < targets.rows(); s++) {
            int columns = targets.columns();
            List<Integer> row =
                    all.isEmpty() ? row(numbers(targets.row(s))) : all.subList(s * columns, (s + 1) * columns);
            for (int j = 0; j < row.size(); j++) {
                add(Quantity.target(j + 1).at(sample(s), 1), row.get(j));
            }
        }
    }

    private List<Integer> row(List<Double> values) {
        return holding(values)
                .orElseGet(() -> values.size() > 1 && document.hasSingleSample()
                        ? values.stream()
                                .flatMap(value ->
                                        holding(List.of(value)).stream().flatMap(List::stream))
                                .toList()
                        : List.of());
    }

    /// The nodes of the first array of given numbers with these values that is not used for another number.
    private Optional<List<Integer>> holding(List<Double> values) {
        Optional<List<Integer>> nodes = memory.lines().stream()
                .map(LineValue::array)
                .filter(array -> array.size() == values.size()
                        && isOnlyGiven(array)
                        && values(array).equals(values))
                .map(array -> Arrays.stream(array.nodes()).boxed().toList())
                .findFirst();
        nodes.ifPresent(ofNetwork::addAll);
        return nodes;
    }

    private boolean isOnlyGiven(NumberArray array) {
        return Arrays.stream(array.nodes())
                .allMatch(node -> node >= 0 && memory.literal(node).isPresent() && !ofNetwork.contains(node));
    }

    private static List<Double> values(NumberArray array) {
        return Arrays.stream(array.values()).boxed().toList();
    }

    private static List<Double> numbers(Matrix matrix) {
        return IntStream.range(0, matrix.rows())
                .boxed()
                .flatMap(i -> IntStream.range(0, matrix.columns()).mapToObj(j -> matrix.get(i, j)))
                .toList();
    }

    /// Nodes by output and sample, in the order by sample and output.
    private static List<Integer> turned(List<Integer> nodes, Matrix targets) {
        return IntStream.range(0, targets.rows())
                .boxed()
                .flatMap(s -> IntStream.range(0, targets.columns()).mapToObj(j -> nodes.get(j * targets.rows() + s)))
                .toList();
    }

    private void addSettings() {
        for (Hyperparameter setting : document.optimizer().rule().hyperparameters()) {
            List<LineValue> possible = single(document.optimizer().of(setting));
            List<String> usual = USUAL.getOrDefault(setting.key(), List.of());
            possible.stream()
                    .filter(line -> usual.stream()
                            .anyMatch(part -> TextScanner.lowerCase(line.name()).contains(part)))
                    .findFirst()
                    .or(() -> possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty())
                    .ifPresent(line -> add(new What.Setting(setting.key()), place(line), line.name()));
        }
    }

    /// The lines that only write a number down, each name once.
    private List<LineValue> single(double value) {
        Set<String> names = new HashSet<>();
        return memory.lines().stream()
                .filter(line -> line.array().size() == 1
                        && line.array().values()[0] == value
                        && isOnlyGiven(line.array())
                        && names.add(line.name()))
                .toList();
    }

    private SourceLine place(LineValue line) {
        return memory.literal(line.array().nodes()[0]).orElse(line.place());
    }

    private void addIterations() {
        List<Loop> training = memory.loops().stream()
                .filter(loop -> loop.rounds() == document.iterations()
                        && loop.rounds() > 1
                        && loop.place().line() > 0)
                .toList();
        if (training.isEmpty()) {
            return;
        }
        Loop loop = training.getFirst();
        Set<String> names = new HashSet<>();
        Collections.addAll(names, loop.reads().split(" ", -1));
        Optional<LineValue> count = single(document.iterations()).stream()
                .filter(line -> names.contains(line.name()))
                .findFirst();
        add(
                new What.Iterations(),
                count.map(this::place).orElse(loop.place()),
                count.map(LineValue::name).orElse(""));
    }
}
