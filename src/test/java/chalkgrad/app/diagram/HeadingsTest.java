package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.OnScreen;
import chalkgrad.app.diagram.Headings.Heading;
import chalkgrad.app.diagram.Stages.Stage;
import chalkgrad.app.look.BundledFonts;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.language.Language;
import chalkgrad.math.Decimals;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The headings of the stage in every language.
@OnScreen
class HeadingsTest {
    private static final double APART = 4;

    @BeforeEach
    void loadFonts() {
        BundledFonts.load();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void headingsOfNeighboursDoNotTouch(Language language) {
        List<Document> documents = Stream.concat(
                        WorkedNetworks.all().stream(),
                        Stream.of("3-4-2 leaky ReLU slope 0.25 identity half_squared_error", "4-6-3 tanh softmax")
                                .map(line -> NetworkText.parse(line).toDocument()))
                .toList();
        for (Document document : documents) {
            for (Stage stage : Stages.PRESENTED) {
                List<Rectangle2D> headings = headings(language, document, stage);
                for (int k = 0; k < headings.size(); k++) {
                    Rectangle2D one = headings.get(k);
                    assertThat(headings.stream().skip(k + 1).filter(one::intersects))
                            .as(
                                    "%s %s %s",
                                    language, stage, document.description().title())
                            .isEmpty();
                    assertThat(one.getMinY()).isNotNegative();
                    assertThat(one.getMaxY()).isLessThanOrEqualTo(DiagramLayout.HEADER_HEIGHT + 1);
                }
            }
        }
    }

    private static List<Rectangle2D> headings(Language language, Document document, Stage stage) {
        DiagramLayout layout = stage.layout(document);
        var boxes = new Boxes(Texts.in(language), absent -> {});
        boxes.show(layout, new Session(document).moment(), Decimals.STANDARD, true);
        return boxes.getChildren().stream()
                .filter(node -> node.getStyleClass().stream().anyMatch(style -> style.endsWith("heading")))
                .map(node -> place((Text) node, layout.width()))
                .toList();
    }

    private static Rectangle2D place(Text text, double stageWidth) {
        boolean heading = text.getStyleClass().contains("column-heading");
        var measured = new Text(text.getText());
        measured.setFont(Font.font(heading ? "Inter SemiBold" : "Inter", heading ? 13 : 12));
        double width = measured.getLayoutBounds().getWidth();
        double left = Math.clamp(text.getX() - width / 2, 0, Math.max(0, stageWidth - width));
        return new Rectangle2D(left, text.getY() - 6, width + APART, 12);
    }

    /// A line whose neighbour has no room beside the first line of a long heading stands beside the second one.
    @Test
    void aHeadingStandsBesideTheShorterLineOfItsNeighbour() {
        var one = new Heading(new Rectangle2D(100, 4, 100, 32), "Ausgabe", List.of("sigmoid"));
        var next = new Heading(new Rectangle2D(190, 4, 100, 32), "Verlust", List.of("halber quadratischer Fehler"));
        List<Heading> apart = new Headings(List.of(one, next)).apart(300).all();
        assertThat(apart.getLast().how()).containsExactly("halber quadratischer", "Fehler");
        assertThat(apart.getFirst().how()).containsExactly("", "sigmoid");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anUnusualSlopeIsInTheHeading(Language language) {
        Document document =
                NetworkText.parse("3-4-2 leaky ReLU slope 0.25 identity").toDocument();
        var boxes = new Boxes(Texts.in(language), absent -> {});
        boxes.show(Stages.PRESENTED.get(1).layout(document), new Session(document).moment(), Decimals.STANDARD, true);
        assertThat(boxes.getChildren().stream().filter(Text.class::isInstance).map(node -> ((Text) node).getText()))
                .anyMatch(text -> text.contains("(0.25)"));
    }
}
