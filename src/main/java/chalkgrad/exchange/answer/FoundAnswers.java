package chalkgrad.exchange.answer;

import chalkgrad.exchange.Found;
import chalkgrad.exchange.number.Labelled;
import chalkgrad.exchange.number.Printed;
import chalkgrad.mistake.WrittenNumber;
import java.util.ArrayList;
import java.util.List;

/// The answers found in a text, and the complaints about lines that are not answers.
final class FoundAnswers {
    private final Complaint complaint;
    private final List<Labelled> all = new ArrayList<>();

    FoundAnswers(Complaint complaint) {
        this.complaint = complaint;
    }

    /// Receives lines that are not answers.
    @FunctionalInterface
    interface Complaint {
        /// Reports what was found on a line and what is expected.
        ///
        /// @param line from 1
        void about(int line, String sentence);
    }

    List<Labelled> all() {
        return List.copyOf(all);
    }

    void complain(int line, String sentence) {
        complaint.about(line, sentence);
    }

    /// Adds numbers on one line.
    ///
    /// @param otherwise the numbers if their commas are decimal commas, if that is unclear; otherwise none
    void add(String name, List<List<WrittenNumber>> rows, List<List<WrittenNumber>> otherwise, int line) {
        if (rows.stream().allMatch(List::isEmpty)) {
            complain(line, "there is no number for " + Found.shortened(name));
        } else {
            String place = String.valueOf(line);
            all.add(new Labelled(
                    name,
                    Printed.at(place, given(rows)),
                    otherwise.isEmpty() ? List.of() : List.of(Printed.at(place, given(otherwise)))));
        }
    }

    /// Adds the rows of a table.
    ///
    /// @param places the place of each number
    void add(String name, List<List<WrittenNumber>> rows, List<List<String>> places) {
        all.add(new Labelled(name, new Printed(given(rows), places), List.of()));
    }

    private static List<List<WrittenNumber>> given(List<List<WrittenNumber>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(WrittenNumber::given).toList())
                .toList();
    }
}
