package chalkgrad.app.file;

import chalkgrad.app.words.Texts;
import chalkgrad.exchange.FileType;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The file dialogs of the operating system. They start in the folder that was used last.
public final class NativeFileDialogs implements FileDialogs {
    private final Window owner;
    private final Texts texts;
    private Optional<File> folder = Optional.empty();

    public NativeFileDialogs(Window owner, Texts texts) {
        this.owner = owner;
        this.texts = texts;
    }

    @Override
    public Optional<Path> fileToOpen() {
        var chooser = chooser("files.open.title");
        chooser.getExtensionFilters()
                .addAll(
                        filter(
                                "files.all",
                                FileType.DOCUMENT,
                                FileType.NOTEBOOK,
                                FileType.PROGRAM,
                                FileType.TEXT,
                                FileType.ARRAYS,
                                FileType.TABLE),
                        filter("files.documents", FileType.DOCUMENT),
                        filter("files.code", FileType.ofCode().toArray(FileType[]::new)),
                        filter("files.arrays", FileType.ARRAYS),
                        filter("files.tables", FileType.TABLE));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(this::chosen);
    }

    @Override
    public Optional<Path> answersToOpen() {
        var chooser = chooser("files.answers.title");
        chooser.getExtensionFilters()
                .add(filter("files.answers", FileType.NOTEBOOK, FileType.TEXT, FileType.TABLE, FileType.DOCUMENT));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(this::chosen);
    }

    @Override
    public Optional<Path> fileToSave(String proposed) {
        var chooser = chooser("files.save.title");
        chooser.setInitialFileName(proposed);
        chooser.getExtensionFilters().add(filter("files.documents", FileType.DOCUMENT));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(this::chosen);
    }

    @Override
    public Optional<Path> tableToOpen() {
        var chooser = chooser("files.table.title");
        chooser.getExtensionFilters().add(filter("files.tables", FileType.TABLE));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(this::chosen);
    }

    @Override
    public Optional<Path> tableToSave(String proposed) {
        var chooser = chooser("files.table.save.title");
        chooser.setInitialFileName(proposed);
        chooser.getExtensionFilters().add(filter("files.tables", FileType.TABLE));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(this::chosen);
    }

    @Override
    public Optional<Path> pictureToSave(String proposed) {
        var chooser = chooser("files.picture.title");
        chooser.setInitialFileName(proposed);
        chooser.getExtensionFilters().addAll(filter("files.png", FileType.PNG), filter("files.svg", FileType.SVG));
        return Optional.ofNullable(chooser.showSaveDialog(owner))
                .map(this::chosen)
                .map(file -> withEnding(file, chooser.getSelectedExtensionFilter()));
    }

    /// Adds the ending of the chosen kind, which not every system does.
    private static Path withEnding(Path file, @Nullable ExtensionFilter kind) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") || kind == null
                ? file
                : file.resolveSibling(name + kind.getExtensions().getFirst().substring(1));
    }

    private ExtensionFilter filter(String key, FileType... types) {
        return new ExtensionFilter(
                texts.get(key), Stream.of(types).flatMap(FileType::patterns).toArray(String[]::new));
    }

    private FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get(title));
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Path chosen(File file) {
        folder = Optional.ofNullable(file.getParentFile());
        return file.toPath();
    }
}
