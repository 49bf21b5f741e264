package chalkgrad.app.answers;

import chalkgrad.app.session.NotebookCode;
import chalkgrad.document.Document;
import chalkgrad.exchange.FileType;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.TextFile;
import chalkgrad.exchange.WantedFile;
import chalkgrad.exchange.answer.AnswersFile;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.exchange.notebook.NotebookFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Where a student's numbers come from.
sealed interface Source {
    Source NOTHING = new Typed("");

    /// A longer text is not edited in the window: laying out a field of 100 000 letters holds the window for a quarter
    /// of
    /// a second.
    int LONGEST_EDITED = 10_000;

    /// Lines such as `dL/dw1[1,2] = 0.5184`.
    record Typed(String text) implements Source {}

    /// Lines as in [Typed], of a file that is too long to be edited here.
    record Listed(String name, String text) implements Source {}

    /// A notebook's cells with what they printed.
    ///
    /// @param others the networks that the notebook computes beside the open one
    record Notebook(String name, List<Cell> cells, List<Document> others) implements Source {
        public Notebook {
            cells = List.copyOf(cells);
            others = List.copyOf(others);
        }
    }

    /// What the notebook printed whose code the open network was read from.
    static Source of(NotebookCode code) {
        List<Document> others = IntStream.rangeClosed(
                        1, code.notebook().networks().size())
                .filter(number -> number != code.chosen())
                .mapToObj(number -> code.choosing(number).document(""))
                .toList();
        boolean printed =
                code.notebook().cells().stream().anyMatch(cell -> !cell.output().isEmpty());
        return printed ? new Notebook(code.name(), code.notebook().cells(), others) : NOTHING;
    }

    /// Reads a file: a notebook, its text export, or answers.
    ///
    /// @throws InputException if it can be read as neither
    static Source read(Path file) {
        return of(TextFile.read(file, WantedFile.NOTEBOOK_OR_ANSWERS), String.valueOf(file.getFileName()));
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
            String stripped = text.strip();
            return stripped.length() > LONGEST_EDITED ? new Listed(name, stripped) : new Typed(stripped);
        }
        return new Notebook(name, NotebookFile.read(text, name), List.of());
    }

    /// Reads a long pasted text: a notebook or answers.
    ///
    /// @throws InputException if it is a notebook that cannot be read
    static Source pasted(String text, String name) {
        return isNotebook(text) ? notebook(text, name) : new Listed(name, text);
    }

    /// Reads the pasted text of a notebook.
    ///
    /// @throws InputException if it cannot be read
    static Source notebook(String text, String name) {
        return new Notebook(name, NotebookFile.read(text, name), List.of());
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
