package chalkgrad.exchange.reading;

import chalkgrad.document.Document;
import chalkgrad.exchange.label.Certainty;
import chalkgrad.exchange.label.Meaning;
import chalkgrad.exchange.number.Printed;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.pass.Family;
import chalkgrad.pass.Quantity;
import java.util.List;

/// The ways in which printed numbers can be an array of the network, or one number of it.
record ArrayReadings(Document document, IndexDigits digits) {
    /// Takes the readings as they are found.
    interface Sink {
        void add(Certainty certainty, List<ExpectedNumber> layout);
    }

    /// The readings of the array that a quantity belongs to, under a label with this meaning.
    void of(Meaning meaning, Quantity q, Printed printed, Sink found) {
        if (printed.size() == 1) {
            for (Quantity one : Family.of(q, document).all()) {
                found.add(digits.certainty(meaning, one), List.of(new ExpectedNumber.OfRun(one)));
            }
            return;
        }
        Certainty certainty = digits.ofArray(meaning, q);
        boolean sure = !meaning.digits().isEmpty() && certainty == Certainty.WORDED;
        for (List<ExpectedNumber> layout : Layouts.of(document, q, printed)) {
            boolean misfit = layout.getFirst() instanceof ExpectedNumber.Misshapen;
            found.add(misfit && !sure ? Certainty.GUESSED : certainty, layout);
        }
        Layouts.withConstant(document, q, printed).forEach(layout -> found.add(certainty, layout));
    }
}
