package chalkgrad.app.plots.measure;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How often samples of each class are taken for each class.
///
/// @param cells the samples by their class and then by the class of the outputs; samples count from 1
/// @param undecided the samples whose outputs are not all numbers
public record Confusion(List<List<List<Integer>>> cells, List<Integer> undecided) {
    /// Computes the outputs of samples and compares them with the targets.
    public static Confusion of(Document document, List<Sample> samples, Classes classes, Evaluator evaluator) {
        int count = classes.count();
        List<List<List<Integer>>> cells = IntStream.range(0, count)
                .mapToObj(i -> IntStream.range(0, count)
                        .<List<Integer>>mapToObj(j -> new ArrayList<>())
                        .toList())
                .toList();
        var undecided = new ArrayList<Integer>();
        var evaluation = evaluator.of(document);
        int depth = document.network().depth();
        evaluation.run(Evaluator.inputs(samples, document.network().inputSize()), samples.size());
        var outputs = new Values(
                evaluation.activations(depth),
                samples.size(),
                document.network().outputLayer().size());
        for (int s = 0; s < samples.size(); s++) {
            int predicted = classes.of(outputs, s);
            if (predicted < 0) {
                undecided.add(s + 1);
            } else {
                cells.get(classes.of(samples.get(s))).get(predicted).add(s + 1);
            }
        }
        return new Confusion(cells, undecided);
    }

    public int count(int actual, int predicted) {
        return cells.get(actual).get(predicted).size();
    }

    /// The number of samples of a class whose outputs are numbers.
    public int ofClass(int actual) {
        return cells.get(actual).stream().mapToInt(List::size).sum();
    }

    public int right() {
        return IntStream.range(0, cells.size()).map(i -> count(i, i)).sum();
    }

    public int all() {
        return IntStream.range(0, cells.size()).map(this::ofClass).sum() + undecided.size();
    }

    /// The share of the samples that are taken for their own class; NaN if there are none.
    public double accuracy() {
        return all() == 0 ? Double.NaN : (double) right() / all();
    }
}
