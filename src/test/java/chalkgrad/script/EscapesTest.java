package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chalkgrad.Thorough;
import chalkgrad.exchange.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A notebook's code computes and reads its own folder, and nothing else.
class EscapesTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    private static final List<String> REFUSED = List.of(
            "open('new.txt', 'w').write('a')",
            "open('data.csv', 'a').write('a')",
            "open('data.csv', 'r+').write('a')",
            "open('../secret.txt').read()",
            "open('/etc/passwd').read()",
            "open('link.txt').read()",
            "import os; os.remove('data.csv')",
            "import os; os.rename('data.csv', 'other.csv')",
            "import os; os.mkdir('made')",
            "import os; os.symlink('/etc/passwd', 'made')",
            "import os; os.chmod('data.csv', 0)",
            "import os; os.truncate('data.csv', 0)",
            "import os; os.open('data.csv', os.O_RDWR)",
            "import os; os.listdir('..')",
            "import shutil; shutil.rmtree('.')",
            "from pathlib import Path; Path('made').write_text('a')",
            "import os; os.system('touch made')",
            "import subprocess; subprocess.run(['touch', 'made'])",
            "import os; os.fork()",
            "import os; os.kill(os.getppid(), 9)",
            "import signal; signal.raise_signal(9)",
            "import socket; socket.create_connection(('127.0.0.1', 9))",
            "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')",
            "import threading; threading.Thread(target=print).start()",
            "import ctypes; ctypes.CDLL('libc.so.6')",
            "import java; java.type('java.lang.System').exit(0)",
            "import polyglot; polyglot.eval(language='python', string='1')",
            "kernel.load('../secret.npz')",
            "import numpy; numpy.load('../secret.npz')",
            "import sys; sys.exit(3)",
            "import os; os._exit(3)",
            "input()",
            "def f(): f()\nf()",
            "[0] * 10 ** 12");

    @TempDir
    private Path place;

    @Test
    void whateverLeavesTheFolderIsRefusedAndTheRestGoesOn() throws IOException {
        Path folder = Files.createDirectory(place.resolve("notebook"));
        Files.writeString(folder.resolve("data.csv"), "1,2\n");
        Files.writeString(place.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("link.txt"), place.resolve("secret.txt"));
        List<String> cells = new ArrayList<>(REFUSED);
        cells.add("assert open('data.csv').read() == '1,2\\n'");
        NotebookNetworks read = NotebookNetworks.run(folder, cells, LONG, (cell, all) -> {});
        assertThat(read.problems().stream()
                        .map(problem -> problem.substring(0, problem.indexOf(" stopped")))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, REFUSED.size())
                        .mapToObj(cell -> "cell " + cell)
                        .toList());
        assertThat(folder.resolve("data.csv")).hasContent("1,2\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("data.csv", "link.txt");
        }
    }

    @Test
    void codeThatNeverEndsIsStopped() {
        assertThatThrownBy(() -> NotebookNetworks.run(
                        place, List.of("while True: pass"), Duration.ofSeconds(2), (cell, all) -> {}))
                .isInstanceOf(InputException.class)
                .hasMessage("the code runs for more than 2 seconds, so it was stopped");
    }

    @Test
    @Thorough
    void codeThatNeedsTooMuchMemoryIsStopped() {
        assertThatThrownBy(() -> NotebookNetworks.run(
                        place, List.of("x = []\nwhile True: x.append(bytearray(10 ** 7))"), LONG, (cell, all) -> {}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("may need more than 1024 MB of memory");
    }

    @Test
    @Thorough
    void readingStopsWhenItIsCancelled() {
        assertThatThrownBy(() ->
                        NotebookNetworks.run(place, List.of("while True: pass"), LONG, new NotebookNetworks.Watcher() {
                            private boolean runs;

                            @Override
                            public void running(int cell, int all) {
                                runs = true;
                            }

                            @Override
                            public boolean isCancelled() {
                                return runs;
                            }
                        }))
                .isInstanceOf(InputException.class)
                .hasMessage("reading was cancelled");
    }
}
