package chalkgrad.app.answers;

import chalkgrad.document.Document;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.answer.AnswersFile;
import chalkgrad.grading.AnswerCheck;
import chalkgrad.grading.Checked;
import chalkgrad.grading.NotebookCheck;
import chalkgrad.grading.Progress;
import chalkgrad.math.Decimals;
import chalkgrad.mistake.Verdict;
import chalkgrad.pass.Pace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Checks a student's numbers against a document, line by line.
///
/// @param name the name of the typed text in error messages
record Checking(Document document, Source source, String name) {
    /// The interval at which finished lines are passed on, in milliseconds.
    private static final long PAUSE = 250;

    /// The lines finished so far.
    ///
    /// @param done the number of arrays checked so far
    /// @param all the number of all arrays
    record SoFar(List<ResultLine> lines, int done, int all) {
        boolean isWhole() {
            return done == all;
        }
    }

    /// Computes all lines, and passes on the finished ones from time to time.
    SoFar lines(Consumer<SoFar> soFar) {
        Progress progress = progress(soFar);
        List<ResultLine> lines = switch (source) {
            case Source.Typed typed -> typed(typed.text(), progress);
            case Source.Listed listed -> typed(listed.text(), progress);
            case Source.Notebook notebook ->
                grouped(own(new NotebookCheck(documents(notebook), notebook.cells()).all(progress)));
        };
        return new SoFar(lines, lines.size(), lines.size());
    }

    private Progress progress(Consumer<SoFar> soFar) {
        var pace = new Pace(PAUSE, PAUSE);
        return (checked, done, all) -> {
            if (done < all && pace.isDue()) {
                soFar.accept(new SoFar(grouped(own(checked)), done, all));
            }
        };
    }

    private List<Document> documents(Source.Notebook notebook) {
        return Stream.concat(Stream.of(document), notebook.others().stream()).toList();
    }

    /// Leaves out the numbers of other networks.
    private List<Checked> own(List<Checked> numbers) {
        String name = document.description().name();
        return numbers.stream()
                .filter(one -> one.network().isEmpty() || one.network().equals(name))
                .toList();
    }

    private List<ResultLine> typed(String text, Progress progress) {
        try {
            AnswersFile.Typed read = AnswersFile.typed(text, name);
            var lines = new ArrayList<>(grouped(new AnswerCheck(document).of(read.answers(), progress)));
            read.wrong()
                    .forEach(wrong -> lines.add(new ResultLine.Wrong(String.valueOf(wrong.line()), wrong.sentence())));
            lines.sort(Comparator.comparingInt(line -> Integer.parseInt(line.place())));
            return lines;
        } catch (InputException unreadable) {
            return List.of(new ResultLine.Wrong("", String.valueOf(unreadable.getMessage())));
        }
    }

    /// Joins the numbers of an array into one line if all are right.
    private List<ResultLine> grouped(List<Checked> numbers) {
        var lines = new ArrayList<ResultLine>();
        int k = 0;
        while (k < numbers.size()) {
            int end = k + 1;
            while (end < numbers.size() && belongTogether(numbers.get(k), numbers.get(end))) {
                end++;
            }
            List<Checked> array = numbers.subList(k, end);
            if (array.stream().allMatch(one -> one.verdict() == Verdict.RIGHT)) {
                lines.add(new ResultLine.Numbers(array, false));
            } else {
                for (Checked one : array) {
                    lines.add(new ResultLine.Numbers(List.of(one), repeats(lines, one)));
                }
            }
            k = end;
        }
        return lines;
    }

    private static boolean belongTogether(Checked one, Checked other) {
        return one.label().equals(other.label()) && one.place().equals(other.place());
    }

    private static boolean repeats(List<ResultLine> lines, Checked one) {
        return !lines.isEmpty()
                && lines.getLast() instanceof ResultLine.Numbers before
                && !one.explanations().isEmpty()
                && before.first().verdict() == one.verdict()
                && sentences(before.first()).equals(sentences(one));
    }

    private static List<String> sentences(Checked one) {
        return one.explanations().stream()
                .map(explanation -> explanation.sentence(Decimals.STANDARD))
                .toList();
    }
}
