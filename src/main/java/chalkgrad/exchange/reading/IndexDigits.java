package chalkgrad.exchange.reading;

import chalkgrad.exchange.label.Certainty;
import chalkgrad.exchange.label.Meaning;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.network.Network;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether the digits of a name fit a quantity: `w12` may count from 0 or 1, in either order, with or without the
/// layer.
///
/// @param layerFirst whether a notebook's `a_1_2` can be neuron 2 of layer 1
/// @param layerLast whether it can be neuron 1 of layer 2
/// @param bases what its neurons can count from
/// @param layers what its lists of layers count from
record IndexDigits(Network network, boolean layerFirst, boolean layerLast, List<Integer> bases, LayerIndices layers) {
    private static final int LONGEST_NEURON = 5;

    /// How the variables of a notebook count: in every way in which all of them are neurons of the network.
    static IndexDigits of(Network network, List<Cell> cells, LayerIndices layers) {
        Set<List<Integer>> neurons = neurons(cells);
        boolean first = false;
        boolean last = false;
        var bases = new ArrayList<Integer>();
        for (int base = 0; base <= 1; base++) {
            boolean asFirst = areNeurons(network, neurons, true, base);
            boolean asLast = areNeurons(network, neurons, false, base);
            first |= asFirst;
            last |= asLast;
            if (asFirst || asLast) {
                bases.add(base);
            }
        }
        return bases.isEmpty()
                ? new IndexDigits(network, true, true, List.of(0, 1), layers)
                : new IndexDigits(network, first, last, List.copyOf(bases), layers);
    }

    private static boolean areNeurons(Network network, Set<List<Integer>> neurons, boolean layerFirst, int base) {
        return neurons.stream().allMatch(digits -> {
            int p = digits.getFirst();
            int q = digits.getLast();
            return isNeuron(network, layerFirst ? p : q, (layerFirst ? q : p) + 1 - base);
        });
    }

    /// The two digits of every variable such as `a12` or `z_1_2`.
    private static Set<List<Integer>> neurons(List<Cell> cells) {
        var result = new LinkedHashSet<List<Integer>>();
        for (Cell cell : cells) {
            String code = cell.code();
            int start = 0;
            for (int k = 0; k <= code.length(); k++) {
                if (k == code.length() || !isWord(code.charAt(k))) {
                    if (k > start && k - start <= LONGEST_NEURON) {
                        digits(code.substring(start, k)).ifPresent(result::add);
                    }
                    start = k + 1;
                }
            }
        }
        return result;
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private static Optional<List<Integer>> digits(String name) {
        String rest = "azhAZH".indexOf(name.charAt(0)) < 0 ? "" : name.substring(name.startsWith("_", 1) ? 2 : 1);
        String digits = rest.startsWith("_", 1) ? rest.charAt(0) + rest.substring(2) : rest;
        boolean two = digits.length() == 2 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return two ? Optional.of(List.of(digits.charAt(0) - '0', digits.charAt(1) - '0')) : Optional.empty();
    }

    private static boolean isNeuron(Network network, int layer, int neuron) {
        return layer >= 1 && layer <= network.depth() && neuron >= 1 && neuron <= network.size(layer);
    }

    /// How surely a quantity is meant, by the digits of a name.
    Certainty certainty(Meaning meaning, Quantity q) {
        List<Integer> digits = meaning.digits();
        if (digits.isEmpty()) {
            return q.layer() == 0 || network.size(q.layer()) == 1 || q.to() == 0
                    ? Certainty.WORDED
                    : Certainty.PARTLY_WORDED;
        }
        Set<Integer> ofLayers = layers.bases(meaning);
        for (int layerBase : ofLayers.isEmpty() ? Set.of(1) : ofLayers) {
            for (int base : q.from() == 0 && digits.size() > 1 ? bases : List.of(0, 1)) {
                boolean isInRow =
                        isWhole(meaning) && ofLayers.isEmpty() && rows(q, base).contains(digits);
                if (isInRow || forms(q, q.layer() - 1 + layerBase, base).contains(digits)) {
                    return Certainty.WORDED;
                }
            }
        }
        return digits.contains(q.layer()) || digits.contains(q.to()) || digits.contains(q.to() - 1)
                ? Certainty.PARTLY_WORDED
                : Certainty.DOUBTFUL;
    }

    /// Whether all digits stand behind the name, in brackets: `out_o[0][1]`.
    private static boolean isWhole(Meaning meaning) {
        int bracket = meaning.name().indexOf('[');
        return bracket > 0 && meaning.name().substring(0, bracket).chars().noneMatch(Character::isDigit);
    }

    /// The indices of a neuron in a matrix of one layer that has a row or a column for each sample.
    private static List<List<Integer>> rows(Quantity q, int base) {
        int sample = Math.max(0, q.sample() - 1) + base;
        int neuron = q.to() - 1 + base;
        return q.from() == 0 ? List.of(List.of(sample, neuron), List.of(neuron, sample)) : List.of();
    }

    /// @param l what the layer is called
    /// @param base what neurons count from
    private List<List<Integer>> forms(Quantity q, int l, int base) {
        int i = q.from() - 1 + base;
        // a bias that all neurons share is the first of one
        int j = Math.max(1, q.to()) - 1 + base;
        boolean one = q.layer() > 0 && network.size(q.layer()) == 1;
        var forms = new ArrayList<List<Integer>>();
        if (q.from() != 0) {
            forms.addAll(List.of(
                    List.of(l, i, j),
                    List.of(l, j, i),
                    List.of(i, j),
                    List.of(j, i),
                    List.of(i, j, l),
                    List.of(j, i, l)));
            if (one) {
                forms.add(List.of(l, i));
                forms.add(List.of(i));
            }
            forms.add(List.of(l, j));
        } else {
            // a vector may be printed as a matrix with one row or column, or with one for each sample
            int row = Math.max(0, q.sample() - 1) + base;
            forms.addAll(List.of(List.of(j), List.of(l, row, j), List.of(l, j, row)));
            if (layerFirst) {
                forms.add(List.of(l, j));
            }
            if (layerLast) {
                forms.add(List.of(j, l));
            }
            if (one || q.to() == 0) {
                forms.add(List.of(l));
            }
        }
        return forms;
    }

    /// How surely an array is meant: digits that are not its layer may count samples or iterations.
    Certainty ofArray(Meaning meaning, Quantity q) {
        List<Integer> digits = meaning.digits();
        Set<Integer> ofLayers = layers.bases(meaning);
        if (!ofLayers.isEmpty() && !digits.isEmpty()) {
            return ofLayers.stream().anyMatch(base -> digits.getFirst() == q.layer() - 1 + base)
                    ? Certainty.WORDED
                    : Certainty.DOUBTFUL;
        }
        if (digits.isEmpty() || digits.getFirst() == q.layer()) {
            return Certainty.WORDED;
        }
        boolean counts = digits.contains(q.sample())
                || digits.contains(q.iteration())
                || digits.contains(q.iteration() - 1)
                || digits.contains(q.layer());
        return counts ? Certainty.PARTLY_WORDED : Certainty.DOUBTFUL;
    }
}
