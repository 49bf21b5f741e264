package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Trials;
import chalkgrad.app.look.Profile;
import chalkgrad.app.present.PresentView;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.pass.Quantity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/// What is seen from the last row.
@SharesWindow
class LastRowTest extends InWindow {
    static List<String> networks() {
        return Trials.some(1, WorkedNetworks.names());
    }

    /// The screen without a display is square; the second size is that of most projectors.
    @ParameterizedTest
    @MethodSource("networks")
    void everyTextCanBeReadFromTheLastRow(String network, FxRobot robot) throws IOException {
        robot.interact(() -> window.session.open(WorkedNetworks.open(network), Optional.empty()));
        robot.push(KeyCode.F5);
        assertThatTextsAreLarge(robot);
        robot.interact(() -> window.stage.setFullScreen(false));
        robot.interact(() -> {
            window.stage.setWidth(960);
            window.stage.setHeight(600);
        });
        robot.push(KeyCode.F5);
        robot.interact(() -> window.workbench.profileProperty().set(Profile.PROJECTOR));
        assertThatTextsAreLarge(robot);
        window.picture(robot, "present-" + network);
    }

    /// The longest formulas of this network are sums of three products of gradients and weights.
    @Test
    void onAProjectorALongFormulaIsNotCrampedByTheCountOfSteps(FxRobot robot) throws IOException {
        robot.interact(() -> window.session.open(WorkedNetworks.open("seed002-softmax-3333"), Optional.empty()));
        robot.push(KeyCode.F5);
        robot.interact(() -> {
            var timeline = window.session.moment().timeline();
            Quantity sum = Quantity.activationGradient(2, 1).at(0, 1);
            window.session.goTo(timeline.indexOf(sum).getAsLong() + 1);
        });
        window.lay(robot);
        robot.interact(() -> {
            var screen = window.find(Region.class, ".present");
            screen.resize(1024, 768);
            screen.layout();
            var band = window.find(Parent.class, ".formula-band");
            band.layout();
            double letters = WindowFixture.texts(band).stream()
                    .filter(text -> text.getStyleClass().contains("math"))
                    .mapToDouble(WindowFixture::sizeOnScreen)
                    .max()
                    .orElse(0);
            assertThat(letters).isGreaterThan(768 / 36.0);
        });
    }

    @Test
    void theSoftmaxOfManyOutputsHasAFormulaWithAShortenedSum(FxRobot robot) {
        robot.interact(
                () -> window.session.open(NetworkText.parse("4-3-12 softmax").toDocument(), Optional.empty()));
        robot.push(KeyCode.F5);
        robot.interact(() -> window.session.jumpTo(Quantity.activation(2, 7)));
        robot.push(KeyCode.O);
        window.lay(robot);
        var band = window.find(Parent.class, ".formula-band");
        assertThat(visible(band)).contains("softmax").contains("⋯").doesNotContain("…");
        assertThatTheFormulaIsLarge(window.stage.getScene().getHeight());
        var answer = window.find(Parent.class, ".why");
        assertThat(visible(answer)).contains("e").contains("⋯");
    }

    private static String visible(Parent parent) {
        return WindowFixture.texts(parent).stream().map(Text::getText).collect(Collectors.joining(" "));
    }

    private void assertThatTextsAreLarge(FxRobot robot) {
        long length = window.session.moment().timeline().length();
        for (long step : new long[] {0, 1, length / 4, length / 2, length * 2 / 3, length}) {
            robot.interact(() -> window.session.goTo(step));
            window.lay(robot);
            robot.interact(() -> {
                double height = window.stage.getScene().getHeight();
                assertThat(WindowFixture.texts(window.stage.getScene().getRoot()))
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(WindowFixture.sizeOnScreen(text))
                                .as(text.getText())
                                .isGreaterThanOrEqualTo(height * PresentView.SMALLEST_TEXT * share(text)));
                assertThatTheFormulaIsWhole(height);
                assertThatTheFormulaIsLarge(height);
                assertThatNumbersHaveRoom();
            });
        }
    }

    /// What stands above or below the letters of a formula or name may be half as large.
    private static double share(Text text) {
        boolean small =
                text.getStyleClass().contains("math") || text.getStyleClass().contains("script");
        return small ? 0.5 : 0.999;
    }

    private void assertThatTheFormulaIsLarge(double height) {
        var band = window.find(Parent.class, ".formula-band");
        assertThat(WindowFixture.texts(band).stream()
                        .filter(text -> text.getStyleClass().contains("math"))
                        .mapToDouble(WindowFixture::sizeOnScreen)
                        .max()
                        .orElse(height))
                .isGreaterThanOrEqualTo(height * PresentView.SMALLEST_TEXT * 0.999);
    }

    private void assertThatTheFormulaIsWhole(double height) {
        var band = window.find(Node.class, ".formula-band");
        for (Text text : WindowFixture.texts((Parent) band)) {
            text.setBoundsType(TextBoundsType.VISUAL);
            Bounds bounds = onScreen(text);
            assertThat(bounds.getMaxY()).isLessThanOrEqualTo(height + 1);
            assertThat(bounds.getMinY())
                    .isGreaterThanOrEqualTo(band.localToScene(0, 0).getY() - 1);
            assertThat(text.getText()).doesNotContain("…");
        }
        Node result = window.find(Node.class, ".formula-band .result");
        for (Text text : WindowFixture.texts((Parent) band)) {
            boolean isAbove = onScreen(text).getMaxY() <= onScreen(result).getMinY();
            if (result.isVisible() && text.getStyleClass().contains("math") && !isAbove) {
                assertThat(onScreen(text).getMaxX())
                        .as(text.getText())
                        .isLessThan(onScreen(result).getMinX());
            }
        }
        Node count = window.find(Node.class, ".formula-band .count");
        assertThat(onScreen(result).intersects(onScreen(count))).isFalse();
        assertThat(onScreen(result).getMaxX()).isLessThan(onScreen(band).getMaxX());
    }

    private static Bounds onScreen(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void assertThatNumbersHaveRoom() {
        assertThat(window.stage.getScene().getRoot().lookupAll(".diagram .number"))
                .allSatisfy(node -> assertThat(WindowFixture.texts((Parent) node))
                        .allSatisfy(text -> {
                            Bounds bounds = node.sceneToLocal(text.localToScene(text.getBoundsInLocal()));
                            assertThat(bounds.getMinX()).as(text.getText()).isGreaterThanOrEqualTo(-1);
                            assertThat(bounds.getMaxX())
                                    .as(text.getText())
                                    .isLessThanOrEqualTo(node.getLayoutBounds().getWidth() + 1);
                        }));
    }
}
