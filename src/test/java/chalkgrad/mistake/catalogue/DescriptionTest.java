package chalkgrad.mistake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.RandomDocuments;
import chalkgrad.Trials;
import chalkgrad.document.Document;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Symbol;
import chalkgrad.mistake.replay.Extent;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.network.Hyperparameter;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The two formulas by which a mistake in the update, or in the chain rule, is described: the right one gives the right
/// number, and the mistaken one what the mistake makes.
class DescriptionTest {
    private static final List<Mistake> MISTAKES = Stream.of(
                    PenaltyMistakes.ALL,
                    UpdateMistakes.ALL,
                    VelocityMistakes.ALL,
                    TakenGradientMistakes.ALL,
                    MomentMistakes.ALL,
                    CorrectionMistakes.ALL,
                    AdaptiveStepMistakes.ALL,
                    DivisorMistakes.ALL,
                    BiasSumMistakes.ALL)
            .flatMap(List::stream)
            .toList();

    private static final List<Mistake> OF_THE_CHAIN_RULE = Stream.of(
                    SlopeMistakes.ALL, ChainMistakes.ALL, DeltaMistakes.ALL)
            .flatMap(List::stream)
            .toList();

    static Stream<Document> documents() {
        return Stream.of(
                        RandomDocuments.many(Trials.of(12, 40), 17),
                        RandomDocuments.withPenaltyAndSchedule(Trials.of(8, 20), 17),
                        RandomDocuments.inTraining(Trials.of(6, 20), 17))
                .flatMap(documents -> documents)
                .filter(document -> document.optimizer().rule().moves());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void bothFormulasGiveTheirNumbers(Document document) {
        assertThat(checked(document, MISTAKES, asked(document))).isPositive();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void bothFormulasOfTheChainRuleGiveTheirNumbers(Document document) {
        assertThat(checked(document, OF_THE_CHAIN_RULE, ofTheLayers(document))).isPositive();
    }

    /// A gradient is not explained by the formula of the loss, which may have been computed rightly.
    @ParameterizedTest
    @MethodSource("documents")
    void bothFormulasOfAnotherLossGiveTheGradient(Document document) {
        int sample = document.hasSingleSample() ? 0 : document.batch(1)[0];
        Quantity gradient =
                Quantity.activationGradient(document.network().depth(), 1).at(sample, 1);
        List<Mistake> otherLoss = LossMistakes.ALL.stream()
                .filter(mistake -> mistake.id().equals("wrong-loss"))
                .toList();
        assertThat(checked(document, otherLoss, List.of(gradient))).isPositive();
    }

    private static int checked(Document document, List<Mistake> mistakes, List<Quantity> all) {
        var run = new Run(document);
        var right = new Replay(run);
        var assignment = new Assignment(document);
        int checked = 0;
        for (Mistake mistake : mistakes) {
            for (Variant variant : mistake.variants(assignment)) {
                for (Quantity asked : all) {
                    var made = new Made(document, run, right, variant, asked);
                    if (made.isVisible()) {
                        made.check();
                        checked++;
                    }
                }
            }
        }
        return checked;
    }

    /// The gradients of the first neuron of each layer, for the first sample of the batch.
    private static List<Quantity> ofTheLayers(Document document) {
        int sample = document.hasSingleSample() ? 0 : document.batch(1)[0];
        var result = new ArrayList<Quantity>();
        for (int l = 1; l <= document.network().depth(); l++) {
            result.add(Quantity.activationGradient(l, 1).at(sample, 1));
            result.add(Quantity.delta(l, 1).at(sample, 1));
            result.add(Quantity.weightGradient(l, 1, 1).at(sample, 1));
        }
        return result;
    }

    /// All that the update has of a weight and a bias of each layer, in the first and the last iteration.
    private static List<Quantity> asked(Document document) {
        var result = new ArrayList<Quantity>();
        for (int l = 1; l <= document.network().depth(); l++) {
            boolean tied = document.network().layer(l).tiedBias();
            int i = document.network().size(l - 1);
            boolean biased = document.network().layer(l).hasBiases();
            Stream<Quantity> bias = biased ? Stream.of(Quantity.bias(l, tied ? 0 : 1)) : Stream.empty();
            for (Quantity parameter :
                    Stream.concat(Stream.of(Quantity.weight(l, i, 1)), bias).toList()) {
                for (int t : List.of(1, document.iterations())) {
                    result.add(parameter.gradient().at(0, t));
                    result.add(parameter.as(Kind.NEW_PARAMETER).at(0, t));
                    document.optimizer()
                            .rule()
                            .states()
                            .forEach(state -> result.add(parameter.state(state).at(0, t)));
                }
            }
        }
        return result;
    }

    /// A mistake that is made in one iteration, of which a number is asked for.
    private record Made(Document document, Run run, Replay right, Variant variant, Quantity asked) {
        private Replay replay() {
            return right.with(variant.exchanges(), new Extent(asked.iteration(), 0));
        }

        boolean isVisible() {
            double wrong = replay().number(asked);
            double right = run.value(asked);
            return Double.isFinite(wrong) && Math.abs(wrong - right) > 1e-7 * Math.max(1e-3, Math.abs(right));
        }

        void check() {
            Description description = variant.wording().of(new Viewpoint(run, asked));
            String what =
                    "%s for %s, %s: %s".formatted(variant.mistake().id(), asked, document.optimizer(), description);
            assertThat(hasMark(description.mistaken())).as(what).isTrue();
            Quantity shown = description.number();
            assertThat(value(description.right(), run::value))
                    .as(what)
                    .isCloseTo(run.value(shown), within(run.value(shown)));
            Replay replay = replay();
            double mistaken = replay.number(shown);
            double byStudent = value(description.mistaken(), replay::number);
            double byRight = value(description.mistaken(), run::value);
            boolean closer = Math.abs(byStudent - mistaken) < Math.abs(byRight - mistaken);
            assertThat(closer ? byStudent : byRight).as(what).isCloseTo(mistaken, within(mistaken));
        }

        private static boolean hasMark(Formula formula) {
            return formula instanceof Formula.Marked || formula.parts().stream().anyMatch(Made::hasMark);
        }

        private static org.assertj.core.data.Offset<Double> within(double value) {
            return org.assertj.core.data.Offset.offset(1e-9 * Math.max(1, Math.abs(value)));
        }

        private double value(Formula formula, ToDoubleFunction<Quantity> values) {
            return formula.evaluate(symbol -> value(symbol, values));
        }

        private double value(Symbol symbol, ToDoubleFunction<Quantity> values) {
            return symbol instanceof Hyperparameter hyperparameter
                    ? document.setting(hyperparameter)
                    : values.applyAsDouble((Quantity) symbol);
        }
    }
}
