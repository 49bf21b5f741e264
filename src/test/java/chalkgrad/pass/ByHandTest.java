package chalkgrad.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.AllQuantities;
import chalkgrad.RandomDocuments;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ByHandTest {
    private static final Set<Kind> SMOOTH =
            Set.of(Kind.PRODUCT, Kind.PRE_ACTIVATION, Kind.ACTIVATION, Kind.ACTIVATION_DERIVATIVE, Kind.JACOBIAN);

    static Stream<Document> documents() {
        return Stream.of(
                        WorkedNetworks.all().stream(), RandomDocuments.many(20, 31), RandomDocuments.inTraining(20, 31))
                .flatMap(documents -> documents);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyResultHasThatManyDecimals(Document document) {
        ByHand hand = byHand(document, 2);
        AllQuantities.computed(document)
                .map(hand::value)
                .filter(Double::isFinite)
                .forEach(value -> assertThat(
                                BigDecimal.valueOf(value).stripTrailingZeros().scale())
                        .isLessThanOrEqualTo(2));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void manyDecimalsLeaveLittleErrorButInLogarithmsAndQuotientsOfSmallNumbers(Document document) {
        ByHand hand = byHand(document, 15);
        AllQuantities.computed(document)
                .filter(quantity -> SMOOTH.contains(quantity.kind()))
                .filter(quantity -> quantity.iteration() == 1)
                .forEach(quantity ->
                        assertThat(hand.error(quantity)).as(quantity.name()).isLessThan(1e-11));
    }

    /// With 2 decimals: z1 = 0.4·1 + 0.2·0 - 0.5·0.5 + 0 = 0.15 with silu 0.08 (exactly 0.080614), and -0.65 with silu
    /// -0.22; z = 0.02 + 0.02 + 0.1 = 0.14 with sigmoid 0.53, so a - y = -0.47 (exactly -0.4634).
    @Test
    void theErrorGrowsWithEveryStep() {
        ByHand hand = byHand(WorkedNetworks.open("seed003-silu-momentum"), 2);
        Quantity z = Quantity.preActivation(1, 1).at(1, 1);
        assertThat(hand.value(z)).isEqualTo(0.15);
        assertThat(hand.error(z)).isCloseTo(0, within(1e-15));
        assertThat(hand.value(Quantity.activation(1, 1).at(1, 1))).isEqualTo(0.08);
        assertThat(hand.error(Quantity.activation(1, 1).at(1, 1))).isCloseTo(0.000614, within(1e-6));
        assertThat(hand.value(Quantity.delta(2, 1).at(1, 1))).isEqualTo(-0.47);
    }

    /// 2-4-2 with outputs 1 and 4e-11, which is 0 by hand: the term of target 0 is 0 all the same, and -ln 0 is
    /// infinite.
    @Test
    void nothingTimesAnythingIsNothing() {
        Document document = WorkedNetworks.open("seed004-relu-softmax-242");
        ByHand hand = byHand(document, 4);
        assertThat(hand.value(Quantity.lossTerm(1))).isZero();
        assertThat(hand.value(Quantity.lossTerm(2))).isInfinite();
    }

    @Test
    void aThousandIterationsAreComputedOneAfterTheOther() {
        Document document = WorkedNetworks.open("seed001-regression").withIterations(3000);
        assertThat(byHand(document, 6).value(Quantity.loss().at(0, 3001))).isFinite();
    }

    private static ByHand byHand(Document document, int decimals) {
        var run = new Run(document);
        return new ByHand(run, run.derivation(), decimals);
    }
}
