package chalkgrad.script.run;

import chalkgrad.script.graph.Memory;
import chalkgrad.script.graph.Said;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyArray;

/// A Python that can compute and read the notebook's folder, and nothing else: no other files, no network, no
/// processes, no threads, and no Java but the functions of the [Kernel]. Time and memory are limited from outside.
final class Sandbox implements AutoCloseable {
    private static final String PYTHON = "python";

    /// What is wrong with an array is an error in Python, so that code can catch it.
    private static final String RAISE = """
        def raised(message, is_of_index):
            raise (IndexError if is_of_index else ValueError)(message)
        raised
        """;

    private static final String LOADER = """
        import marshal, sys, types
        sys.dont_write_bytecode = True
        sys.argv = [""]
        sys.path.insert(0, folder)
        def compiled(name, code):
            try:
                return marshal.loads(functions.compiled(code).encode("latin-1"))
            except Exception:
                return compile(code, name + ".py", "exec")
        def load(name, code):
            whole = name.split("_")[0]
            if whole not in parts:
                parts[whole] = module = types.ModuleType(whole)
                module.kernel = functions
                module.compiled = compiled
                module.__dict__.update(parts)
            exec(compiled(name, code), parts[whole].__dict__)
            sys.modules["numpy"] = parts.get("numpy")
        class Functions: pass
        functions = Functions()
        for name in names:
            setattr(functions, name, getattr(kernel, name))
        parts = {}
        """;

    /// In the order in which they are loaded; files whose names begin alike are one module.
    private static final List<String> MODULES = List.of(
            "numbers",
            "output",
            "modules",
            "printing",
            "numpy",
            "numpy_array",
            "numpy_making",
            "numpy_functions",
            "numpy_reductions",
            "numpy_products",
            "numpy_shapes",
            "numpy_sorting",
            "numpy_algebra",
            "numpy_matrix",
            "numpy_files",
            "numpy_random",
            "cells");

    private final Engine engine;
    private final Context context;
    private final Value run;
    private final Value printed;

    Sandbox(Memory memory, NotebookFolder folder) {
        engine = Engine.newBuilder(PYTHON)
                .option("engine.WarnInterpreterOnly", "false")
                .build();
        context = Context.newBuilder(PYTHON)
                .engine(engine)
                .allowHostAccess(HostAccess.NONE)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .allowEnvironmentAccess(EnvironmentAccess.NONE)
                .allowIO(IOAccess.newBuilder()
                        .fileSystem(FileSystem.allowInternalResourceAccess(folder))
                        .build())
                .currentWorkingDirectory(folder.folder())
                .in(InputStream.nullInputStream())
                .out(OutputStream.nullOutputStream())
                .err(OutputStream.nullOutputStream())
                .build();
        Value parts = start(new Kernel(memory, folder, context.eval(PYTHON, RAISE)), folder);
        run = parts.getHashValue("cells").getMember("run");
        printed = parts.getHashValue("output").getMember("taken");
    }

    /// Loads the modules.
    ///
    /// @return them by name
    private Value start(Kernel kernel, NotebookFolder folder) {
        Value bindings = context.getBindings(PYTHON);
        bindings.putMember("kernel", kernel.functions());
        bindings.putMember("folder", folder.folder().toString());
        bindings.putMember("names", ProxyArray.fromList(kernel.names()));
        context.eval(PYTHON, LOADER);
        Value load = bindings.getMember("load");
        MODULES.forEach(module -> load.execute(module, code(module)));
        return bindings.getMember("parts");
    }

    private static String code(String module) {
        return PythonFiles.find(module)
                .orElseThrow(() -> new IllegalStateException("the module " + module + " is missing"))
                .code();
    }

    /// Runs a cell.
    ///
    /// @param number counts from 1
    /// @return why it stopped before its end, if it did
    Optional<Stop> run(int number, String code) {
        try {
            Value problem = run.execute(number, code);
            return problem.isNull()
                    ? Optional.empty()
                    : Optional.of(new Stop(
                            reason(problem.getArrayElement(0)),
                            problem.getArrayElement(1).asString(),
                            place(problem.getArrayElement(2))));
        } catch (PolyglotException e) {
            return Optional.of(new Stop(Said.of(e.isExit() ? "ends" : "forbidden"), "", List.of()));
        }
    }

    private static List<Integer> place(Value list) {
        return LongStream.range(0, list.getArraySize())
                .mapToObj(k -> list.getArrayElement(k).asInt())
                .toList();
    }

    /// A list of a key and its parts.
    private static Said reason(Value list) {
        return MemoryFunctions.said(LongStream.range(0, list.getArraySize())
                .mapToObj(list::getArrayElement)
                .toArray(Value[]::new));
    }

    /// What the code has printed since this was last asked.
    Printed printed() {
        Value all = printed.execute();
        return new Printed(
                all.getArrayElement(0).asString(), all.getArrayElement(1).asBoolean());
    }

    /// What a cell printed.
    ///
    /// @param isAll whether this is all of it, and the same each time the code is run
    record Printed(String text, boolean isAll) {}

    /// Why a cell stopped.
    ///
    /// @param missing the name that no cell has computed, if that is why; otherwise empty
    /// @param place the number of the cell and the line of it where it stopped; empty if it did not begin
    record Stop(Said reason, String missing, List<Integer> place) {
        Stop {
            place = List.copyOf(place);
        }
    }

    @Override
    public void close() {
        context.close(true);
        engine.close();
    }
}
