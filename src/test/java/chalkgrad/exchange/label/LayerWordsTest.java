package chalkgrad.exchange.label;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.exchange.number.Section;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A layer has the same words in headings and beside names.
class LayerWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"Layer", "Schicht", "Ebene", "laag", "couche", "CAPA", "katman"})
    void aWordForALayerIsReadInAHeadingAndInAPlace(String word) {
        assertThat(Heading.of(word + " 2:", Section.NONE)).isPresent();
        assertThat(SpokenPlace.isIn(word + " 2, neuron 1: a")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"player", "capacity", "lag"})
    void otherWordsAreNone(String word) {
        assertThat(Heading.of(word + " 2:", Section.NONE)).isEmpty();
        assertThat(SpokenPlace.isIn(word + " 2, neuron 1: a")).isFalse();
    }
}
