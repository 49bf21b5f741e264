package chalkgrad.data.csv;

import chalkgrad.data.Parts;
import chalkgrad.exchange.Found;
import chalkgrad.exchange.InputException;
import java.nio.file.Path;
import java.util.List;

/// What a table holds.
///
/// @param parts the rows that could be read; the second part is empty unless a column tells the rows for the test
/// @param wrong the first cells that could not be read
/// @param wrongCount the number of all such cells
/// @param leftOut the number of rows in which a value is missing
public record CsvTable(Parts parts, List<BadCell> wrong, long wrongCount, long leftOut) {
    /// The number of wrong cells that are named.
    static final int MOST_NAMED = 100;

    public CsvTable {
        wrong = List.copyOf(wrong);
    }

    /// The rows, if all cells could be read.
    ///
    /// @throws InputException that names the first wrong cell otherwise
    public Parts orThrow(Path file) {
        if (wrong.isEmpty()) {
            return parts;
        }
        BadCell first = wrong.getFirst();
        throw InputException.at(
                file.toString(), Found.shortened(first.place(), 80), withOthers(first.sentence(), wrongCount - 1));
    }

    private static String withOthers(String sentence, long others) {
        return others == 0
                ? sentence
                : Sentences.of(others == 1 ? "cells.others.one" : "cells.others.more", sentence, others);
    }
}
