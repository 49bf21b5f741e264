package chalkgrad.exchange.answer;

import chalkgrad.mistake.Numeral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads numbers, lists and lists of lists as programs print them: `0.5`, `[1. 2.]`, `tensor([[0.1, 0.2]], dtype=...)`.
final class NumberLists {
    static final String NUMBER = "[+\\-−]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?|[+-]?(?:nan|inf|NaN|Infinity)";

    private static final Pattern FRACTION = Pattern.compile("([-+−]?\\d{1,9})\\s*/\\s*([1-9]\\d{0,8})");

    private static final Pattern TOKEN = Pattern.compile("[\\[\\](){}]|" + FRACTION.pattern() + "|" + NUMBER);

    /// What may stand around the numbers of an array, and the shape that is printed beside it.
    static final Pattern DRESS = Pattern.compile(
            "(?:tf\\.Tensor|(?:(?:np|numpy|torch|jnp)\\.)?(?:tensor|array|matrix|asarray)\\b|np\\.float\\d+|Tensor|<tf\\.[^\\[]*numpy=)"
                + "|[,(]?\\s*\\b(?:[Ss]hape|[Ss]ize|Gestalt|Dimensione?n?)\\b\\s*[:=]?\\s*(?:torch\\.Size\\(\\[[\\d,\\s]*\\]\\)|\\(\\d*[\\d,\\s]*\\))\\s*\\)?"
                + "|,?\\s*(?:dtype|shape|grad_fn|requires_grad|device|name|size)\\s*=\\s*(?:\\([^)]*\\)|<[^>]*>|[\\w.'\":]+)|>");

    private NumberLists() {}

    /// The text without names of types and what is said about them.
    static String undressed(String text) {
        return DRESS.matcher(text).replaceAll(" ");
    }

    /// The numbers of a text that holds nothing else; empty if it does.
    static Optional<List<List<Numeral>>> read(String text) {
        String plain = undressed(text).strip();
        Matcher fraction = FRACTION.matcher(plain);
        if (fraction.matches()) {
            return Optional.of(List.of(List.of(Numeral.fraction(fraction.group(1), fraction.group(2)))));
        }
        if (plain.isEmpty()
                || !TOKEN.matcher(plain)
                        .replaceAll("")
                        .replaceAll("[\\s,;]", "")
                        .isEmpty()) {
            return Optional.empty();
        }
        List<List<Numeral>> rows = rows(plain);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    /// Every innermost bracket is a row, and so is a line or what stands before a semicolon.
    private static List<List<Numeral>> rows(String plain) {
        var rows = new ArrayList<List<Numeral>>();
        List<Numeral> row = new ArrayList<>();
        for (String part : plain.split("[;\\n]", -1)) {
            Matcher matcher = TOKEN.matcher(part);
            while (matcher.find()) {
                String token = matcher.group();
                if ("[](){}".contains(token)) {
                    row = flush(row, rows);
                } else if (matcher.group(1) != null) {
                    row.add(Numeral.fraction(matcher.group(1), matcher.group(2)));
                } else {
                    row.add(Numeral.of(token));
                }
            }
            if (!plain.contains("[") && !plain.contains("(")) {
                row = flush(row, rows);
            }
        }
        flush(row, rows);
        return rows;
    }

    private static List<Numeral> flush(List<Numeral> row, List<List<Numeral>> rows) {
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return new ArrayList<>();
    }
}
