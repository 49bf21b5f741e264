import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;

/// Runs a Python program, for the start-up cache to know what that takes.
class PythonTraining {
    private PythonTraining() {}

    /// @param arguments the file of the Python program
    public static void main(String[] arguments) throws IOException {
        String program = Files.readString(Path.of(arguments[0]));
        try (Engine engine = Engine.newBuilder("python")
                        .option("engine.WarnInterpreterOnly", "false")
                        .build();
                Context context = Context.newBuilder("python")
                        .engine(engine)
                        .allowHostAccess(HostAccess.NONE)
                        .build()) {
            context.eval("python", program);
        }
    }
}
