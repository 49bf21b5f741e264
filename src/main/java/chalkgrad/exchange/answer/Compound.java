package chalkgrad.exchange.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Terms that form one name: `net_h1`, `hidden_layer_input`, `W1_new`.
///
/// @param before the signs before it
/// @param apart whether white space separates it from the one before it
record Compound(List<Term> parts, String before, boolean apart) {
    Compound {
        parts = List.copyOf(parts);
    }

    /// The names of a label, in order.
    static List<Compound> of(List<Term> terms) {
        var result = new ArrayList<Compound>();
        var parts = new ArrayList<Term>();
        for (Term term : terms) {
            if (!parts.isEmpty() && (!term.isJoined() || term.word().isEmpty())) {
                result.add(of(parts.getFirst(), parts));
                parts.clear();
            }
            if (!term.word().isEmpty()) {
                parts.add(term);
            }
        }
        return result;
    }

    private static Compound of(Term first, List<Term> parts) {
        return new Compound(parts, first.before(), first.apart());
    }

    /// The name as it could be typed.
    String name() {
        return parts.stream().map(Term::name).collect(Collectors.joining("_"));
    }

    /// The numbers in it.
    List<Integer> digits() {
        return Meaning.digits(parts.stream().map(Term::index).collect(Collectors.joining(" ")));
    }
}
