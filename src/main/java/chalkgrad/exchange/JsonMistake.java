package chalkgrad.exchange;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// An error in a JSON text, in words for people who do not know the parser.
///
/// @param symptom a part of the parser's message
/// @param key that of the sentence about what belongs in place of the unexpected character
record JsonMistake(String symptom, String key) {
    /// The text before and after the unexpected text in the parser's messages.
    private record Quotation(String before, String after) {}

    private static final List<Quotation> FOUND =
            List.of(new Quotation("'", "' (code"), new Quotation("token '", "'"), new Quotation("close marker '", "'"));

    private static final List<JsonMistake> ALL = List.of(
            new JsonMistake("end-of-input", "end"),
            new JsonMistake("to start property name", "key"),
            new JsonMistake("expecting a colon", "colon"),
            new JsonMistake("to separate Object entries", "commaOrBrace"),
            new JsonMistake("to separate Array entries", "commaOrBracket"),
            new JsonMistake("expected '}'", "objectOpen"),
            new JsonMistake("expected ']'", "listOpen"),
            new JsonMistake("close marker", "close"),
            new JsonMistake("comment", "comments"),
            new JsonMistake("numeric value", "numberPlain"),
            new JsonMistake("hexadecimal", "number"),
            new JsonMistake("hex-digit", "hex"),
            new JsonMistake("character escape", "escape"),
            new JsonMistake("Illegal unquoted", "unquoted"),
            new JsonMistake("Illegal character", "space"));

    static String describe(JacksonException problem) {
        String message = problem.getOriginalMessage();
        return switch (problem) {
            case UnexpectedEndOfInputException end -> Sentences.of("json.end");
            case StreamConstraintsException limit -> describeLimit(message);
            default ->
                found(message)
                        .map(what -> Sentences.of("found", what, wanted(message)))
                        .orElseGet(() -> wanted(message));
        };
    }

    private static String describeLimit(String message) {
        if (message.contains("nesting depth")) {
            return Sentences.of("json.nested", Json.MAXIMUM_DEPTH);
        }
        return Sentences.of(message.startsWith("Number") ? "json.longNumber" : "json.longText");
    }

    private static String wanted(String message) {
        String key = ALL.stream()
                .filter(mistake -> message.contains(mistake.symptom))
                .map(JsonMistake::key)
                .findFirst()
                .orElse("value");
        return Sentences.of("json." + key);
    }

    private static Optional<String> found(String message) {
        for (Quotation quotation : FOUND) {
            // what is quoted before a code is one character
            int code = quotation.after.length() > 1 ? message.indexOf(quotation.after) : -1;
            int start = code > 0 ? code - 1 : message.indexOf(quotation.before) + quotation.before.length();
            boolean opens = start >= quotation.before.length()
                    && message.startsWith(quotation.before, start - quotation.before.length());
            int end = opens ? message.indexOf(quotation.after, start) : -1;
            if (end > start) {
                return Optional.of(Found.shortened(message.substring(start, end)));
            }
        }
        return Optional.empty();
    }
}
