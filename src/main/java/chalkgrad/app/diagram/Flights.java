package chalkgrad.app.diagram;

import java.util.List;
import java.util.Locale;
import javafx.scene.Group;

/// Draws moving numbers above everything else.
final class Flights extends Group {
    private static final double WIDTH = 70;
    private static final double HEIGHT = 22;

    private List<Flight> flights = List.of();

    Flights() {
        setMouseTransparent(true);
    }

    void show(List<Flight> next, double progress) {
        if (!next.equals(flights)) {
            flights = next;
            getChildren().setAll(next.stream().map(Flights::token).toList());
        }
        setVisible(progress < 1);
        for (int k = 0; k < flights.size(); k++) {
            var place = flights.get(k).at(progress);
            getChildren().get(k).relocate(place.getX() - WIDTH / 2, place.getY() - HEIGHT / 2);
        }
    }

    private static javafx.scene.control.Label token(Flight flight) {
        var token = new javafx.scene.control.Label(flight.text());
        token.getStyleClass().addAll("token", flight.direction().name().toLowerCase(Locale.ROOT));
        token.setMinSize(WIDTH, HEIGHT);
        token.setMaxSize(WIDTH, HEIGHT);
        return token;
    }
}
