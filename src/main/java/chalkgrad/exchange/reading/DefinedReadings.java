package chalkgrad.exchange.reading;

import chalkgrad.document.Document;
import chalkgrad.exchange.label.Aspect;
import chalkgrad.exchange.label.Certainty;
import chalkgrad.exchange.label.MeantQuantities;
import chalkgrad.exchange.number.Printed;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;

/// The readings of a label with a variable of the notebook that holds parameters.
final class DefinedReadings {
    private final Span span;
    private final MeantQuantities roles;

    DefinedReadings(Document document, Span span) {
        this.span = span;
        this.roles = new MeantQuantities(document);
    }

    /// The readings of printed numbers for parameters known from the notebook's own variables.
    List<Reading> of(Aspect aspect, List<List<Quantity>> parameters, Printed printed) {
        var found = new FoundReadings();
        int size = parameters.size() * parameters.getFirst().size();
        boolean asWritten =
                isShaped(printed, parameters.size(), parameters.getFirst().size());
        boolean turned = isShaped(printed, parameters.getFirst().size(), parameters.size());
        if (printed.size() != size || !(asWritten || turned)) {
            return List.of();
        }
        for (int t : span.iterations()) {
            int variants =
                    roles.of(aspect, parameters.getFirst().getFirst().at(0, t)).size();
            for (int v = 0; v < variants; v++) {
                if (asWritten) {
                    found.add(Certainty.NAMED, laid(parameters, aspect, t, v, false));
                }
                if (turned) {
                    found.add(asWritten ? Certainty.WORDED : Certainty.NAMED, laid(parameters, aspect, t, v, true));
                }
            }
        }
        return found.surestFirst(0);
    }

    private static boolean isShaped(Printed printed, int rows, int columns) {
        boolean flat = printed.rows().size() == 1 || printed.isMatrix() && printed.columns() == 1;
        return flat || printed.isMatrix() && printed.rows().size() == rows && printed.columns() == columns;
    }

    private List<ExpectedNumber> laid(
            List<List<Quantity>> parameters, Aspect aspect, int t, int variant, boolean turned) {
        int rows = parameters.size();
        int columns = parameters.getFirst().size();
        var result = new ArrayList<ExpectedNumber>();
        for (int k = 0; k < rows * columns; k++) {
            Quantity q = turned
                    ? parameters.get(k % rows).get(k / rows)
                    : parameters.get(k / columns).get(k % columns);
            result.add(new ExpectedNumber.OfRun(roles.of(aspect, q.at(0, t)).get(variant)));
        }
        return result;
    }
}
