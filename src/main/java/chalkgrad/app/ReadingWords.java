package chalkgrad.app;

import chalkgrad.app.file.FileReading.Progress;
import chalkgrad.app.words.Texts;
import java.nio.file.Path;
import javafx.scene.control.ProgressBar;

/// How far the reading of a file is: a sentence, and the share that is done.
///
/// @param share between 0 and 1, or indeterminate
record ReadingWords(String sentence, double share) {
    private static final double NEARLY_DONE = 0.9;

    static ReadingWords of(Progress now, Texts texts) {
        String file = name(now.file());
        return switch (now) {
            case Progress.Reading reading ->
                new ReadingWords(texts.get("reading", file), ProgressBar.INDETERMINATE_PROGRESS);
            case Progress.Starting starting -> new ReadingWords(texts.get("notebook.starting", file), 0);
            case Progress.Running(Path code, int cell, int all) ->
                new ReadingWords(
                        texts.get("notebook.reading", file, Integer.toString(cell), Integer.toString(all)),
                        (double) cell / (all + 2));
            case Progress.Checking checking -> new ReadingWords(texts.get("notebook.checking", file), NEARLY_DONE);
        };
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
