package chalkgrad.exchange.answer;

import chalkgrad.exchange.Found;
import chalkgrad.exchange.number.Labelled;
import chalkgrad.exchange.number.Printed;
import chalkgrad.exchange.number.Section;
import chalkgrad.mistake.WrittenNumber;
import java.util.ArrayList;
import java.util.List;

/// The answers found in a text, and the complaints about lines that are not answers.
final class FoundAnswers {
    private final Complaint complaint;
    private final List<Labelled> all = new ArrayList<>();
    private Section section = Section.NONE;

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
    /// @param otherwise the other ways to read them, such as with decimal commas
    void add(String name, List<List<WrittenNumber>> rows, List<List<List<WrittenNumber>>> otherwise, int line) {
        if (rows.stream().allMatch(List::isEmpty)) {
            complain(line, Sentences.of("number.none", Found.shortened(name)));
        } else {
            String place = String.valueOf(line);
            all.add(new Labelled(
                    name,
                    Printed.at(place, given(rows)),
                    otherwise.stream().map(way -> Printed.at(place, given(way))).toList(),
                    section));
        }
    }

    /// Adds the rows of a table.
    ///
    /// @param otherwise the other ways to read them
    void add(String name, Printed rows, List<Printed> otherwise, Section below) {
        all.add(new Labelled(
                name, given(rows), otherwise.stream().map(FoundAnswers::given).toList(), below));
    }

    /// What the headings up to the next answer say.
    Section section() {
        return section;
    }

    /// Everything that is added from here on stands below a heading.
    void below(Section heading) {
        section = heading;
    }

    private static Printed given(Printed printed) {
        return new Printed(given(printed.rows()), printed.places());
    }

    private static List<List<WrittenNumber>> given(List<List<WrittenNumber>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(WrittenNumber::given).toList())
                .toList();
    }
}
