package chalkgrad.exchange.answer;

import chalkgrad.exchange.InputException;
import chalkgrad.exchange.Json;
import chalkgrad.exchange.Place;
import chalkgrad.exchange.TextFile;
import chalkgrad.exchange.WantedFile;
import chalkgrad.exchange.notebook.NotebookFile;
import chalkgrad.exchange.number.Labelled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Reads a student's answers: JSON, CSV, or lines such as `dL/dw1[1,2] = 0.5184`.
public final class AnswersFile {
    private AnswersFile() {}

    /// The answers in their order, and what is wrong with the lines that are none.
    ///
    /// @throws InputException if the file cannot be read or holds no answers
    public static Typed of(Path path) {
        return some(TextFile.read(path, WantedFile.ANSWERS), path.toString());
    }

    /// The answers of a text. Lines that are none are left out.
    ///
    /// @param source what error messages call it
    /// @throws InputException if there are no answers in it: about the first line that could be one
    public static List<Labelled> read(String text, String source) {
        return some(text, source).answers();
    }

    private static Typed some(String text, String source) {
        Typed typed = typed(text, source);
        if (!typed.answers().isEmpty()) {
            return typed;
        }
        if (typed.wrong().isEmpty()) {
            throw InputException.at(source, "", Sentences.of("answers.none"));
        }
        WrongLine first = typed.wrong().getFirst();
        throw InputException.at(source, Place.of(first.line()), first.sentence());
    }

    /// The answers of a text, which may still be being typed, and what is wrong with the lines that are none.
    ///
    /// @param source what error messages call it
    /// @throws InputException if the text is JSON that cannot be read
    public static Typed typed(String text, String source) {
        var wrong = new ArrayList<WrongLine>();
        var found = new FoundAnswers((line, sentence) -> wrong.add(new WrongLine(line, sentence)));
        fill(found, text, source);
        wrong.sort(Comparator.comparingInt(WrongLine::line));
        return new Typed(found.all(), wrong);
    }

    /// What was read of a text.
    public record Typed(List<Labelled> answers, List<WrongLine> wrong) {
        public Typed {
            answers = List.copyOf(answers);
            wrong = List.copyOf(wrong);
        }
    }

    /// A line that is no answer.
    ///
    /// @param line from 1
    /// @param sentence what was found and what is wanted
    public record WrongLine(int line, String sentence) {}

    private static void fill(FoundAnswers found, String text, String source) {
        String start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            Object json = Json.readWithNotFinite(text, source);
            if (json instanceof Map<?, ?> map && map.get("cells") instanceof List<?>) {
                throw isNotebook(source);
            }
            new AnswersJson(found, text, source).read(json);
        } else if (NotebookFile.isExport(text)) {
            throw isNotebook(source);
        } else {
            new AnswerLines(found, text).read();
        }
    }

    private static InputException isNotebook(String source) {
        return InputException.at(source, "", Sentences.of("notebook"));
    }
}
