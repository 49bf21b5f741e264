package chalkgrad.app.plots.measure;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.math.Matrix;
import chalkgrad.training.Classes;
import chalkgrad.training.Confusion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Which samples of each class are taken for each class. Samples count from 1.
///
/// @param cells the samples by their class and then by the class of the outputs
/// @param undecided the samples whose outputs are not all numbers
public record SamplesByClass(List<List<List<Integer>>> cells, List<Integer> undecided) {
    /// Computes the outputs of samples and compares them with the targets.
    public static SamplesByClass of(Document document, List<Sample> samples, Classes classes, Evaluator evaluator) {
        int count = classes.count();
        List<List<List<Integer>>> cells = IntStream.range(0, count)
                .mapToObj(i -> IntStream.range(0, count)
                        .<List<Integer>>mapToObj(j -> new ArrayList<>())
                        .toList())
                .toList();
        var undecided = new ArrayList<Integer>();
        var evaluation = evaluator.of(document);
        evaluation.run(Evaluator.inputs(samples, document.network().inputSize()), samples.size());
        double[] outputs = evaluation.activations(document.network().depth());
        for (int s = 0; s < samples.size(); s++) {
            int predicted = classes.of(outputs, s * classes.outputs());
            if (predicted < 0) {
                undecided.add(s + 1);
            } else {
                cells.get(classes.of(samples.get(s))).get(predicted).add(s + 1);
            }
        }
        return new SamplesByClass(cells, undecided);
    }

    /// How many there are of each.
    public Confusion counts() {
        return new Confusion(Matrix.generate(cells.size(), cells.size(), this::count), undecided.size());
    }

    public int count(int actual, int predicted) {
        return cells.get(actual).get(predicted).size();
    }

    /// The number of samples of a class whose outputs are numbers.
    public int ofClass(int actual) {
        return cells.get(actual).stream().mapToInt(List::size).sum();
    }
}
