package chalkgrad.script;

import chalkgrad.exchange.InputException;
import chalkgrad.exchange.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The process that runs a notebook's code: a Java of its own with little memory and a time limit, which exists only
/// while the notebook is read. It ends with this program.
final class ScriptProcess {
    /// More than that is no answer that it gives.
    private static final int LONGEST_LINE = 20_000_000;

    private static final int MOST_LINES = 10_000;
    private static final long BETWEEN_LOOKS = 100;

    private final Installation installation;
    private final Duration limit;

    ScriptProcess(Installation installation, Duration limit) {
        this.installation = installation;
        this.limit = limit;
    }

    /// Whether the one who waits has had enough.
    @FunctionalInterface
    interface Cancelled {
        boolean isCancelled();
    }

    /// Runs cells.
    ///
    /// @param folder whose files the code may read
    /// @param lines gets each line of the answer, an object of JSON
    /// @throws InputException if the code takes too long or too much memory, or is cancelled
    void run(Path folder, List<String> cells, Cancelled cancelled, Consumer<Map<?, ?>> lines) {
        AtomicReference<@Nullable String> stopped = new AtomicReference<>();
        Process process = start();
        Thread ended = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(ended);
        var clock = new Timer("notebook's time", true);
        clock.schedule(watch(process, cancelled, stopped), BETWEEN_LOOKS, BETWEEN_LOOKS);
        try (Writer request = process.outputWriter(StandardCharsets.UTF_8);
                var answers =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String text = Json.write(Map.of("folder", folder.toAbsolutePath().toString(), "cells", cells));
            request.write(text.replace("\n", "") + "\n");
            request.flush();
            read(answers, lines, stopped);
        } catch (IOException e) {
            throw failure(stopped.get());
        } finally {
            clock.cancel();
            end(process, ended);
        }
    }

    private Process start() {
        try {
            var builder = new ProcessBuilder(installation.command()).redirectError(ProcessBuilder.Redirect.DISCARD);
            // nothing of the environment is the notebook's business
            builder.environment().clear();
            return builder.start();
        } catch (IOException e) {
            throw new InputException(Sentences.of("java.absent", String.valueOf(e.getMessage())));
        }
    }

    private TimerTask watch(Process process, Cancelled cancelled, AtomicReference<@Nullable String> stopped) {
        long begin = System.nanoTime();
        return new TimerTask() {
            @Override
            public void run() {
                boolean late = System.nanoTime() - begin > limit.toNanos();
                if (late || cancelled.isCancelled()) {
                    stopped.compareAndSet(
                            null, late ? Sentences.of("code.long", limit.toSeconds()) : Sentences.of("cancelled"));
                    process.destroyForcibly();
                }
            }
        };
    }

    private static void read(
            BufferedReader answers, Consumer<Map<?, ?>> lines, AtomicReference<@Nullable String> stopped)
            throws IOException {
        for (int count = 0; count < MOST_LINES; count++) {
            String line = line(answers);
            // a Java that runs out of memory says so among the answers
            if (line == null || !line.startsWith("{")) {
                break;
            }
            if (!(Json.read(line, "notebook") instanceof Map<?, ?> answer)) {
                break;
            }
            if (answer.get("failure") instanceof String reason) {
                throw new InputException(Sentences.of("code.failed", reason));
            }
            if (answer.containsKey("done")) {
                return;
            }
            lines.accept(answer);
        }
        throw failure(stopped.get());
    }

    private static @Nullable String line(BufferedReader answers) throws IOException {
        var text = new StringBuilder();
        int next = answers.read();
        while (next >= 0 && next != '\n') {
            if (text.length() == LONGEST_LINE) {
                return null;
            }
            text.append((char) next);
            next = answers.read();
        }
        return next < 0 ? null : text.toString();
    }

    private static InputException failure(@Nullable String stopped) {
        return new InputException(stopped == null ? Sentences.of("code.memory", Installation.MEGABYTES) : stopped);
    }

    private static void end(Process process, Thread ended) {
        try {
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Runtime.getRuntime().removeShutdownHook(ended);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IllegalStateException isEnding) {
            process.destroyForcibly();
        }
    }
}
