package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.number.Label;
import chalkgrad.app.session.Session;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.List;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;

class FlightTest {
    private static final Quantity PRODUCT = Quantity.product(1, 1, 1);

    private final Session session = new Session(WorkedNetworks.open("seed001-regression"));
    private final DiagramLayout layout =
            Stages.ALL.get(3).layout(session.moment().document());

    @Test
    void theInputComesToTheWeightThatWaits() {
        session.jumpTo(PRODUCT);
        assertThat(flights()).singleElement().satisfies(flight -> {
            assertThat(flight.start()).isEqualTo(middle(Quantity.input(1)));
            assertThat(flight.end()).isEqualTo(middle(PRODUCT));
            assertThat(flight.direction()).isEqualTo(Label.Direction.FORWARD);
            assertThat(flight.text())
                    .isEqualTo(Decimals.STANDARD.format(session.moment().value(Quantity.input(1))));
        });
    }

    @Test
    void allTermsOfASumComeToIt() {
        session.jumpTo(Quantity.preActivation(1, 1));
        assertThat(flights())
                .hasSize(3)
                .allSatisfy(flight -> assertThat(flight.end()).isEqualTo(middle(Quantity.preActivation(1, 1))));
    }

    @Test
    void gradientsComeBack() {
        session.jumpTo(Quantity.weightGradient(2, 1, 1));
        assertThat(flights())
                .isNotEmpty()
                .allSatisfy(flight -> assertThat(flight.direction()).isEqualTo(Label.Direction.BACKWARD));
    }

    @Test
    void beforeTheFirstStepNothingMoves() {
        assertThat(flights()).isEmpty();
    }

    @Test
    void aFlightBeginsAndEndsAtRestAndIsHalfwayAtHalfTime() {
        var flight = new Flight(new Point2D(10, 20), new Point2D(30, 0), "1", Label.Direction.FORWARD);
        assertThat(flight.at(0)).isEqualTo(new Point2D(10, 20));
        assertThat(flight.at(0.5)).isEqualTo(new Point2D(20, 10));
        assertThat(flight.at(1)).isEqualTo(new Point2D(30, 0));
        assertThat(flight.at(0.1).getX() - 10).isLessThan(0.1 * 20);
        assertThat(30 - flight.at(0.9).getX()).isLessThan(0.1 * 20);
    }

    private List<Flight> flights() {
        return Flight.of(session.moment(), labels());
    }

    private List<Label> labels() {
        return StageLabels.of(layout, session.moment(), Decimals.STANDARD);
    }

    private Point2D middle(Quantity quantity) {
        return labels().stream()
                .filter(label -> label.quantity().equals(quantity))
                .map(Label::box)
                .map(box -> new Point2D((box.getMinX() + box.getMaxX()) / 2, (box.getMinY() + box.getMaxY()) / 2))
                .findFirst()
                .orElseThrow();
    }
}
