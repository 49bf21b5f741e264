package chalkgrad.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a command left behind.
record Outcome(int code, String out, String err) {
    static Outcome of(String... arguments) {
        return in(StandardCharsets.UTF_8, arguments);
    }

    /// In a terminal with this encoding.
    static Outcome in(Charset charset, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = Terminal.of(out, charset, err, charset);
        int code = Cli.run(terminal, file -> opened(terminal, file), arguments);
        return new Outcome(code, out.toString(charset), err.toString(charset));
    }

    private static int opened(Terminal terminal, Optional<String> file) {
        terminal.out().println("window" + file.map(name -> " with " + name).orElse(""));
        return 0;
    }
}
