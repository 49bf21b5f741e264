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
        String belong = right.rows() * right.columns() == 1 ? "one" : "more";
        String are = given.rows() * given.columns() == 1 ? "one" : "more";
        return Sentences.of(
                "shape." + belong + "." + are,
                shape(right.rows(), right.columns()),
                shape(given.rows(), given.columns()));
    }

    private static String shape(int rows, int columns) {
        return rows == 1 ? String.valueOf(columns) : "%d × %d".formatted(rows, columns);
    }
}
