package chalkgrad.script.run;

import static chalkgrad.script.run.Arguments.array;

import chalkgrad.exchange.Found;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Memory;
import chalkgrad.script.graph.NumberArray;
import chalkgrad.script.graph.NumberKind;
import chalkgrad.script.graph.Operation;
import chalkgrad.script.graph.Said;
import java.util.stream.Stream;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.jspecify.annotations.Nullable;

/// Functions that say what is to be remembered: which numbers are given, where the code is, what it calls its numbers.
final class MemoryFunctions {
    private static final int LONGEST_PART = 200;

    private final Memory memory;
    private final Graph graph;
    private int cell;

    MemoryFunctions(Memory memory) {
        this.memory = memory;
        this.graph = memory.graph();
    }

    void addTo(Kernel kernel) {
        kernel.add("result", values -> result(values));
        kernel.add(
                "given",
                values -> values.length == 2
                        ? graph.given(values[0].asDouble(), values[1].asInt())
                        : array(values[0]).given(graph));
        kernel.add("givenWherePlain", values -> array(values[0]).givenWherePlain(graph));
        kernel.add("constant", values -> graph.constant(values[0].asDouble()));
        kernel.add(
                "source",
                values -> PythonFiles.find(values[0].asString())
                        .map(file -> ProxyArray.fromArray(file.code(), file.isPackage()))
                        .orElse(null));
        kernel.add("compiled", values -> CompiledCode.of(values[0].asString()));
        kernel.add("newGroup", values -> graph.newGroup());
        kernel.add("size", values -> graph.size());
        kernel.add("startCell", values -> {
            cell = values[0].asInt();
            return at(new Graph.Mark(cell, 0, 0));
        });
        kernel.add("cell", values -> cell);
        kernel.add("round", values -> at(new Graph.Mark(cell, values[0].asInt(), values[1].asInt())));
        kernel.add("endLoop", values -> {
            memory.ended(values[0].asInt(), loop(values));
            return at(new Graph.Mark(cell, 0, 0));
        });
        kernel.add("literal", values -> {
            memory.literal(values[0].asInt(), new Memory.SourceLine(cell, values[1].asInt()));
            return null;
        });
        kernel.add("pause", values -> {
            graph.pause();
            return null;
        });
        kernel.add("resume", values -> {
            graph.resume();
            return null;
        });
        kernel.add("note", values -> {
            memory.note(said(values));
            return null;
        });
        kernel.add("noteOfCell", values -> {
            memory.noteOfCell(cell, said(values));
            return null;
        });
        kernel.add("nameNumber", values -> {
            memory.name(values[0].asString(), values[1].asInt());
            return null;
        });
        kernel.add("valued", values -> computed(values, array(values[4])));
        kernel.add(
                "valuedNumber",
                values -> computed(
                        values, NumberArray.scalar(values[4].asDouble(), values[5].asInt(), NumberKind.DOUBLE)));
        kernel.add("nameArray", values -> {
            memory.name(values[0].asString(), array(values[1]));
            return null;
        });
    }

    /// A key, and texts as its parts.
    static Said said(Value... values) {
        return new Said(
                values[0].asString(),
                Stream.of(values)
                        .skip(1)
                        .map(part -> Found.shortened(part.asString(), LONGEST_PART))
                        .toList());
    }

    private @Nullable Object computed(Value[] values, NumberArray array) {
        var place = new Memory.SourceLine(values[0].asInt(), values[1].asInt());
        memory.computed(place, values[3].asString(), values[2].asString(), array);
        return null;
    }

    private Object at(Graph.Mark mark) {
        graph.at(mark);
        return false;
    }

    private Memory.Loop loop(Value[] values) {
        return new Memory.Loop(values[1].asInt(), new Memory.SourceLine(cell, values[2].asInt()), values[3].asString());
    }

    private int result(Value[] values) {
        int count = (values.length - 2) / 2;
        int[] nodes = new int[count];
        double[] inputs = new double[count];
        for (int k = 0; k < count; k++) {
            inputs[k] = values[2 + 2 * k].asDouble();
            nodes[k] = values[3 + 2 * k].asInt();
        }
        return graph.result(Operation.valueOf(values[0].asString()), values[1].asDouble(), nodes, inputs);
    }
}
