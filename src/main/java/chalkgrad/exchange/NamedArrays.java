package chalkgrad.exchange;

import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The weights W1, W2, ... and biases b1, b2, ... of a file, by layer, which count from 1.
record NamedArrays(String source, Map<Integer, NumpyArray> weights, Map<Integer, NumpyArray> biases) {
    private static final int MOST_DIGITS = 4;

    /// Finds the parameters by name and ignores other arrays.
    static NamedArrays in(NumpyArchive archive) {
        var result = new NamedArrays(archive.source(), new TreeMap<>(), new TreeMap<>());
        for (NumpyArray array : archive.arrays()) {
            int layer = layer(array.name());
            if (layer >= 0) {
                boolean weights = array.name().charAt(0) == 'W' || array.name().charAt(0) == 'w';
                result.add(weights ? result.weights : result.biases, layer, array);
            }
        }
        result.check(archive);
        return result;
    }

    /// The number in a name such as `W1` or `b2.npy`; -1 if it is another name.
    private static int layer(String name) {
        String bare = name.endsWith(".npy") ? name.substring(0, name.length() - 4) : name;
        boolean named = bare.length() > 1
                && bare.length() <= 1 + MOST_DIGITS
                && "WwBb".indexOf(bare.charAt(0)) >= 0
                && bare.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
        return named ? Integer.parseInt(bare.substring(1)) : -1;
    }

    private void add(Map<Integer, NumpyArray> arrays, int layer, NumpyArray array) {
        NumpyArray other = arrays.put(layer, array);
        if (other != null) {
            throw error("arrays.twice", other.name(), array.name(), layer);
        }
        for (int i = 0; i < array.values().rows(); i++) {
            for (int j = 0; j < array.values().columns(); j++) {
                if (!Double.isFinite(array.values().get(i, j))) {
                    throw error(
                            "arrays.notFinite",
                            array.name(),
                            Double.toString(array.values().get(i, j)));
                }
            }
        }
    }

    private void check(NumpyArchive archive) {
        if (weights.isEmpty()) {
            String names = archive.arrays().stream().map(NumpyArray::name).collect(Collectors.joining(", "));
            throw names.isEmpty() ? error("arrays.none.empty") : error("arrays.none", names);
        }
        for (int l = 1; l <= weights.size(); l++) {
            if (!weights.containsKey(l)) {
                throw error("arrays.gap", l, shapes());
            }
        }
        for (Map.Entry<Integer, NumpyArray> bias : biases.entrySet()) {
            if (!weights.containsKey(bias.getKey())) {
                throw error("arrays.biasesAlone", bias.getValue().name(), shapes());
            }
            if (isMatrix(bias.getValue())) {
                throw error(
                        "arrays.biasShape",
                        bias.getValue().name(),
                        bias.getValue().shapeText());
            }
        }
        for (NumpyArray array : weights.values()) {
            if (array.shape().size() != 2) {
                throw error("arrays.weightShape", array.name(), array.shapeText());
            }
        }
    }

    private static boolean isMatrix(NumpyArray array) {
        return array.values().rows() > 1 && array.values().columns() > 1;
    }

    int depth() {
        return weights.size();
    }

    /// The weights of layer l as \[inputs\]\[outputs\].
    Matrix weights(int l, Orientation orientation) {
        Matrix stored = Objects.requireNonNull(weights.get(l)).values();
        return orientation == Orientation.INPUT_OUTPUT ? stored : stored.transpose();
    }

    /// The biases of layer l as a row, if the file has them.
    Optional<Matrix> biases(int l) {
        return Optional.ofNullable(biases.get(l))
                .map(NumpyArray::values)
                .map(stored -> stored.columns() == 1 ? stored.transpose() : stored);
    }

    /// All arrays with their shapes, such as `W1 (3, 2), b1 (3,)`.
    String shapes() {
        return Stream.of(weights, biases)
                .flatMap(arrays -> arrays.values().stream())
                .map(array -> array.name() + " " + array.shapeText())
                .collect(Collectors.joining(", "));
    }

    /// Whether the biases with more than one number are all columns, or all rows, of two dimensions.
    Optional<Orientation> orientationOfBiases() {
        List<Optional<Orientation>> hints = biases.values().stream()
                .filter(array -> array.values().rows() * array.values().columns() > 1)
                .map(NamedArrays::orientationOf)
                .distinct()
                .toList();
        return hints.size() == 1 ? hints.getFirst() : Optional.empty();
    }

    private static Optional<Orientation> orientationOf(NumpyArray bias) {
        if (bias.shape().size() < 2) {
            return Optional.empty();
        }
        return Optional.of(bias.values().columns() == 1 ? Orientation.OUTPUT_INPUT : Orientation.INPUT_OUTPUT);
    }

    /// @param key that of the sentence, with its parts
    InputException error(String key, Object... parts) {
        return InputException.at(source, "", Sentences.of(key, parts));
    }
}
