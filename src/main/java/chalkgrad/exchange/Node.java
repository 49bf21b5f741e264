package chalkgrad.exchange;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A value of a JSON text and its place, so that errors can be reported with the place.
record Node(String source, String pointer, @Nullable Object value) {
    private static final BigDecimal MOST_WHOLE = BigDecimal.TEN.pow(18);

    /// An error about this value.
    InputException wrong(String found, String wanted) {
        return InputException.at(source, pointer, "found " + found + ", but " + wanted);
    }

    /// An error that shows this value.
    InputException wrong(String wanted) {
        return wrong(Found.value(value), wanted);
    }

    Fields object(String wanted) {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong(wanted);
        }
        return new Fields(this, map);
    }

    List<Node> list(String wanted) {
        if (!(value instanceof List<?> list)) {
            throw wrong(wanted);
        }
        var result = new ArrayList<Node>();
        for (int i = 0; i < list.size(); i++) {
            result.add(new Node(source, pointer + "/" + i, list.get(i)));
        }
        return result;
    }

    /// A list of exactly `count` values.
    List<Node> list(int count, String thing, String things, String wanted) {
        List<Node> result = list("a list of %s belongs here".formatted(Found.count(count, thing, things)));
        if (result.size() != count) {
            throw wrong(Found.count(result.size(), thing, things), wanted);
        }
        return result;
    }

    double number() {
        if (!(value instanceof Number number)) {
            throw wrong("a number belongs here");
        }
        double result = Double.parseDouble(number.toString());
        if (Double.isInfinite(result)) {
            throw wrong("numbers end at about 1.8e308");
        }
        return result;
    }

    double[] numbers(int count, String wanted) {
        return list(count, "number", "numbers", wanted).stream()
                .mapToDouble(Node::number)
                .toArray();
    }

    /// A whole number from `least` on.
    int count(int least, String wanted) {
        return count(least, Integer.MAX_VALUE, wanted);
    }

    /// A whole number from `least` to `most`.
    int count(int least, int most, String wanted) {
        Optional<BigDecimal> decimal =
                exact().filter(number -> number.stripTrailingZeros().scale() <= 0);
        if (decimal.isEmpty() || decimal.get().compareTo(BigDecimal.valueOf(least)) < 0) {
            throw wrong(wanted);
        }
        if (decimal.get().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw wrong("at most " + most + " is possible");
        }
        return decimal.get().intValue();
    }

    /// A whole number, with at most 18 digits.
    long whole(String wanted) {
        BigDecimal whole = exact().filter(number -> number.stripTrailingZeros().scale() <= 0)
                .orElseThrow(() -> wrong(wanted));
        if (whole.abs().compareTo(MOST_WHOLE) >= 0) {
            throw wrong("a whole number with at most 18 digits belongs here");
        }
        return whole.longValue();
    }

    private Optional<BigDecimal> exact() {
        return switch (value) {
            case BigInteger integer -> Optional.of(new BigDecimal(integer));
            case BigDecimal decimal -> Optional.of(decimal);
            case Double negativeZero -> Optional.of(BigDecimal.ZERO);
            case null, default -> Optional.empty();
        };
    }

    String text() {
        if (!(value instanceof String text)) {
            throw wrong("a text in double quotes belongs here");
        }
        return text;
    }

    /// A text of at most `longest` characters.
    String text(int longest) {
        if (text().length() > longest) {
            throw wrong(
                    "a text of %d characters".formatted(text().length()), "at most %d are possible".formatted(longest));
        }
        return text();
    }

    /// A list of at most `most` texts of at most `longest` characters each.
    List<String> texts(int most, int longest) {
        List<Node> all = list("a list of texts belongs here");
        if (all.size() > most) {
            throw wrong(Found.count(all.size(), "text"), "at most %d are possible".formatted(most));
        }
        return all.stream().map(node -> node.text(longest)).toList();
    }

    boolean flag() {
        if (!(value instanceof Boolean flag)) {
            throw wrong("true or false belongs here");
        }
        return flag;
    }
}
