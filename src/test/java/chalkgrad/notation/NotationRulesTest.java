package chalkgrad.notation;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.document.Notation;
import chalkgrad.document.Problem;
import chalkgrad.exchange.NotationChoices;
import chalkgrad.exchange.WorkedNetworks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotationRulesTest {
    private static final Document REGRESSION = WorkedNetworks.open("seed001-regression");

    @Test
    void twoNumbersMustNotHaveTheSameName() {
        assertThat(checked(Map.of("w1[1,1]", "w1", "w1[1,2]", "w 1")))
                .containsExactly(new Problem("/notation/names/w1[1,2]", "\"w 1\" is also the name of w1[1,1]"));
        assertThat(checked(Map.of("w1[1,1]", "x[2]")))
                .containsExactly(new Problem(
                        "/notation/names/w1[1,1]", "\"x[2]\" is the program's own name for another number"));
        assertThat(checked(Map.of("w1[1,1]", "z_{1,2}")))
                .containsExactly(new Problem(
                        "/notation/names/w1[1,1]", "\"z_{1,2}\" would also be the name of z1[2], by its letter"));
    }

    @Test
    void namesMustNameSomething() {
        assertThat(checked(Map.of("w1[1,5]", "w5")).getFirst().message())
                .isEqualTo("a name is given to something that does not exist: \"w1[1,5]\" does not exist: there is no"
                        + " neuron 5, layer 1 has 2 neurons");
        assertThat(checked(Map.of("weight", "w5")).getFirst().pointer()).isEqualTo("/notation/names/weight");
        assertThat(checked(Map.of("dL/dz9[1]", "d")).getFirst().pointer()).isEqualTo("/notation/names/dL~1dz9[1]");
    }

    @Test
    void lettersAndMatricesMustDiffer() {
        assertThat(NotationRules.check(REGRESSION.with(letters("h", "h", List.of()))))
                .contains(new Problem("/notation/activation", "\"h\" is also the letter for pre-activations"));
        assertThat(NotationRules.check(REGRESSION.with(letters("z", "a", List.of("W", "W")))))
                .contains(new Problem("/notation/weights/1", "\"W\" is also the name of layer 1"));
        assertThat(NotationRules.check(REGRESSION.with(letters("a", "h", List.of("W", "U")))))
                .isEmpty();
    }

    @Test
    void aNotationGivesItsLettersToEveryNetworkAndItsOwnNamesToThoseOfItsShape() {
        Document softmax = WorkedNetworks.open("seed000-q3-softmax");
        Notation sse = WorkedNetworks.open("seed000-q1-q2-sse").notation();
        assertThat(NotationChoice.adapted(sse, softmax)).isEqualTo(sse);
        assertThat(NotationChoice.adapted(sse, REGRESSION)).isEqualTo(Notation.CANONICAL);
        Notation silu = WorkedNetworks.open("seed003-silu-momentum").notation();
        assertThat(NotationChoice.adapted(silu, REGRESSION).names()).isEmpty();
        assertThat(NotationChoice.adapted(silu, REGRESSION).weights()).containsExactly("W", "U");
    }

    @Test
    void aMenuOffersEachNotationOnceAndTheCanonicalOneFirst() {
        for (Document document : WorkedNetworks.all()) {
            List<NotationChoice> choices = NotationChoices.of(document);
            assertThat(choices.getFirst()).isEqualTo(NotationChoice.CANONICAL);
            assertThat(choices)
                    .extracting(NotationChoice::notation)
                    .doesNotHaveDuplicates()
                    .contains(document.notation());
            assertThat(choices)
                    .allSatisfy(choice -> assertThat(NotationRules.check(document.with(choice.notation())))
                            .isEmpty());
        }
    }

    private static List<Problem> checked(Map<String, String> names) {
        return NotationRules.check(REGRESSION.with(Notation.CANONICAL.withNames(List.of(), List.of(), names)));
    }

    private static Notation letters(String preActivation, String activation, List<String> weights) {
        Notation plain = Notation.CANONICAL;
        return new Notation(
                preActivation,
                activation,
                weights,
                List.of(),
                1,
                plain.indexOrder(),
                plain.indexStyle(),
                false,
                Map.of());
    }
}
