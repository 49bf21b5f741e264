package chalkgrad.grading;

import chalkgrad.document.Document;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.pass.Family;

/// Says in words which shape an array has and which it should have.
final class ShapeWords {
    private ShapeWords() {}

    /// Which shape belongs and which is given, where they do not agree; empty where they do.
    static String wrong(ExpectedNumber expected, Document document) {
        if (!(expected instanceof ExpectedNumber.Misshapen given)) {
            return "";
        }
        Family right = Family.of(given.about(), document);
        return "%s here, but %s given"
                .formatted(
                        belongs(right.rows(), right.columns()),
                        are(given.rows(), given.columns(), given.rows() * given.columns() == 1));
    }

    private static String belongs(int rows, int columns) {
        return rows * columns == 1 ? "1 number belongs" : shape(rows, columns) + " numbers belong";
    }

    private static String are(int rows, int columns, boolean isOne) {
        return isOne ? "1 is" : shape(rows, columns) + " are";
    }

    private static String shape(int rows, int columns) {
        return rows == 1 ? String.valueOf(columns) : "%d × %d".formatted(rows, columns);
    }
}
