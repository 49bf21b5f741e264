package chalkgrad.exchange.python;

import chalkgrad.exchange.python.Holes.Piece;
import chalkgrad.exchange.python.PrintCall.PrintedPart;
import chalkgrad.exchange.python.PythonTokens.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The three ways in which Python formats a text with values.
final class Filled {
    private Filled() {}

    /// `f"z = {z}"`: the holes hold the expressions; any other text has none.
    static List<PrintedPart> byName(PythonString string) {
        if (!string.isFormatted()) {
            return List.of(new PrintedPart(false, string.text()));
        }
        return Holes.inBraces(string.text()).stream()
                .map(piece -> new PrintedPart(piece.isHole(), piece.text()))
                .toList();
    }

    /// `"z = %f" % z`: each hole takes the next value.
    static List<PrintedPart> inOrder(String text, List<String> values) {
        var parts = new ArrayList<PrintedPart>();
        int next = 0;
        for (Piece piece : Holes.ofPercent(text)) {
            if (!piece.isHole()) {
                parts.add(new PrintedPart(false, piece.text()));
            } else if (next < values.size()) {
                parts.add(new PrintedPart(true, values.get(next++)));
            }
        }
        return parts;
    }

    /// `"z = {}".format(z)`: a hole says the number or the name of its argument, or takes the next one.
    static List<PrintedPart> byFormat(String text, PythonTokens tokens, List<Range> arguments) {
        Map<String, String> values = new HashMap<>();
        for (int k = 0; k < arguments.size(); k++) {
            Range argument = arguments.get(k);
            boolean named = tokens.is(argument.from() + 1, "=");
            String key = named ? tokens.get(argument.from()).text() : String.valueOf(k);
            values.put(key, tokens.text(named ? new Range(argument.from() + 2, argument.to()) : argument));
        }
        var parts = new ArrayList<PrintedPart>();
        int next = 0;
        for (Piece piece : Holes.inBraces(text)) {
            String key = piece.text().isBlank() && piece.isHole() ? String.valueOf(next++) : piece.text();
            parts.add(new PrintedPart(piece.isHole(), piece.isHole() ? values.getOrDefault(key, key) : key));
        }
        return parts;
    }
}
