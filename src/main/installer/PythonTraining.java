import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

/// Runs a Python program, for the start-up cache to know what that takes, and compiles the program's own modules.
class PythonTraining {
    private static final String COMPILE =
            "lambda name, code: marshal.dumps(compile(code, name + '.py', 'exec')).decode('latin-1')";

    private PythonTraining() {}

    /// @param arguments the file of the Python program, the folder of the modules, and an empty one for what they are
    ///     compiled to
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        String program = Files.readString(Path.of(arguments[0]));
        Path modules = Path.of(arguments[1]);
        Path compiled = Path.of(arguments[2]);
        try (Engine engine = Engine.newBuilder("python")
                        .option("engine.WarnInterpreterOnly", "false")
                        .build();
                Context context = Context.newBuilder("python")
                        .engine(engine)
                        .allowHostAccess(HostAccess.NONE)
                        .build()) {
            context.eval("python", program);
            Value compile = context.eval("python", COMPILE);
            for (Path module : modules(modules)) {
                String code = Files.readString(module);
                String bytes =
                        compile.execute(name(modules.relativize(module)), code).asString();
                Files.writeString(compiled.resolve(digest(code)), bytes, StandardCharsets.ISO_8859_1);
            }
        }
    }

    private static List<Path> modules(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .toList();
        }
    }

    /// The name by which it is imported.
    private static String name(Path module) {
        String dotted = module.toString().replace(module.getFileSystem().getSeparator(), ".");
        String name = dotted.substring(0, dotted.length() - ".py".length());
        return name.endsWith(".__init__") ? name.substring(0, name.length() - ".__init__".length()) : name;
    }

    /// As the program names the file.
    private static String digest(String code) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
