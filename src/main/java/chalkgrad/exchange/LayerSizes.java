package chalkgrad.exchange;

import java.util.List;

/// Reads the sizes at the start of the line of a network, from the inputs to the outputs: `2-4-2` or `2 4 2`.
final class LayerSizes {
    static final String EXAMPLE = "2-4-2 relu softmax";
    private static final int MOST_LAYERS = 50;
    private static final long MOST_PARAMETERS = 1_000_000;
    private static final int MOST_DIGITS = 9;

    private LayerSizes() {}

    /// The place of the first word after the sizes.
    static int end(List<String> words) {
        int end = Math.min(1, words.size());
        while (end < words.size() && isCount(words.get(end))) {
            end++;
        }
        return end;
    }

    /// Whether a word is a whole number without a sign.
    static boolean isCount(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The sizes of the words that they stand in.
    ///
    /// @throws InputException with one sentence about what is wrong and what is expected
    static List<Integer> of(List<String> words) {
        String word = String.join("-", words);
        List<String> numbers = List.of(word.split("-", -1));
        if (!numbers.stream().allMatch(LayerSizes::isCount)) {
            throw new InputException(Sentences.of("line.sizes", EXAMPLE, Found.text(word)));
        }
        if (numbers.size() < 2) {
            throw new InputException(Sentences.of("line.short", Found.text(word)));
        }
        if (numbers.size() - 1 > MOST_LAYERS) {
            throw new InputException(Sentences.of("line.layers", numbers.size() - 1, MOST_LAYERS));
        }
        List<Integer> sizes = numbers.stream().map(LayerSizes::size).toList();
        checkParameters(sizes);
        return sizes;
    }

    private static int size(String number) {
        int size = number.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(number);
        if (size < 1) {
            throw new InputException(Sentences.of("line.neuron", number));
        }
        return size;
    }

    private static void checkParameters(List<Integer> sizes) {
        double parameters = 0;
        for (int l = 1; l < sizes.size(); l++) {
            parameters += (sizes.get(l - 1) + 1.0) * sizes.get(l);
        }
        if (parameters > MOST_PARAMETERS) {
            throw new InputException(Sentences.of("line.large", MOST_PARAMETERS));
        }
    }
}
