package chalkgrad.table;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.RandomDocuments;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Matrix;
import chalkgrad.pass.Run;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is computed from what, as the formulas say and as the arithmetic shows.
class DependenceTest {
    private static Dependence of(String network) {
        return new Dependence(new Table(WorkedNetworks.open(network)));
    }

    @Test
    void theGradientsOfTheFirstLayerNeedTheSecondOne() {
        Dependence two = of("mazur-2-2-2");
        assertThat(two.isComputedFrom(Role.WEIGHT_GRADIENT.in(1), Role.DELTA.in(2)))
                .isTrue();
        assertThat(two.isComputedFrom(Role.WEIGHT_GRADIENT.in(2), Role.DELTA.in(1)))
                .isFalse();
        assertThat(two.isComputedFrom(Role.DERIVATIVE.in(1), Role.ACTIVATION_GRADIENT.in(1)))
                .isFalse();
    }

    @Test
    void noGradientIsComputedFromTheLossItself() {
        Dependence two = of("mazur-2-2-2");
        assertThat(two.isComputedFrom(Role.DELTA.in(2), Role.LOSS.in(0))).isFalse();
        assertThat(two.isLeft(Role.LOSS.in(0))).isFalse();
        assertThat(two.isLeft(Role.DELTA.in(1))).isTrue();
        assertThat(two.isLeft(Role.ACTIVATION_GRADIENT.in(0))).isFalse();
    }

    @Test
    void anEdgeIsOnlyInTheSumOfItsNeuron() {
        Dependence two = of("mazur-2-2-2");
        Definition sum = new Table(WorkedNetworks.open("mazur-2-2-2")).definition(Role.PRE_ACTIVATION.in(1));
        assertThat(two.names(sum, 0, 2, Role.PRODUCT.in(1), 1, 2)).isTrue();
        assertThat(two.names(sum, 0, 1, Role.PRODUCT.in(1), 1, 2)).isFalse();
    }

    static Stream<Document> documents() {
        return RandomDocuments.ofAllKinds(7, 30, 20, 10, 10);
    }

    /// What arrays are computed from is among what their formulas name, directly or indirectly.
    @ParameterizedTest
    @MethodSource("documents")
    void theArithmeticReadsNothingElse(Document document) {
        var run = new Run(document);
        var dependence = new Dependence(run.table());
        for (Definition definition : run.table().kept()) {
            Term later = definition.term();
            definition.value(new Arrays(
                    run,
                    term -> assertThat(dependence.isComputedFrom(later, term))
                            .as("%s of %s", later, term)
                            .isTrue()));
        }
    }

    /// The arrays of the first iteration, all samples at once.
    private record Arrays(Run run, Consumer<Term> asked) implements Operands {
        @Override
        public Table table() {
            return run.table();
        }

        @Override
        public Matrix of(Term term) {
            asked.accept(term);
            return run.table().definition(term).isKept()
                    ? run.array(term, 1)
                    : run.table().value(term, this);
        }

        @Override
        public Matrix ofSample(Term term, int s) {
            Matrix all = of(term);
            return term.role().isOfSample() ? all.row(run.place(s, 1)) : all;
        }

        @Override
        public Matrix ofIterationBefore(Term term) {
            return run.array(term, 0);
        }

        @Override
        public int iteration() {
            return 1;
        }

        @Override
        public int sample() {
            return run.table().batch(1).sample(0);
        }

        @Override
        public boolean areStacked() {
            return true;
        }

        @Override
        public boolean isExchanged(Term term) {
            return false;
        }
    }
}
