package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import chalkgrad.exchange.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a notebook shows and what its code prints are both told where they disagree.
class SavedOutputsTest {
    @TempDir
    private Path folder;

    @Test
    @Thorough
    void aCellThatWasEditedIsFoundAndTheOthersAgree() throws IOException {
        Files.writeString(folder.resolve("data.csv"), "x1,x2\n0.5,0.25\n1.5,-2\n");
        Files.writeString(
                folder.resolve("helper.py"), "import numpy as np\ndef half(x):\n    return np.multiply(x, 0.5)\n");
        Path notebook = notebook(List.of(
                cell(
                        "import numpy as np\nX = np.genfromtxt('data.csv', delimiter=',', skip_header=1)\nprint(X)",
                        "[[ 0.5   0.25]\n [ 1.5  -2.  ]]"),
                cell("rng = np.random.default_rng(42)\nrng.random(3)", "array([0.77395605, 0.43887844, 0.85859792])"),
                cell("w = 0.3\nprint('w', w)", "w 0.4"),
                cell("z = X @ np.array([w, 1.0])\nz", "array([ 0.45, -1.4 ])"),
                cell("np.save('z.npy', z)\nprint('took 0.1 s')", "took 0.3 s"),
                cell("print(np.random.rand() < 2, 7)", "True 8"),
                cell("""
                    from sklearn.datasets import load_wine
                    import matplotlib.pyplot as plt
                    data, target, names = load_wine()
                    plt.plot(data - target)
                    np.array(data)
                    """, ""),
                cell("""
                    from helper import half
                    from fractions import Fraction
                    assert half(np.array([3.0]))[0] == 1.5
                    """, ""),
                cell("loss = 0\nprint 'loss'", "")));
        assertThat(NotebookNetworks.read(notebook, (cell, all) -> {}).problems())
                .containsExactly(
                        "cell 7 stopped in line 5: it needs sklearn.datasets.load_wine, which is not computed here",
                        "cell 9 stopped: line 2 is not Python: Missing parentheses in call to 'print'. Did you mean"
                                + " print(...)?",
                        "cell 3 printed 0.4 when the notebook was saved, and prints 0.3 now:"
                                + " the cell, or one before it, was edited or run in another order",
                        "cell 4 prints other numbers, too, than when the notebook was saved",
                        "the code saves z.npy with numpy.save; a notebook's code may not change files here",
                        "the code draws random numbers without a seed, which differ in each run");
    }

    private static Map<String, Object> cell(String code, String output) {
        Map<String, Object> printed = Map.of("output_type", "stream", "name", "stdout", "text", output);
        return Map.of("cell_type", "code", "metadata", Map.of(), "source", code, "outputs", List.of(printed));
    }

    private Path notebook(List<Map<String, Object>> cells) throws IOException {
        Map<String, Object> whole = Map.of("cells", cells, "metadata", Map.of(), "nbformat", 4);
        return Files.writeString(folder.resolve("homework.ipynb"), Json.write(whole));
    }
}
