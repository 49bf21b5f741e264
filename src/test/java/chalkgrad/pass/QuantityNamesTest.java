package chalkgrad.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityNamesTest {
    private static final Document REGRESSION = WorkedNetworks.open("seed001-regression");
    private static final Document BATCH = WorkedNetworks.open("seed003-silu-momentum");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | is not the name",
                "q | is not the name",
                "w1[1] | is not the name",
                "dL/d | is not the name",
                "w1[1,2]*x[2] | is not the name",
                "w2[1,1]*x[1] | is not the name",
                "neww#[1,1] | is not the name",
                "z2[#] | is not the name",
                "L[#]@1 | is not the name",
                "x[3] | the network has 2 inputs",
                "x[0] | count from 1",
                "y[2] | the network has 1 output",
                "z3[1] | the network has 2 layers",
                "z0[1] | count from 1",
                "a1[3] | layer 1 has 2 neurons",
                "w1[3,1] | the network has 2 inputs",
                "w2[3,1] | layer 1 has 2 neurons",
                "z1[1]#9 | only iteration 1",
                "z1[1]#0 | only iteration 1",
                "z1[1]@2 | there is 1 sample",
                "z1[99999999999] | has an index that is too large",
                "v(w1[1,1]) | remembers no",
            })
    void whatTheNetworkDoesNotHaveIsToldInOneSentence(String name, String reason) {
        assertThatRefused(REGRESSION, name, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "z1[1] | add @1 to @3",
                "w1[1,1]@2 | leave out @2",
                "a1[1]@4 | there are 3 samples",
                "s(w1[1,1]) | remembers no"
            })
    void aBatchAsksForTheSampleWhereThereIsOne(String name, String reason) {
        assertThatRefused(BATCH, name, reason);
    }

    private static void assertThatRefused(Document document, String name, String reason) {
        assertThatExceptionOfType(NameException.class)
                .isThrownBy(() -> new QuantityNames(document).parse(name))
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .startsWith("\"" + name + "\"")
                        .contains(reason)
                        .hasLineCount(1)
                        .doesNotContain("null"));
    }

    @Test
    void aSampleThatAnIterationDoesNotComputeHasNoNumbersThere() throws NameException {
        Document batches = BATCH.withIterations(3).withBatches(new Batches(2, OptionalInt.empty()));
        assertThatRefused(batches, "z1[1]@3", "sample 3 is not in iteration 1, whose batch is samples 1, 2");
        assertThatRefused(batches, "dL/dw1[1,1]@1#2", "sample 1 is not in iteration 2, whose batch is sample 3");
        assertThatRefused(batches, "z1[1]#3", "is a number of one sample: add one of @1, @2");
        var names = new QuantityNames(batches);
        assertThat(names.parse("z1[1]#2"))
                .isEqualTo(Quantity.preActivation(1, 1).at(3, 2));
        assertThat(names.parse("z1[1]@3#4"))
                .isEqualTo(Quantity.preActivation(1, 1).at(3, 4));
        assertThat(names.parse("x[1]@3")).isEqualTo(Quantity.input(1).at(3, 1));
    }

    @Test
    void whatTheOptimizerRemembersOfTheIterationsBeforeHasANumberOfItsOwn() throws NameException {
        assertThatRefused(BATCH, "v(w1[1,1])#0", "the document starts without a velocity");
        assertThatRefused(BATCH, "w1[1,1]#0", "there is no iteration 0");
        var run = new Run(BATCH);
        Document rest = BATCH.continuing(run.pass(2).parameters(), run.start(2));
        Quantity before = new QuantityNames(rest).parse("v(w1[1,1])#0");
        assertThat(before.name()).isEqualTo("v(w1[1,1])#0");
        assertThat(new Run(rest).value(before)).isEqualTo(run.value(before.at(0, 1)));
    }
}
