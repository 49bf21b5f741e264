package chalkgrad.script.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The Python modules as the build has compiled them, so that no notebook waits for that. A file is named by the
/// SHA-256 of the module's text: a module that was changed since is not found, and is compiled when it is loaded.
final class CompiledCode {
    /// Names the folder of the files.
    private static final String PROPERTY = "chalkgrad.compiled";

    private CompiledCode() {}

    /// What Python's `marshal` made of a module, a character for each byte; empty if there is nothing.
    static String of(String code) {
        String folder = System.getProperty(PROPERTY, "");
        if (folder.isEmpty()) {
            return "";
        }
        Path file = Path.of(folder, name(code));
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException isCompiledAnew) {
            return "";
        }
    }

    private static String name(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
