package chalkgrad.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.RandomDocuments;
import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.pass.Pass;
import chalkgrad.pass.Run;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluationTest {
    static Stream<Document> documents() {
        return Stream.concat(RandomDocuments.many(200, 41), RandomDocuments.wired(200, 42));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void activationsAreThoseOfThePass(Document document) {
        var evaluation = Evaluation.of(document);
        evaluation.run(flat(document.inputs()), document.samples().size());
        check(evaluation, new Run(document).pass(1));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void otherParametersAndMoreRowsAreTakenAfterwards(Document document) {
        var evaluation = Evaluation.of(document);
        evaluation.run(flat(document.samples().getFirst().x()), 1);
        Pass last = new Run(document).pass(document.iterations() + 1);
        evaluation.with(last.parameters());
        evaluation.run(flat(document.inputs()), document.samples().size());
        check(evaluation, last);
    }

    private static double[] flat(Matrix matrix) {
        return Stream.iterate(0, i -> i < matrix.rows(), i -> i + 1)
                .flatMapToDouble(i -> Arrays.stream(matrix.toArray(i)))
                .toArray();
    }

    private static void check(Evaluation evaluation, Pass pass) {
        for (int l = 0; l <= pass.table().document().network().depth(); l++) {
            Matrix expected = pass.a(l);
            double[] found = evaluation.activations(l);
            for (int s = 0; s < expected.rows(); s++) {
                for (int j = 0; j < expected.columns(); j++) {
                    double number = expected.get(s, j);
                    assertThat(found[s * expected.columns() + j])
                            .as("layer %d, sample %d, neuron %d", l, s + 1, j + 1)
                            .isCloseTo(number, within(1e-12 * Math.max(1, Math.abs(number))));
                }
            }
        }
    }
}
