package chalkgrad.exchange;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads one JSON text.
final class JsonReader {
    private static final int LONGEST_EXPONENT = 10;
    private static final long FARTHEST = 2_000_000_000L;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Json.MAXIMUM_DEPTH)
                    .maxStringLength(TextFile.LARGEST)
                    .build())
            .build();

    private static final JsonFactory WITH_NOT_FINITE =
            FACTORY.rebuild().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    private final String text;
    private final String source;
    private final boolean notFinite;

    /// A reader of a text.
    ///
    /// @param notFinite whether `NaN`, `Infinity` and `-Infinity` are numbers
    JsonReader(String text, String source, boolean notFinite) {
        this.text = text;
        this.source = source;
        this.notFinite = notFinite;
    }

    @Nullable
    Object read() {
        if (text.isBlank()) {
            throw InputException.at(source, "", Sentences.of("json.empty"));
        }
        JsonFactory factory = notFinite ? WITH_NOT_FINITE : FACTORY;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            return whole(parser);
        }
    }

    private @Nullable Object whole(JsonParser parser) {
        try {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw at(parser.currentTokenLocation(), Sentences.of("json.more"));
            }
            return value;
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            throw at(location == null ? parser.currentLocation() : location, JsonMistake.describe(e));
        }
    }

    private @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case null -> throw at(parser.currentLocation(), Sentences.of("json.nothing"));
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw at(parser.currentTokenLocation(), Sentences.of("json.nothing"));
        };
    }

    private Object object(JsonParser parser) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (result.containsKey(key)) {
                throw at(parser.currentTokenLocation(), Sentences.of("json.twice", Found.text(key)));
            }
            parser.nextToken();
            result.put(key, value(parser));
        }
        return Collections.unmodifiableMap(result);
    }

    private Object list(JsonParser parser) {
        var result = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            result.add(value(parser));
        }
        return Collections.unmodifiableList(result);
    }

    private Number number(JsonParser parser) {
        String digits = parser.getString();
        if (parser.isNaN()) {
            return Double.valueOf(digits.replace("INF", "Infinity"));
        }
        if (isTooFar(digits)) {
            throw at(parser.currentTokenLocation(), Sentences.of("json.exponent", Found.shortened(digits)));
        }
        Number exact =
                parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? new BigInteger(digits) : new BigDecimal(digits);
        boolean negativeZero = digits.startsWith("-") && exact.doubleValue() == 0 && isZero(exact);
        return negativeZero ? Double.valueOf(-0.0) : exact;
    }

    /// Whether a number has an exponent that `BigDecimal` cannot hold with any digits before it.
    private static boolean isTooFar(String digits) {
        int e = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        int start = e + 1;
        while (e >= 0 && start < digits.length() && "+-0".indexOf(digits.charAt(start)) >= 0) {
            start++;
        }
        int length = digits.length() - start;
        return e >= 0
                && (length > LONGEST_EXPONENT || length > 0 && Long.parseLong(digits.substring(start)) > FARTHEST);
    }

    private static boolean isZero(Number exact) {
        return exact instanceof BigDecimal decimal ? decimal.signum() == 0 : ((BigInteger) exact).signum() == 0;
    }

    private InputException at(TokenStreamLocation location, String sentence) {
        return InputException.at(source, Place.of(location.getLineNr(), location.getColumnNr()), sentence);
    }
}
