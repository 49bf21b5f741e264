package chalkgrad.exchange;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// An error in a JSON text, in words for people who do not know the parser.
///
/// @param symptom a part of the parser's message
/// @param wanted what belongs in place of the unexpected character
record JsonMistake(String symptom, String wanted) {
    /// The text before and after the unexpected text in the parser's messages.
    private record Quotation(String before, String after) {}

    private static final List<Quotation> FOUND =
            List.of(new Quotation("'", "' (code"), new Quotation("token '", "'"), new Quotation("close marker '", "'"));

    private static final String A_VALUE =
            "a value belongs here (a number, a text in double quotes, a list, an object, true, false or null)";

    private static final List<JsonMistake> ALL = List.of(
            new JsonMistake("to start property name", "a key in double quotes belongs here"),
            new JsonMistake("expecting a colon", "a colon belongs between a key and its value"),
            new JsonMistake("to separate Object entries", "a comma or } belongs here"),
            new JsonMistake("to separate Array entries", "a comma or ] belongs here"),
            new JsonMistake("expected '}'", "the object opened before must be closed by }"),
            new JsonMistake("expected ']'", "the list opened before must be closed by ]"),
            new JsonMistake("close marker", "there is nothing open that it could close"),
            new JsonMistake("comment", "JSON has no comments"),
            new JsonMistake(
                    "numeric value",
                    "a number such as 1, -0.5 or 2e-3 is expected, without a plus sign or extra zeros"),
            new JsonMistake("hexadecimal", "a number such as 1, -0.5 or 2e-3 is expected"),
            new JsonMistake("hex-digit", "four hexadecimal digits belong after \\u"),
            new JsonMistake("character escape", "this letter has no meaning after a backslash"),
            new JsonMistake("Illegal unquoted", "a text may not contain a line break or control character; write \\n"),
            new JsonMistake("Illegal character", "only spaces and line breaks may stand between values"));

    static String describe(JacksonException problem) {
        String message = problem.getOriginalMessage();
        return switch (problem) {
            case UnexpectedEndOfInputException end -> "the text ends too early: something opened before is not closed";
            case StreamConstraintsException limit -> describeLimit(message);
            default -> found(message).map(what -> "found " + what + ", but ").orElse("") + wanted(message);
        };
    }

    private static String describeLimit(String message) {
        if (message.contains("nesting depth")) {
            return "lists and objects are nested more than %d deep".formatted(Json.MAXIMUM_DEPTH);
        }
        return message.startsWith("Number") ? "a number has more than 1000 digits" : "a text is too long";
    }

    private static String wanted(String message) {
        for (JsonMistake mistake : ALL) {
            if (message.contains(mistake.symptom)) {
                return mistake.wanted;
            }
        }
        return A_VALUE;
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
