package chalkgrad.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.data.sets.BuiltInSet;
import chalkgrad.data.sets.BuiltInSets;
import chalkgrad.document.Document;
import chalkgrad.document.Misfit;
import chalkgrad.document.NetworkEdit;
import chalkgrad.document.Problem;
import chalkgrad.document.Rules;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleColumns;
import chalkgrad.exchange.NetworkText;
import chalkgrad.math.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class FitTest {
    static final List<BuiltInSet> ALL = BuiltInSets.ALL;

    private static Document network(String line) {
        return NetworkText.parse(line).toDocument();
    }

    private static Parts data(String key) {
        BuiltInSet set = BuiltInSets.named(key).orElseThrow();
        return new Split(0.2, 1).of(set.make(set.usual()));
    }

    private static Parts numbers(double... targets) {
        var values = Matrix.generate(targets.length, 1, (i, zero) -> targets[i]);
        return Parts.whole(new DataSet(List.of("x"), values, new Target.Numbers(List.of("y"), values)));
    }

    /// Networks of several kinds.
    static final List<String> NETWORKS = List.of(
            "2-3-1 relu sigmoid binary_cross_entropy",
            "2-4-2 relu softmax",
            "3-3 identity mean_squared_error",
            "1-4-1 tanh identity half_squared_error",
            "4-5-3 tanh sigmoid half_squared_error",
            "2-2-2 relu tanh hinge");

    @ParameterizedTest
    @FieldSource("ALL")
    void afterTheEditEverySetFitsEveryNetwork(BuiltInSet set) {
        for (String line : NETWORKS) {
            Document document = network(line);
            Parts parts = data(set.key());
            Document after = Fit.of(document, parts, 1).edit("data").applyTo(document);
            assertThat(Rules.check(after)).as(line).isEmpty();
            assertThat(Misfit.of(after.network(), after.loss())).as(line).isEmpty();
            assertThat(Fit.of(after, parts, 1).problems()).as(line).isEmpty();
            assertThat(after.samples()).hasSize(parts.training().size());
            assertThat(after.testSamples()).hasSize(parts.test().size());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2-3-1 relu sigmoid binary_cross_entropy | circle",
                "2-3-2 relu softmax | circle",
                "2-3-2 relu softmax | xor",
                "2-3-1 tanh tanh hinge | xor",
                "4-3 softmax | iris",
                "64-10 softmax | digits",
                "1-4-1 tanh identity | sine"
            })
    void whatFitsIsNotChanged(String line, String set) {
        assertThat(Fit.of(network(line), data(set), 1).problems()).isEmpty();
    }

    @Test
    void eachChangeIsSaid() {
        assertThat(Fit.of(network("2-3-1 relu sigmoid binary_cross_entropy"), data("iris"), 1)
                        .problems())
                .extracting(Problem::message)
                .containsExactly(
                        "the data have 4 inputs, but the network has 2; it gets 4",
                        "the data have 3 classes, but the network has 1 output; it gets 3");
    }

    @Test
    void aTargetThatNoOutputReachesNeedsAnotherActivation() {
        assertThat(Fit.of(network("1-2-1 tanh sigmoid half_squared_error"), numbers(0, 1), 1)
                        .problems())
                .isEmpty();
        assertThat(Fit.of(network("1-2-1 tanh sigmoid half_squared_error"), numbers(0, 2.5), 1)
                        .problems())
                .extracting(Problem::message)
                .containsExactly("sigmoid never gives the target 2.5; the output layer gets identity");
        assertThat(Fit.of(network("1-2-1 tanh sigmoid binary_cross_entropy"), numbers(0, 2.5), 1)
                        .problems())
                .hasSize(2);
    }

    @Test
    void theDocumentKeepsTheNamesOfClassesAndColumnsAndTheirScales() {
        Document document = network("4-3 softmax");
        Parts iris = data("iris").scaled(Scaling.MIN_MAX);
        Document after = Fit.of(document, iris, 1).edit("iris").applyTo(document);
        assertThat(after.columns().classes()).containsExactly("setosa", "versicolor", "virginica");
        SampleColumns.Input first = after.columns().inputs().getFirst();
        assertThat(first.name()).isEqualTo("sepal length");
        double scaled = after.samples().getFirst().x().get(0, 0);
        assertThat(first.scale().undo(scaled))
                .isCloseTo(data("iris").training().inputs().get(0, 0), within(1e-12));
        Document smaller = new NetworkEdit.SetSize(0, 3, 1).applyTo(after);
        assertThat(smaller.columns().inputs()).isEmpty();
        assertThat(smaller.columns().classes()).hasSize(3);
    }

    @Test
    void theDocumentKeepsTheNamesOfTheColumnsOfItsTargets() {
        Document document = network("1-2");
        var inputs = Matrix.generate(3, 1, (i, zero) -> i);
        var rows = Matrix.generate(3, 2, (i, j) -> i + j);
        var data = new DataSet(List.of("x"), inputs, new Target.Numbers(List.of("price", "y2"), rows));
        Document after = Fit.of(document, Parts.whole(data), 1).edit("data").applyTo(document);
        assertThat(after.nameOfOutput(1)).isEqualTo("price");
        assertThat(after.nameOfOutput(2)).isEqualTo("y2");
        assertThat(new NetworkEdit.SetSize(1, 3, 1).applyTo(after).nameOfOutput(1))
                .isEmpty();
        var plain = new DataSet(List.of("x"), inputs, new Target.Numbers(List.of("y1", "y2"), rows));
        assertThat(Fit.of(document, Parts.whole(plain), 1)
                        .edit("data")
                        .applyTo(document)
                        .columns())
                .isEqualTo(SampleColumns.UNKNOWN);
    }

    @Test
    void pointsOfAPlaneNeedNoNames() {
        Document document = network("2-2-1 tanh sigmoid");
        assertThat(Fit.of(document, data("xor"), 1)
                        .edit("xor")
                        .applyTo(document)
                        .columns())
                .isEqualTo(SampleColumns.UNKNOWN);
    }

    @Test
    void classesKeepTheOrderThatTheNetworkLearned() {
        Document document = network("1-2 softmax").with(new SampleColumns(List.of(), List.of(), List.of("no", "yes")));
        var numbers = Matrix.generate(2, 1, (i, zero) -> i);
        var data = new DataSet(List.of("x"), numbers, new Target.Classes(List.of("yes", "no"), numbers));
        Document after = Fit.of(document, Parts.whole(data), 1).edit("data").applyTo(document);
        assertThat(after.samples()).extracting(Sample::y).containsExactly(Matrix.row(0, 1), Matrix.row(1, 0));
        assertThat(after.columns().classes()).containsExactly("no", "yes");
    }

    @Test
    void aHingeGetsTheSignsOfTheClasses() {
        Document document = network("2-2-2 relu tanh hinge");
        Document after = Fit.of(document, data("xor"), 1).edit("xor").applyTo(document);
        assertThat(after.samples().getFirst().y()).isEqualTo(Matrix.row(1, -1));
    }
}
