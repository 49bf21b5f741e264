package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.script.graph.Said;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChildWordsTest {
    @Test
    void aKeyAndItsPartsAreASentence() {
        assertThat(ChildWords.of(Said.of("noModule", "sklearn").toJson()))
                .isEqualTo("it needs sklearn, a module that is not there");
        assertThat(ChildWords.of(Said.of("ends").toJson())).isEqualTo("it ends the program");
    }

    @Test
    void whatTheCodeItselfSaysIsNotReadAsAPattern() {
        assertThat(ChildWords.of(Said.of("text", "it's {0} and {x").toJson())).isEqualTo("it's {0} and {x");
    }

    @Test
    void anUnknownKeyIsShownAsItIs() {
        assertThat(ChildWords.of(Said.of("nothing of ours", "x").toJson())).isEqualTo("nothing of ours");
        assertThat(ChildWords.of(Map.of("parts", List.of()))).isEmpty();
    }
}
