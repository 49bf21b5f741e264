package chalkgrad.exchange.answer;

import chalkgrad.document.Document;
import chalkgrad.mistake.Claim;
import chalkgrad.mistake.Numeral;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.List;

/// Counts which printed derivatives of the loss have its sign, and which the other one, and the parameters after an
/// update that are right.
final class Signs {
    /// Numbers with fewer digits say nothing.
    private static final int FEWEST_DIGITS = 3;

    private static final double SINGLE = 1e-5;

    private final Run run;
    private int usual;
    private int opposite;
    private int updated;

    Signs(Document document) {
        this.run = new Run(document);
    }

    /// Counts numbers by the first reading that they are right by, with either sign.
    void count(List<Reading> readings, Printed printed) {
        List<Numeral> numerals = printed.all();
        if (numerals.stream().noneMatch(one -> one.value() != 0 && one.digits() >= FEWEST_DIGITS)) {
            return;
        }
        List<Reading> derivatives = readings.stream()
                .filter(reading -> Conventions.isDerivative(reading.claims().getFirst()))
                .toList();
        if (derivatives.stream().anyMatch(reading -> agree(reading.claims(), numerals, 1))) {
            usual++;
        } else if (derivatives.stream().anyMatch(reading -> agree(reading.claims(), numerals, -1))) {
            opposite++;
        } else if (readings.stream().anyMatch(reading -> isUpdated(reading) && agree(reading.claims(), numerals, 1))) {
            updated++;
        }
    }

    private static boolean isUpdated(Reading reading) {
        Quantity first = reading.claims().getFirst().about();
        return switch (first.kind()) {
            case NEW_PARAMETER -> true;
            case WEIGHT, BIAS -> first.iteration() > 1;
            default -> false;
        };
    }

    private boolean agree(List<Claim> claims, List<Numeral> numerals, int sign) {
        for (int k = 0; k < claims.size(); k++) {
            if (!(claims.get(k) instanceof Claim.Plain plain)) {
                return false;
            }
            double value = sign * run.value(plain.about());
            Numeral numeral = numerals.get(k);
            if (!numeral.agrees(value) && Math.abs(value - numeral.value()) > SINGLE * Math.abs(value)) {
                return false;
            }
        }
        return true;
    }

    int usual() {
        return usual;
    }

    int updated() {
        return updated;
    }

    int opposite() {
        return opposite;
    }
}
