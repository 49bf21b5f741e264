package chalkgrad.exchange;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value of a JSON text and its place, so that errors can be reported with the place.
record Node(String source, String pointer, @Nullable Object value) {
    private static final BigDecimal MOST_WHOLE = BigDecimal.TEN.pow(18);

    /// An error about this value.
    ///
    /// @param wanted a whole sentence about what belongs here
    InputException refusal(String found, String wanted) {
        return InputException.at(source, pointer, Sentences.of("found", found, wanted));
    }

    /// An error that shows this value.
    ///
    /// @param wanted a whole sentence about what belongs here
    InputException refusal(String wanted) {
        return refusal(Found.value(value), wanted);
    }

    /// An error that shows this value.
    ///
    /// @param wanted the key of the sentence about what belongs here, with its parts
    private InputException wrong(String wanted, Object... parts) {
        return refusal(Sentences.of(wanted, parts));
    }

    /// @param wanted the key of the sentence about what belongs here
    Fields object(String wanted) {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong(wanted);
        }
        return new Fields(this, map);
    }

    /// @param wanted the key of the sentence about what belongs here
    List<Node> list(String wanted) {
        return list(() -> Sentences.of(wanted));
    }

    private List<Node> list(Supplier<String> wanted) {
        if (!(value instanceof List<?> list)) {
            throw refusal(wanted.get());
        }
        var result = new ArrayList<Node>();
        for (int i = 0; i < list.size(); i++) {
            result.add(new Node(source, pointer + "/" + i, list.get(i)));
        }
        return result;
    }

    /// A list of exactly `count` values.
    ///
    /// @param thing what is counted, for [Sentences#count]
    /// @param wanted why there are so many, as a whole sentence
    List<Node> list(int count, String thing, Supplier<String> wanted) {
        List<Node> result = list(() -> Sentences.of("list.of", Sentences.count(count, thing)));
        if (result.size() != count) {
            throw refusal(Sentences.count(result.size(), thing), wanted.get());
        }
        return result;
    }

    double number() {
        if (!(value instanceof Number number)) {
            throw wrong("number");
        }
        double result = Double.parseDouble(number.toString());
        if (Double.isInfinite(result)) {
            throw wrong("number.large");
        }
        return result;
    }

    double[] numbers(int count, Supplier<String> wanted) {
        return list(count, "number", wanted).stream().mapToDouble(Node::number).toArray();
    }

    /// A whole number from `least` on.
    ///
    /// @param wanted the key of the sentence about what belongs here, with its parts
    int count(int least, String wanted, Object... parts) {
        return count(least, Integer.MAX_VALUE, wanted, parts);
    }

    /// A whole number from `least` to `most`.
    ///
    /// @param wanted the key of the sentence about what belongs here, with its parts
    int count(int least, int most, String wanted, Object... parts) {
        Optional<BigDecimal> decimal =
                exact().filter(number -> number.stripTrailingZeros().scale() <= 0);
        if (decimal.isEmpty() || decimal.get().compareTo(BigDecimal.valueOf(least)) < 0) {
            throw wrong(wanted, parts);
        }
        if (decimal.get().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw wrong("most", most);
        }
        return decimal.get().intValue();
    }

    /// A whole number, with at most 18 digits.
    ///
    /// @param wanted the key of the sentence about what belongs here
    long whole(String wanted) {
        BigDecimal whole = exact().filter(number -> number.stripTrailingZeros().scale() <= 0)
                .orElseThrow(() -> wrong(wanted));
        if (whole.abs().compareTo(MOST_WHOLE) >= 0) {
            throw wrong("whole");
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
            throw wrong("text");
        }
        return text;
    }

    /// A text of at most `longest` characters.
    String text(int longest) {
        if (text().length() > longest) {
            throw refusal(Sentences.of("value.longText", text().length()), Sentences.of("most.more", longest));
        }
        return text();
    }

    /// A list of at most `most` texts of at most `longest` characters each.
    List<String> texts(int most, int longest) {
        List<Node> all = list("texts");
        if (all.size() > most) {
            throw refusal(Sentences.count(all.size(), "text"), Sentences.of("most.more", most));
        }
        return all.stream().map(node -> node.text(longest)).toList();
    }

    boolean flag() {
        if (!(value instanceof Boolean flag)) {
            throw wrong("flag");
        }
        return flag;
    }
}
