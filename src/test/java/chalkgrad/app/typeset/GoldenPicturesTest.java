package chalkgrad.app.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.OnScreen;
import chalkgrad.app.look.BundledFonts;
import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.document.Notation;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.formula.Array;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import chalkgrad.formula.Typeset;
import chalkgrad.formula.Typesetter;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

/// Formulas of each kind as they were looked at and found good: on a desk and when presenting. A new picture is written
/// to target/pictures; look at it before it takes the place of the old one.
@OnScreen
class GoldenPicturesTest {
    /// The share of the ink that may differ: other machines smooth the edges of letters a little differently.
    private static final double TOLERANCE = 0.05;

    private static final Formula Z = Formula.of(Quantity.preActivation(1, 2));
    private static final Formula A = Formula.of(Quantity.activation(1, 2));
    private static final Formula Y = Formula.of(Quantity.target(1));

    @BeforeAll
    static void loadTheFonts() {
        BundledFonts.load();
    }

    /// One of each kind: fractions in fractions, powers, roots, functions, parentheses that grow, signs.
    private static List<Formula> formulas() {
        Formula sigma = new Function("sigmoid", 0, 0, arguments -> 0).of(Z);
        Formula slope = new Function("silu", 1, 0, arguments -> 0).of(Z);
        Formula softmax = new Function("softmax", 0, 2, arguments -> 0).of(Z, A);
        return List.of(
                Formula.of(Quantity.weight(1, 2, 1)).times(A).plus(Formula.of(Quantity.bias(1, 2))),
                Formula.of(Quantity.delta(1, 2)).times(slope, Formula.constant(-0.25)),
                A.minus(Y).squared().over(Formula.constant(2)),
                Y.over(A)
                        .negated()
                        .plus(Formula.constant(1)
                                .minus(Y)
                                .over(Formula.constant(1).minus(A))),
                Formula.constant(1).over(Formula.constant(1).plus(Function.EXP.of(Z.negated()))),
                Function.SQRT.of(A.squared().plus(Formula.constant(1e-8))),
                Function.LN.of(A.over(Y)).times(sigma),
                softmax.minus(Formula.of(Quantity.weight(1, 2, 1).as(Kind.NEW_PARAMETER))),
                Formula.of(Quantity.weight(1, 2, 1).as(Kind.VELOCITY))
                        .plus(Formula.of(Quantity.weight(1, 2, 1).gradient().at(3, 2))));
    }

    /// Rows, columns, and both; names and numbers; beside fractions and in them.
    private static List<Formula> matrices() {
        List<Formula> letters = List.of(Z, A, Y);
        List<Formula> slopes = List.of(
                Formula.of(Quantity.delta(1, 2)), Formula.constant(-0.25), Formula.of(Quantity.weight(1, 2, 1)));
        return List.of(
                Formula.Entry.of(letters, slopes).plus(Formula.of(Quantity.bias(1, 2))),
                Formula.Entry.of(slopes, letters).times(Formula.of(Quantity.activationDerivative(1, 2))),
                new Formula.Entry(Array.ofColumn(letters), Array.ofRow(slopes), 2, 3, 1),
                Formula.Entry.of(letters, letters).over(Formula.constant(3)),
                new Formula.Entry(
                        new Array(List.of(letters, slopes)),
                        new Array(List.of(slopes.subList(0, 2), letters.subList(0, 2), slopes.subList(1, 3))),
                        1,
                        2,
                        1));
    }

    /// Two and three cases, with fractions and absolute values, alone and as a factor.
    private static List<Formula> cases() {
        Formula zero = Formula.constant(0);
        Formula difference = A.minus(Y);
        Formula half = Formula.constant(1).over(Formula.constant(2));
        Formula leaky =
                Formula.Cases.of(Z, Z.isGreater(zero), Formula.constant(0.01).times(Z));
        return List.of(
                leaky,
                Formula.of(Quantity.delta(1, 2)).times(leaky),
                Formula.Cases.of(
                        half.times(difference.squared()),
                        Function.ABS.of(difference).isAtMost(Formula.constant(1)),
                        Function.ABS.of(difference).minus(half)),
                new Formula.Cases(
                        List.of(
                                new Formula.Branch(zero, Z.isAtMost(Formula.constant(-3))),
                                new Formula.Branch(Formula.constant(1), Z.isAtLeast(Formula.constant(3)))),
                        Z.over(Formula.constant(6)).plus(half)));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 44})
    void casesLookAsTheyDidWhenTheyWereLookedAt(int size, FxRobot robot) throws IOException {
        compare("cases-" + size, picture(cases(), size, robot));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 44})
    void formulasLookAsTheyDidWhenTheyWereLookedAt(int size, FxRobot robot) throws IOException {
        compare("formulas-" + size, picture(formulas(), size, robot));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 44})
    void matricesLookAsTheyDidWhenTheyWereLookedAt(int size, FxRobot robot) throws IOException {
        compare("matrices-" + size, picture(matrices(), size, robot));
    }

    private void compare(String name, BufferedImage now) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        ImageIO.write(now, "png", folder.resolve(name + ".png").toFile());
        try (InputStream golden = getClass().getResourceAsStream(name + ".png")) {
            BufferedImage before = ImageIO.read(Objects.requireNonNull(golden, "no picture was kept"));
            assertThat(now.getWidth()).isEqualTo(before.getWidth());
            assertThat(now.getHeight()).isEqualTo(before.getHeight());
            assertThat(difference(now, before)).isLessThan(TOLERANCE * ink(before));
        }
    }

    private static BufferedImage picture(List<Formula> formulas, int size, FxRobot robot) {
        Document document = WorkedNetworks.open("seed003-silu-momentum").with(Notation.CANONICAL);
        var session = new Session(document);
        var images = new ArrayList<WritableImage>();
        robot.interact(() -> {
            var column = new VBox(size);
            column.setPadding(new Insets(size));
            var drawing = new Drawing();
            for (Formula formula : formulas) {
                Typeset drawn =
                        Typesetter.symbols(session.moment().names()::name).draw(formula);
                var view = new EquationView(session);
                view.show(Optional.of(new Equation(Optional.empty(), drawing.pieces(drawn, Style.of(size)))));
                column.getChildren().add(view);
            }
            var scene = new Scene(column, 26 * size, 46 * size);
            scene.getStylesheets().add(Objects.requireNonNull(getClassPath("formulas.css")));
            images.add(scene.snapshot(null));
        });
        return buffered(images.getFirst());
    }

    private static String getClassPath(String name) {
        return Objects.requireNonNull(GoldenPicturesTest.class.getResource(name))
                .toExternalForm();
    }

    private static BufferedImage buffered(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var result = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                result.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        return result;
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        double sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                sum += Math.abs(gray(one, x, y) - gray(other, x, y));
            }
        }
        return sum;
    }

    private static double ink(BufferedImage picture) {
        double sum = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                sum += 255 - gray(picture, x, y);
            }
        }
        return sum;
    }

    private static int gray(BufferedImage picture, int x, int y) {
        return picture.getRaster().getSample(x, y, 0);
    }
}
