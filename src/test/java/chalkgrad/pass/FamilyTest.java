package chalkgrad.pass;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.RandomDocuments;
import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.table.Definition;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The arrays that quantities form are those that a pass computes.
class FamilyTest {
    static Stream<Document> documents() {
        return Stream.concat(RandomDocuments.many(20, 86), RandomDocuments.wired(20, 86));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aFamilyHasTheShapeOfItsArray(Document document) {
        Pass pass = new Run(document).pass(1);
        for (Definition definition : pass.table().kept()) {
            Matrix array = pass.array(definition.term());
            Family family = Family.of(Address.quantity(definition, 1, 1), document);
            assertThat(family.columns()).as(definition.term().toString()).isEqualTo(array.columns());
            if (definition.isMatrix()) {
                assertThat(family.rows()).as(definition.term().toString()).isEqualTo(array.rows());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aFamilyHoldsTheQuantitiesOfItsTerm(Document document) {
        for (Definition definition : new Run(document).table().withSteps()) {
            Quantity first = Address.quantity(definition, 1, 1);
            assertThat(Family.of(first, document).all())
                    .containsExactlyElementsOf(Address.quantities(definition).toList());
        }
    }
}
