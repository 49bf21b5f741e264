package chalkgrad.fuzz;

import chalkgrad.exchange.InputException;
import chalkgrad.pass.NameException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came of one input.
///
/// @param thrown what the reading threw; null if it gave a result or did not end
/// @param ended whether it ended before it was given up
record Trial(Target target, String input, @Nullable Throwable thrown, boolean ended, double seconds, long bytes) {
    private static final int LONGEST_MESSAGE = 400;

    /// What is wrong with it in a few words, the same for inputs that fail for the same reason; empty if all is well.
    Optional<String> complaint() {
        if (!ended) {
            return Optional.of("does not end");
        }
        if (thrown != null && !isExpected(thrown)) {
            return Optional.of(thrown.getClass().getSimpleName() + " " + place(thrown));
        }
        if (thrown != null && !isSentence(String.valueOf(thrown.getMessage()))) {
            return Optional.of("a message that is not one short sentence, " + place(thrown));
        }
        if (seconds > target.limits().seconds(input)) {
            return Optional.of("takes too long");
        }
        return bytes > target.limits().bytes(input) ? Optional.of("takes too much memory") : Optional.empty();
    }

    boolean isRefused() {
        return thrown != null;
    }

    private static boolean isExpected(Throwable thrown) {
        return thrown instanceof InputException || thrown instanceof NameException;
    }

    private static boolean isSentence(String message) {
        return message.length() <= LONGEST_MESSAGE
                && message.lines().count() == 1
                && !message.contains("Exception")
                && !message.contains("java.")
                && !message.contains("REDACTED");
    }

    private static String place(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("chalkgrad.")
                        && !frame.getClassName().contains(".fuzz.")
                        && !frame.getClassName().endsWith("InputException"))
                .findFirst()
                .map(frame -> "in " + frame.getFileName().replace(".java", "") + "." + frame.getMethodName())
                .orElseGet(() ->
                        thrown.getStackTrace().length == 0 ? "" : "in " + thrown.getStackTrace()[0].getClassName());
    }
}
