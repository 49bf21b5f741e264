package chalkgrad.exchange.label;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Terms that form one name: `net_h1`, `hidden_layer_input`, `W1_new`.
///
/// @param before the signs before it
/// @param apart whether white space separates it from the one before it
record Compound(List<LabelWord> parts, String before, boolean apart) {
    Compound {
        parts = List.copyOf(parts);
    }

    /// The names of a label, in order.
    static List<Compound> of(List<LabelWord> words) {
        var result = new ArrayList<Compound>();
        var parts = new ArrayList<LabelWord>();
        for (LabelWord word : words) {
            if (!parts.isEmpty() && (!word.isJoined() || word.letters().isEmpty())) {
                result.add(of(parts.getFirst(), parts));
                parts.clear();
            }
            if (!word.letters().isEmpty()) {
                parts.add(word);
            }
        }
        return result;
    }

    private static Compound of(LabelWord first, List<LabelWord> parts) {
        return new Compound(parts, first.before(), first.apart());
    }

    /// The name as it could be typed.
    String name() {
        return parts.stream().map(LabelWord::name).collect(Collectors.joining("_"));
    }

    /// The numbers in it.
    List<Integer> digits() {
        return Meaning.digits(parts.stream().map(LabelWord::index).collect(Collectors.joining(" ")));
    }
}
