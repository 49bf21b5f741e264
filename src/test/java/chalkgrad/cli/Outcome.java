package chalkgrad.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// What a command left behind.
public record Outcome(int code, String out, String err) {
    public static Outcome of(String... arguments) {
        return in(StandardCharsets.UTF_8, arguments);
    }

    /// In a terminal with this encoding.
    public static Outcome in(Charset charset, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = Terminal.of(out, charset, err, charset);
        int code = Cli.run(terminal, wish -> opened(terminal, wish), arguments);
        return new Outcome(code, out.toString(charset), err.toString(charset));
    }

    private static int opened(Terminal terminal, WindowWish wish) {
        String file = wish.fileOrName().map(name -> " with " + name).orElse("");
        String looks = wish.looks().map(name -> " looking " + name).orElse("");
        terminal.out().println("window" + file + looks + (wish.present() ? " presenting" : ""));
        return 0;
    }
}
