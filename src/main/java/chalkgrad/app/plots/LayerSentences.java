package chalkgrad.app.plots;

import chalkgrad.app.plots.measure.LayerMeasures;
import chalkgrad.app.plots.measure.LayerMeasures.OfLayer;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.words.Minus;
import chalkgrad.app.words.QuantityWords;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Says which neurons do not learn, and whether gradients vanish or explode.
record LayerSentences(Texts texts) {
    /// Beyond it, the first layer learns a hundred times as slowly or as fast as the last.
    private static final double MUCH = 100;

    private static final int MOST_NAMED = 12;

    List<String> of(Seen seen, LayerMeasures layers, Decimals decimals) {
        var sentences = new ArrayList<String>();
        sentences.add(gradients(seen, layers, decimals));
        add(sentences, "plots.layers.dead", names(seen, layers, true), "");
        add(
                sentences,
                "plots.layers.saturated",
                names(seen, layers, false),
                decimals.exact().format(LayerMeasures.FLAT));
        int all = seen.document().samples().size();
        if (layers.samples() < all) {
            sentences.add(texts.get("plots.layers.some", Integer.toString(layers.samples()), Integer.toString(all)));
        }
        return sentences;
    }

    /// Which layers have no room.
    String leftOut(Seen seen, List<Integer> shown, int all) {
        var words = new QuantityWords(texts, seen.document());
        String named = IntStream.rangeClosed(1, all)
                .filter(l -> !shown.contains(l))
                .mapToObj(words::layer)
                .collect(Collectors.joining(", "));
        return texts.get("plots.layers.leftOut", named);
    }

    private void add(List<String> sentences, String key, List<String> neurons, String more) {
        if (!neurons.isEmpty()) {
            String named = neurons.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            String listed = neurons.size() > MOST_NAMED
                    ? texts.get("plots.layers.more", named, Integer.toString(neurons.size() - MOST_NAMED))
                    : named;
            sentences.add(texts.get(key, listed, more));
        }
    }

    private List<String> names(Seen seen, LayerMeasures layers, boolean dead) {
        var words = new QuantityWords(texts, seen.document());
        return IntStream.rangeClosed(1, layers.layers().size())
                .boxed()
                .flatMap(l -> {
                    OfLayer layer = layers.layers().get(l - 1);
                    Stream<Integer> neurons = (dead ? layer.dead() : layer.saturated()).stream();
                    return neurons.map(j -> words.neuron(l, j));
                })
                .toList();
    }

    private String gradients(Seen seen, LayerMeasures layers, Decimals decimals) {
        List<Integer> own = layers.withWeights().toList();
        if (own.isEmpty()) {
            return texts.get("plots.layers.zero");
        }
        var words = new QuantityWords(texts, seen.document());
        double first = size(layers, own.getFirst());
        double last = size(layers, own.getLast());
        if (first == 0 && last == 0) {
            return texts.get("plots.layers.zero");
        }
        double ratio = first / last;
        String key = ratio < 1 / MUCH ? "vanishing" : ratio > MUCH ? "exploding" : "fine";
        if (own.size() < 2) {
            return texts.get("plots.layers.single", brief(first, decimals));
        }
        return texts.get(
                "plots.layers." + key,
                words.layer(own.getFirst()),
                brief(first, decimals),
                words.layer(own.getLast()),
                brief(last, decimals),
                brief(ratio, decimals));
    }

    private static double size(LayerMeasures layers, int l) {
        return layers.layers().get(l - 1).gradients().meanSize();
    }

    private static String brief(double number, Decimals decimals) {
        return Minus.drawn(decimals.significant(3).format(number));
    }
}
