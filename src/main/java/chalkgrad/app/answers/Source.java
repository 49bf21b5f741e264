package chalkgrad.app.answers;

import chalkgrad.exchange.FileType;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.TextFile;
import chalkgrad.exchange.answer.AnswersFile;
import chalkgrad.exchange.answer.Cell;
import chalkgrad.exchange.answer.NotebookFile;
import java.nio.file.Path;
import java.util.List;

/// Where a student's numbers come from.
sealed interface Source {
    Source NOTHING = new Typed("");

    /// Lines such as `dL/dw1[1,2] = 0.5184`.
    record Typed(String text) implements Source {}

    /// A notebook's cells with what they printed.
    record Notebook(String name, List<Cell> cells) implements Source {
        public Notebook {
            cells = List.copyOf(cells);
        }
    }

    /// Reads a file: a notebook, its text export, or answers.
    ///
    /// @throws InputException if it can be read as neither
    static Source read(Path file) {
        return of(
                TextFile.read(file, "a notebook or a list of answers", "answers look like  dL/dw1[1,2] = 0.5184"),
                String.valueOf(file.getFileName()));
    }

    /// Reads a text: a notebook, its text export, or answers.
    ///
    /// @param name the name of the file
    /// @throws InputException if it can be read as neither
    private static Source of(String text, String name) {
        boolean answers = !isNotebook(text)
                && (FileType.TABLE.isNamed(name) || FileType.DOCUMENT.isNamed(name) || holdsAnswers(text));
        if (answers) {
            AnswersFile.read(text, name);
            return new Typed(text.strip());
        }
        return new Notebook(name, NotebookFile.read(text, name));
    }

    /// Reads the pasted text of a notebook.
    ///
    /// @throws InputException if it cannot be read
    static Source notebook(String text, String name) {
        return new Notebook(name, NotebookFile.read(text, name));
    }

    /// Whether a text is a Jupyter notebook.
    static boolean isNotebook(String text) {
        return text.stripLeading().startsWith("{") && text.contains("\"cells\"");
    }

    private static boolean holdsAnswers(String text) {
        try {
            return !AnswersFile.read(text, "").isEmpty();
        } catch (InputException e) {
            return false;
        }
    }
}
