package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.exchange.FileType;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.Json;
import chalkgrad.exchange.answer.AnswersFile;
import chalkgrad.exchange.answer.AnswersFile.WrongLine;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.exchange.notebook.NotebookFile;
import chalkgrad.grading.AnswerCheck;
import chalkgrad.grading.Checked;
import chalkgrad.grading.NotebookCheck;
import chalkgrad.grading.Progress;
import chalkgrad.mistake.Verdict;
import chalkgrad.pass.Pace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Checks a student's numbers.
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
    /// Milliseconds.
    private static final long BEFORE_PROGRESS = 500;

    private static final long BETWEEN_PROGRESS = 100;

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(descriptionKey = "file", arity = "0..*", paramLabel = "FILE")
    private List<String> files = List.of();

    @Option(names = "--answers", paramLabel = "ANSWERS")
    private @Nullable Path answers;

    @Option(names = "--notebook", paramLabel = "NOTEBOOK")
    private @Nullable Path notebook;

    @Option(names = "--code")
    private boolean withCode;

    @Mixin
    private final IterationsOption iterations = new IterationsOption();

    @Option(names = "--json")
    private boolean json;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        checkUsage();
        List<WrongLine> unread = new ArrayList<>();
        Optional<CodeCheck> code = Optional.empty();
        List<Checked> numbers;
        if (files.isEmpty()) {
            CodeCheck only = new CodeCheck(terminal, Objects.requireNonNull(notebook), List.of());
            code = Optional.of(only);
            numbers = watched(only.documents(), unread);
            write(numbers, unread);
        } else {
            List<Document> documents = given();
            numbers = watched(documents, unread);
            // numbers are there long before the code has run
            write(numbers, unread);
            code = code(documents);
        }
        if (json) {
            Map<String, Object> all = CheckJson.of(numbers, unread);
            code.ifPresent(one -> all.putAll(one.json()));
            Json.write(all, terminal.json());
        } else {
            code.ifPresent(CodeCheck::write);
        }
        boolean wrong = numbers.stream().anyMatch(one -> one.verdict() == Verdict.WRONG)
                || code.map(CodeCheck::isWrong).orElse(false);
        return wrong ? Cli.FOUND_WRONG : Cli.DONE;
    }

    private void write(List<Checked> numbers, List<WrongLine> unread) {
        if (!json) {
            new CheckTable(terminal).write(numbers, unread);
            terminal.out().flush();
        }
    }

    /// The notebook's code, compared with the networks; empty if it is not wanted or cannot be run, which does not
    /// matter to the numbers.
    private Optional<CodeCheck> code(List<Document> documents) {
        if (notebook == null || !withCode && !FileType.PROGRAM.isNamed(notebook)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CodeCheck(terminal, notebook, documents));
        } catch (InputException e) {
            terminal.err().println("chalkgrad: " + e.getMessage());
            return Optional.empty();
        }
    }

    /// The networks of the files.
    private List<Document> given() {
        return files.stream()
                .map(file -> iterations.applyTo(DocumentOpener.document(file, terminal)))
                .toList();
    }

    private List<Checked> watched(List<Document> documents, List<WrongLine> unread) {
        if (!terminal.watched()) {
            return numbers(documents, unread, Progress.NONE);
        }
        try (var progress = new CheckProgress(terminal.err(), new Pace(BEFORE_PROGRESS, BETWEEN_PROGRESS))) {
            return numbers(documents, unread, progress);
        }
    }

    private List<Checked> numbers(List<Document> documents, List<WrongLine> unread, Progress progress) {
        if (answers == null) {
            List<Cell> cells = NotebookFile.readCode(Objects.requireNonNull(notebook));
            return new NotebookCheck(documents, cells).all(progress);
        }
        AnswersFile.Typed typed = AnswersFile.of(answers);
        unread.addAll(typed.wrong());
        return new AnswerCheck(documents.getFirst()).of(typed.answers(), progress);
    }

    private void checkUsage() {
        iterations.checkUsage(spec);
        if ((answers == null) == (notebook == null)) {
            throw wrong("check.what");
        }
        if (answers != null && withCode) {
            throw wrong("check.code");
        }
        if (answers != null && files.isEmpty()) {
            throw wrong("check.file");
        }
        if (answers != null && files.size() > 1) {
            throw wrong("check.files", files.size());
        }
    }

    private ParameterException wrong(String key, Object... parts) {
        return new ParameterException(spec.commandLine(), Sentences.of(key, parts));
    }
}
