package chalkgrad.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// What a command left behind.
record Outcome(int code, String out, String err) {
    static Outcome of(String... arguments) {
        return in(StandardCharsets.UTF_8, arguments);
    }

    /// In a terminal with this encoding.
    static Outcome in(Charset charset, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Cli.run(Terminal.of(out, charset, err, charset), arguments);
        return new Outcome(code, out.toString(charset), err.toString(charset));
    }
}
