package chalkgrad.app.inspect;

import chalkgrad.app.inspect.MatrixLayout.Inscription;
import chalkgrad.app.inspect.MatrixLayout.Words;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.CheckWords;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// The lines below a gradient while finite differences are switched on: the finite difference and the relative
/// difference.
record CheckLines(Session session, Texts texts) {
    private static final double LINE = 13;

    /// The room below a cell.
    double height(Quantity quantity) {
        return session.gradientChecks().isWanted(session.moment(), quantity) ? 2 * LINE + 2 : 0;
    }

    /// The lines below a cell.
    Stream<Inscription> below(Quantity quantity, Rectangle2D cell) {
        Moment moment = session.moment();
        return session.gradientChecks().of(moment, quantity).stream().flatMap(check -> {
            Decimals decimals = session.decimalsProperty().get();
            List<String> lines =
                    List.of(decimals.format(check.slope()), new CheckWords(texts, decimals).difference(check));
            return Stream.of(0, 1)
                    .map(k -> new Inscription(
                            List.of(new Words(lines.get(k), "check")),
                            cell.getMinX() + 2,
                            cell.getMaxY() + 1 + k * LINE));
        });
    }
}
