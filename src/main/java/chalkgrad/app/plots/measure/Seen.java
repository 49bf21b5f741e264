package chalkgrad.app.plots.measure;

import chalkgrad.app.session.Moment;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.notation.CourseNames;

/// What plots show of a moment: its document with the parameters of its iteration. All numbers of a plot come from one
/// of these.
///
/// @param iteration the iteration whose parameters these are; its parameters can be edited if it is the first one
/// @param sample the sample that the stage shows, from 1
public record Seen(Document document, int iteration, int sample, CourseNames names) {
    /// Must be called on the window's thread, since it reads the moment's run.
    public static Seen of(Moment moment) {
        int iteration = moment.iteration();
        Document document = moment.document();
        return new Seen(
                iteration == 1
                        ? document
                        : document.with(moment.run().pass(iteration).parameters()),
                iteration,
                Math.max(1, moment.shownSample()),
                moment.names());
    }

    /// The sample that the stage shows.
    public Sample shown() {
        return document.samples().get(Math.min(sample, document.samples().size()) - 1);
    }

    public int depth() {
        return document.network().depth();
    }

    public int outputs() {
        return document.network().outputLayer().size();
    }
}
