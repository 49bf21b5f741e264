package chalkgrad;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.document.Rules;
import chalkgrad.network.Activations;
import chalkgrad.network.Losses;
import chalkgrad.network.Optimizers;
import chalkgrad.pass.Run;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomDocumentsTest {
    private static final List<Document> MANY = RandomDocuments.many(400, 1).toList();

    @Test
    void theSameSeedGivesTheSameDocument() {
        Document one = RandomDocuments.next(new Random(7));
        Document other = RandomDocuments.next(new Random(7));
        assertThat(other).isEqualTo(one);
        assertThat(MANY.stream().distinct().count()).isGreaterThan(390);
    }

    @Test
    void theyObeyTheRulesAndAreFiniteThroughout() {
        assertThat(MANY).allSatisfy(document -> {
            assertThat(Rules.check(document)).isEmpty();
            assertThat(new Run(document).loss(document.iterations() + 1)).isFinite();
        });
    }

    @Test
    void everyActivationLossAndOptimizerOccurs() {
        assertThat(MANY).extracting(Document::loss).containsAll(Losses.ALL);
        assertThat(MANY).extracting(document -> document.optimizer().rule()).containsAll(Optimizers.ALL);
        assertThat(MANY.stream()
                        .flatMap(document -> document.network().layers().stream()
                                .limit(document.network().depth() - 1)))
                .extracting(layer -> Activations.withPresets(layer.activation()))
                .containsAll(Activations.ALL);
    }
}
