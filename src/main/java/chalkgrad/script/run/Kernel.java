package chalkgrad.script.run;

import chalkgrad.script.graph.ArrayException;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Memory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/// The functions that the array modules of a notebook may call. Arrays pass as opaque handles.
final class Kernel {
    private final Map<String, Object> functions = new LinkedHashMap<>();
    private final Value raise;

    /// @param raise raises an error in Python, with the place in the code: of a message, and whether it is about an
    /// index
    Kernel(Memory memory, NotebookFolder folder, Value raise) {
        this.raise = raise;
        Graph graph = memory.graph();
        ArrayFunctions.addTo(this, graph);
        new MathFunctions(graph).addTo(this);
        new MemoryFunctions(memory).addTo(this);
        RandomFunctions.addTo(this);
        new FileFunctions(folder, graph).addTo(this);
    }

    /// All functions by name.
    ProxyObject functions() {
        return ProxyObject.fromMap(functions);
    }

    List<Object> names() {
        return new ArrayList<>(functions.keySet());
    }

    void add(String name, ProxyExecutable function) {
        functions.put(name, (ProxyExecutable) arguments -> {
            try {
                return function.execute(arguments);
            } catch (ArrayException e) {
                return raise.execute(e.getMessage(), e.isOfIndex());
            }
        });
    }
}
