package chalkgrad.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.language.Language;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What measures are called, and that the bundle has a name for each and no others.
class MeasureTest {
    private static final ResourceBundle WORDS = Language.ENGLISH.bundle("chalkgrad.mistake.wording.words");

    private static final Document ONE_OUTPUT = WorkedNetworks.open("seed001-regression");
    private static final Document THREE_OUTPUTS = WorkedNetworks.open("seed002-softmax-3333");

    private static String name(Measure measure, Document document, int samples) {
        return WORDS.getString(measure.name(document, samples).key());
    }

    @Test
    void aMeasureIsCalledByWhatItSumsAndDivides() {
        Measure squares = Measure.of(Measure.Kind.SQUARED, 1);
        assertThat(name(squares, ONE_OUTPUT, 1)).isEqualTo("squared error");
        assertThat(name(squares, THREE_OUTPUTS, 1)).isEqualTo("sum of squared errors");
        assertThat(name(squares.mean(), ONE_OUTPUT, 3)).isEqualTo("mean squared error");
        assertThat(name(squares.mean(), THREE_OUTPUTS, 3))
                .isEqualTo("sum of squared errors (the mean over the samples)");
        assertThat(name(Measure.of(Measure.Kind.BINARY, 1.0 / 3), THREE_OUTPUTS, 1))
                .isEqualTo("binary cross-entropy, its mean over all outputs");
    }

    @Test
    void everyMeasureHasAName() {
        var named = new TreeSet<String>();
        for (Measure.Kind kind : Measure.Kind.values()) {
            for (double factor : new double[] {0.25, 0.5, 1}) {
                Measure plain = Measure.of(kind, factor);
                Stream.of(plain, plain.mean(), plain.root()).forEach(measure -> {
                    for (Document document : new Document[] {ONE_OUTPUT, THREE_OUTPUTS}) {
                        named.add(measure.name(document, 1).key());
                        named.add(measure.name(document, 4).key());
                    }
                });
            }
        }
        Set<String> words = WORDS.keySet().stream()
                .filter(key -> key.startsWith("measure."))
                .collect(Collectors.toSet());
        assertThat(named).containsExactlyInAnyOrderElementsOf(words);
    }
}
