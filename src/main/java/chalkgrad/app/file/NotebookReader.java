package chalkgrad.app.file;

import chalkgrad.app.file.FileReading.Progress;
import chalkgrad.document.Document;
import chalkgrad.script.NotebookNetworks;
import chalkgrad.script.NotebookNetworks.Watcher;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Reads the networks in a notebook's code. The process that runs the code ends when reading is cancelled.
///
/// @param references the networks that the code may be meant to compute
record NotebookReader(Path file, List<Document> references) implements FileReading.Reader<NotebookNetworks> {
    @Override
    public NotebookNetworks read(Consumer<Progress> soFar) {
        Thread reader = Thread.currentThread();
        soFar.accept(new Progress.Starting(file));
        return NotebookNetworks.read(file, references, new Watcher() {
            @Override
            public void running(int cell, int all) {
                soFar.accept(new Progress.Running(file, cell, all));
            }

            @Override
            public void checking() {
                soFar.accept(new Progress.Checking(file));
            }

            @Override
            public boolean isCancelled() {
                return reader.isInterrupted();
            }
        });
    }
}
