package chalkgrad.math;

import java.util.Optional;
import java.util.OptionalDouble;

/// Reads numbers as people write them: with a decimal point or comma, with a power of ten, or as a fraction such as
/// `1/3`, perhaps after the `=` of a spreadsheet.
public final class NumberText {
    private NumberText() {}

    /// The finite number that a text stands for; empty if there is none.
    public static OptionalDouble parse(String text) {
        double value = value(text);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /// Why a text is not a finite number; empty if it is one.
    public static Optional<Flaw> flaw(String text) {
        if (parse(text).isPresent()) {
            return Optional.empty();
        }
        int bar = text.indexOf('/');
        if (bar >= 0 && Double.isFinite(value(text.substring(0, bar))) && value(text.substring(bar + 1)) == 0) {
            return Optional.of(Flaw.DIVIDED_BY_ZERO);
        }
        return Optional.of(Double.isInfinite(value(text)) ? Flaw.TOO_LARGE : Flaw.NO_NUMBER);
    }

    /// The number that a text stands for; NaN if it is not a number.
    private static double value(String text) {
        String stripped = text.strip();
        String plain = stripped.startsWith("=") ? stripped.substring(1).strip() : stripped;
        int bar = plain.indexOf('/');
        return bar < 0 ? decimal(plain) : decimal(plain.substring(0, bar)) / decimal(plain.substring(bar + 1));
    }

    private static double decimal(String text) {
        String plain = text.strip().replace('−', '-').replace(',', '.');
        NumberToken token = NumberToken.at(plain, 0);
        boolean isDecimal = token.kind() == NumberToken.Kind.WHOLE || token.kind() == NumberToken.Kind.DECIMAL;
        return isDecimal && token.end() == plain.length() ? Double.parseDouble(plain) : Double.NaN;
    }

    /// Why a text is not a finite number.
    public enum Flaw {
        NO_NUMBER,
        DIVIDED_BY_ZERO,
        TOO_LARGE
    }
}
