package chalkgrad.app.diagram;

import chalkgrad.app.number.Caption;
import chalkgrad.app.number.NumberFit;
import chalkgrad.app.session.Moment;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.math.Decimals;
import chalkgrad.math.Matrix;
import chalkgrad.network.Network;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Dimension2D;

/// Says what room there is for a network, and what it has to hold. What does not change from step to step is looked up
/// once.
final class Viewports {
    private static final int LEAST_DIGITS = 5;
    private static final int MANY = 40;

    private Optional<Measured> measured = Optional.empty();
    private Optional<Ink> ink = Optional.empty();

    /// @param size of the stage, in pixels
    /// @param leastScale to which texts shrink rather than leaving out weights or biases
    /// @param named whether weights are shown with their names
    Viewport of(
            Moment moment,
            Decimals decimals,
            Dimension2D size,
            double smallestScale,
            double leastScale,
            boolean named) {
        Measured now = measured(moment, decimals);
        return new Viewport(
                size.getWidth(),
                size.getHeight(),
                now.longestWeight,
                smallestScale,
                leastScale,
                named ? now.widestName : 0,
                ink(moment).isPresent(),
                now.order);
    }

    /// The ink of the inputs, if they are pixels.
    Optional<PixelRange> ink(Moment moment) {
        List<Sample> samples = moment.document().samples();
        Ink now = ink.filter(last -> last.samples.equals(samples))
                .orElseGet(() -> new Ink(samples, PixelRange.of(moment.document())));
        ink = Optional.of(now);
        return now.range;
    }

    private Measured measured(Moment moment, Decimals decimals) {
        Document document = moment.document();
        Measured now = measured.filter(last -> last.iteration == moment.iteration() && last.decimals.equals(decimals))
                .filter(last -> last.document.equals(document))
                .orElseGet(() -> new Measured(
                        document,
                        moment.iteration(),
                        decimals,
                        longestWeight(moment, decimals),
                        widestName(moment),
                        EdgeOrder.of(moment)));
        measured = Optional.of(now);
        return now;
    }

    /// The number of characters of the longest weight of a moment, with room for a few more digits.
    private static int longestWeight(Moment moment, Decimals decimals) {
        int longest = LEAST_DIGITS;
        for (int l = 1; l <= moment.document().network().depth(); l++) {
            Matrix weights = moment.run().pass(moment.iteration()).parameters().weights(l);
            for (int i = 0; i < Math.min(weights.rows(), MANY); i++) {
                for (int j = 0; j < Math.min(weights.columns(), MANY); j++) {
                    longest =
                            Math.max(longest, decimals.format(weights.get(i, j)).length());
                }
            }
        }
        return longest;
    }

    /// The width of the longest name of a weight, in layout units.
    private static double widestName(Moment moment) {
        Network network = moment.document().network();
        return IntStream.rangeClosed(1, network.depth())
                .mapToObj(l -> Quantity.weight(l, network.size(l - 1), network.size(l)))
                .mapToDouble(
                        weight -> NumberFit.widthOf(Caption.of(moment.names().bareName(weight))))
                .max()
                .orElse(0);
    }

    private record Ink(List<Sample> samples, Optional<PixelRange> range) {}

    /// The numbers and names of the weights of an iteration.
    private record Measured(
            Document document,
            int iteration,
            Decimals decimals,
            int longestWeight,
            double widestName,
            EdgeOrder order) {}
}
