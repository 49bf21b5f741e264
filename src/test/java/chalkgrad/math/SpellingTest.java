package chalkgrad.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final List<String> WORDS = List.of(
            "relu", "leaky_relu", "sigmoid", "silu", "tanh", "binary_cross_entropy", "categorical_cross_entropy");

    @Test
    void aLetterTooManyTooFewOrSwappedIsSeen() {
        assertThat(Spelling.nearest("rellu", WORDS)).containsExactly("relu");
        assertThat(Spelling.nearest("sigmod", WORDS)).containsExactly("sigmoid");
        assertThat(Spelling.nearest("tnah", WORDS)).containsExactly("tanh");
    }

    @Test
    void aPartOfAWordMeansTheWordsThatHaveIt() {
        assertThat(Spelling.question("cross-entropy", WORDS))
                .contains("did you mean binary_cross_entropy or categorical_cross_entropy?");
        assertThat(Spelling.question("Sig", WORDS)).contains("did you mean sigmoid?");
    }

    @Test
    void whatIsLikeNoneIsNotGuessedAt() {
        assertThat(Spelling.nearest("foo", WORDS)).isEmpty();
        assertThat(Spelling.nearest("x", List.of("L", "E"))).isEmpty();
        assertThat(Spelling.question("s".repeat(1000), WORDS)).isEmpty();
    }

    @Test
    void thereAreAtMostThreeGuesses() {
        assertThat(Spelling.nearest("seed", List.of("seed001", "seed002", "seed003", "seed004")))
                .hasSize(3);
    }
}
