package chalkgrad.app;

import chalkgrad.app.words.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The file dialogs of the operating system. They start in the folder that was used last.
final class NativeFileDialogs implements FileDialogs {
    private static final String DOCUMENT = "*.json";
    private static final String ARRAYS = "*.npz";

    private final Window owner;
    private final Texts texts;
    private Optional<File> folder = Optional.empty();

    NativeFileDialogs(Window owner, Texts texts) {
        this.owner = owner;
        this.texts = texts;
    }

    @Override
    public Optional<Path> fileToOpen() {
        var chooser = chooser("files.open.title");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(texts.get("files.all"), DOCUMENT, ARRAYS),
                        new ExtensionFilter(texts.get("files.documents"), DOCUMENT),
                        new ExtensionFilter(texts.get("files.arrays"), ARRAYS));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(this::chosen);
    }

    @Override
    public Optional<Path> answersToOpen() {
        var chooser = chooser("files.answers.title");
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(texts.get("files.answers"), "*.ipynb", "*.txt", "*.csv", "*.json"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(this::chosen);
    }

    @Override
    public Optional<Path> fileToSave(String proposed) {
        var chooser = chooser("files.save.title");
        chooser.setInitialFileName(proposed);
        chooser.getExtensionFilters().add(new ExtensionFilter(texts.get("files.documents"), DOCUMENT));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(this::chosen);
    }

    @Override
    public Optional<Path> pictureToSave(String proposed) {
        var chooser = chooser("files.picture.title");
        chooser.setInitialFileName(proposed);
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(texts.get("files.png"), "*.png"),
                        new ExtensionFilter(texts.get("files.svg"), "*.svg"));
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
