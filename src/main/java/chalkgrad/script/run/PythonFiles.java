package chalkgrad.script.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The Python modules of this program, by the names under which they are imported.
final class PythonFiles {
    private static final String FOLDER = "/chalkgrad/script/python/";

    private PythonFiles() {}

    /// A module.
    ///
    /// @param isPackage whether it can have modules inside
    record PythonFile(String code, boolean isPackage) {}

    /// The module of a name such as `torch.nn`; empty if there is none.
    static Optional<PythonFile> find(String name) {
        String path = name.replace('.', '/');
        boolean isName = path.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '/');
        return isName ? read(path + "/__init__.py", true).or(() -> read(path + ".py", false)) : Optional.empty();
    }

    private static Optional<PythonFile> read(String path, boolean isPackage) {
        try (InputStream in = PythonFiles.class.getResourceAsStream(FOLDER + path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new PythonFile(new String(in.readAllBytes(), StandardCharsets.UTF_8), isPackage));
        } catch (IOException e) {
            throw new IllegalStateException("the module " + path + " cannot be read", e);
        }
    }
}
