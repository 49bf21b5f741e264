package chalkgrad.pass;

import chalkgrad.math.TextScanner;
import chalkgrad.table.Table;

/// The sample and iteration at the end of a name, as in `dL/dw1[1,2]@3#2`.
public final class NamePlace {
    private static final int MOST_DIGITS = 9;

    private final String name;
    private final String bareName;
    private final String sample;
    private final String iteration;

    /// @param name a name in any notation; white space does not matter
    public NamePlace(String name) {
        this.name = name;
        String text = TextScanner.withoutSpace(name);
        this.iteration = numberAtEnd(text, '#');
        String before = text.substring(0, text.length() - iteration.length());
        this.sample = numberAtEnd(before, '@');
        this.bareName = before.substring(0, before.length() - sample.length());
    }

    /// The sign and the digits that a text ends in; empty if it does not end so.
    private static String numberAtEnd(String text, char sign) {
        int start = text.length();
        while (start > 0 && TextScanner.isDigit(text.charAt(start - 1))) {
            start--;
        }
        boolean isMarked = start > 0 && start < text.length() && text.charAt(start - 1) == sign;
        return isMarked ? text.substring(start - 1) : "";
    }

    /// The name without sample and iteration.
    public String bareName() {
        return bareName;
    }

    /// A quantity of the sample and iteration given in the name, in the form that the network has.
    ///
    /// @throws NameException if it does not exist in the document
    Quantity of(Table table, Quantity quantity) throws NameException {
        return new Existence(table, name).placed(quantity, number(sample, Existence.UNSAID), number(iteration, 1));
    }

    private int number(String marked, int unsaid) throws NameException {
        if (marked.isEmpty()) {
            return unsaid;
        }
        if (marked.length() - 1 > MOST_DIGITS) {
            throw new NameException(() -> Sentences.of("index.large", NameException.quoted(name)));
        }
        return Integer.parseInt(marked.substring(1));
    }
}
