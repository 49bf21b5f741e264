package chalkgrad.app.plots;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.plots.drawing.Axes;
import chalkgrad.app.plots.drawing.Mark;
import chalkgrad.app.plots.drawing.Mark.Dot;
import chalkgrad.app.plots.drawing.Mark.Shape;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.document.Sample;
import chalkgrad.training.Classes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;

/// The samples over a map of two inputs: those of the training are filled, those of the test hollow, and that of the
/// stage has a ring.
///
/// @param shown that of the stage
record SampleDots(List<Sample> training, List<Sample> test, Sample shown, Optional<Classes> classes) {
    /// More would be painted over one another, slowly.
    private static final int MOST = 2000;

    static SampleDots of(Seen seen, Optional<Classes> classes) {
        return new SampleDots(seen.document().samples(), seen.document().testSamples(), seen.shown(), classes);
    }

    List<Mark> marks(Axes axes, double radius) {
        var marks = new ArrayList<Mark>();
        marks.add(dots(test, false, axes, radius));
        marks.add(dots(training, true, axes, radius));
        Point2D middle = place(shown, axes);
        marks.add(new Dot(middle, radius * 1.9, Shape.CIRCLE, Ink.TEXT, false));
        marks.add(dots(List.of(shown), true, axes, radius * 1.1));
        return marks;
    }

    private Mark.Dots dots(List<Sample> samples, boolean filled, Axes axes, double radius) {
        var dots = new ArrayList<Dot>();
        for (Sample sample : samples.subList(0, Math.min(MOST, samples.size()))) {
            Point2D place = place(sample, axes);
            if (axes.frame().contains(place)) {
                int number = classes.map(known -> known.of(sample)).orElse(-1);
                Shape shape = number < 0 ? Shape.CIRCLE : Shape.ofClass(number);
                dots.add(new Dot(place, radius, shape, number < 0 ? Ink.TEXT : Ink.ofClass(number), filled));
            }
        }
        return new Mark.Dots(dots);
    }

    private static Point2D place(Sample sample, Axes axes) {
        return axes.pixel(sample.x().get(0, 0), sample.x().get(0, 1));
    }
}
