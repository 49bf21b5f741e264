package chalkgrad.exchange.answer;

import chalkgrad.network.Network;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether the digits of a name fit a quantity: `w12` may count from 0 or 1, in either order, with or without the
/// layer.
///
/// @param layerFirst whether a notebook's `a_1_2` can be neuron 2 of layer 1
/// @param layerLast whether it can be neuron 1 of layer 2
/// @param bases what its neurons can count from
record Digits(Network network, boolean layerFirst, boolean layerLast, List<Integer> bases) {
    private static final Pattern NEURON = Pattern.compile("\\b[azhAZH]_?(\\d)_?(\\d)\\b");

    /// How the variables of a notebook count: in every way in which all of them are neurons of the network.
    static Digits of(Network network, List<Cell> cells) {
        boolean first = false;
        boolean last = false;
        var bases = new ArrayList<Integer>();
        for (int base = 0; base <= 1; base++) {
            boolean asFirst = areNeurons(network, cells, true, base);
            boolean asLast = areNeurons(network, cells, false, base);
            first |= asFirst;
            last |= asLast;
            if (asFirst || asLast) {
                bases.add(base);
            }
        }
        return bases.isEmpty()
                ? new Digits(network, true, true, List.of(0, 1))
                : new Digits(network, first, last, List.copyOf(bases));
    }

    private static boolean areNeurons(Network network, List<Cell> cells, boolean layerFirst, int base) {
        for (Cell cell : cells) {
            Matcher matcher = NEURON.matcher(cell.code());
            while (matcher.find()) {
                int p = Integer.parseInt(matcher.group(1));
                int q = Integer.parseInt(matcher.group(2));
                if (!isNeuron(network, layerFirst ? p : q, (layerFirst ? q : p) + 1 - base)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isNeuron(Network network, int layer, int neuron) {
        return layer >= 1 && layer <= network.depth() && neuron >= 1 && neuron <= network.size(layer);
    }

    /// 1 if they fit, 2 if they fit in part, 3 if they do not.
    int tier(List<Integer> digits, Quantity q) {
        if (digits.isEmpty()) {
            return q.layer() == 0 || network.size(q.layer()) == 1 || q.to() == 0 ? 1 : 2;
        }
        for (int base : q.from() == 0 && digits.size() > 1 ? bases : List.of(0, 1)) {
            if (forms(q, base).contains(digits)) {
                return 1;
            }
        }
        return digits.contains(q.layer()) || digits.contains(q.to()) || digits.contains(q.to() - 1) ? 2 : 3;
    }

    private List<List<Integer>> forms(Quantity q, int base) {
        int l = q.layer();
        int i = q.from() - 1 + base;
        int j = q.to() - 1 + base;
        boolean one = l > 0 && network.size(l) == 1;
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
            forms.add(List.of(j));
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

    /// 1 if they fit an array, 2 if they may count samples or iterations, 3 if they do not fit.
    int tierOfArray(List<Integer> digits, Quantity q) {
        if (digits.isEmpty() || digits.getFirst() == q.layer()) {
            return 1;
        }
        boolean counts = digits.contains(q.sample())
                || digits.contains(q.iteration())
                || digits.contains(q.iteration() - 1)
                || digits.contains(q.layer());
        return counts ? 2 : 3;
    }
}
