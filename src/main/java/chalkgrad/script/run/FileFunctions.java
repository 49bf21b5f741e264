package chalkgrad.script.run;

import chalkgrad.exchange.NumpyArchive;
import chalkgrad.exchange.NumpyArray;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.NumberArray;
import chalkgrad.script.graph.NumberKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.graalvm.polyglot.proxy.ProxyArray;

/// Functions that read files in the notebook's folder, and the data sets of this program.
final class FileFunctions {
    private final NotebookFolder folder;
    private final Graph graph;

    FileFunctions(NotebookFolder folder, Graph graph) {
        this.folder = folder;
        this.graph = graph;
    }

    void addTo(Kernel kernel) {
        kernel.add("load", values -> loaded(values[0].asString()));
        kernel.add("dataSet", values -> Arguments.list(dataSet(values[0].asString())));
    }

    /// The lines of a data set that comes with the program.
    private static List<String> dataSet(String file) {
        String path = "/chalkgrad/assets/data/" + file;
        try (InputStream in = Objects.requireNonNull(FileFunctions.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Names and arrays of a NumPy file, one after the other.
    private ProxyArray loaded(String file) {
        Path path = folder.inside(Path.of(file));
        List<Object> result = new ArrayList<>();
        NumpyArchive archive = NumpyArchive.read(path);
        for (NumpyArray array : archive.arrays()) {
            result.add(file.endsWith(".npy") ? "" : array.name());
            result.add(given(array));
        }
        return Arguments.list(result);
    }

    private NumberArray given(NumpyArray source) {
        int[] shape = source.shape().stream().mapToInt(length -> length).toArray();
        NumberArray result = NumberArray.zeros(shape, NumberKind.DOUBLE);
        int k = 0;
        for (int i = 0; i < source.values().rows(); i++) {
            for (double value : source.values().toArray(i)) {
                result.put(k++, value, Graph.PLAIN);
            }
        }
        return result.given(graph);
    }
}
