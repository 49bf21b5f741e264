package chalkgrad.exchange.reading;

import chalkgrad.document.Document;
import chalkgrad.exchange.number.Printed;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.pass.Kind;
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
        List<WrittenNumber> writtenNumbers = printed.all();
        if (writtenNumbers.stream().noneMatch(one -> one.value() != 0 && one.digits() >= FEWEST_DIGITS)) {
            return;
        }
        List<Reading> derivatives = readings.stream()
                .filter(reading -> Conventions.isDerivative(reading.expected().getFirst()))
                .toList();
        if (derivatives.stream().anyMatch(reading -> agree(reading.expected(), writtenNumbers, 1))) {
            usual++;
        } else if (derivatives.stream().anyMatch(reading -> agree(reading.expected(), writtenNumbers, -1))) {
            opposite++;
        } else if (readings.stream()
                .anyMatch(reading -> isUpdated(reading) && agree(reading.expected(), writtenNumbers, 1))) {
            updated++;
        }
    }

    private static boolean isUpdated(Reading reading) {
        Quantity first = reading.expected().getFirst().about();
        return first.kind() == Kind.NEW_PARAMETER || first.kind().isGiven() && first.iteration() > 1;
    }

    private boolean agree(List<ExpectedNumber> expected, List<WrittenNumber> writtenNumbers, int sign) {
        for (int k = 0; k < expected.size(); k++) {
            if (!(expected.get(k) instanceof ExpectedNumber.OfRun plain)) {
                return false;
            }
            double value = sign * run.value(plain.about());
            WrittenNumber written = writtenNumbers.get(k);
            if (!written.agrees(value) && Math.abs(value - written.value()) > SINGLE * Math.abs(value)) {
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
