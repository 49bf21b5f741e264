import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Trains the start-up cache: starts the window once without a display, has it press the keys that people press first
/// and then write a trace, and lets Java write down what it loaded and linked. Another Java ignores the cache.
///
/// Only the first compiler is used then, and Java remembers that its code was good enough for what it compiled. So the
/// second compiler, which would need as much time as all else at the start, is left for what is not rehearsed, such as
/// training.
///
/// @param java the Java that will use the cache
/// @param options the options, modules among them, with which it starts the program
/// @param work a folder for the program's state and for what it prints
record StartCache(Path java, List<String> options, Path work) {
    static final String NAME = "chalkgrad.aot";

    private static final long MINUTES = 5;

    void train(Path cache) throws IOException, InterruptedException {
        Files.createDirectories(work);
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + cache,
                "-XX:TieredStopAtLevel=1",
                "-Dchalkgrad.rehearsal=true",
                "-Dchalkgrad.state=" + work.resolve("state"),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true"));
        command.addAll(options);
        Path said = work.resolve("rehearsal.txt");
        Process rehearsal = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = rehearsal.waitFor(MINUTES, TimeUnit.MINUTES);
        rehearsal.destroyForcibly();
        if (!ended || rehearsal.exitValue() != 0 || !Files.exists(cache)) {
            throw new IllegalStateException("the start-up cache was not written:\n" + Files.readString(said));
        }
    }
}
