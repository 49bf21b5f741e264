package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.math.Decimals;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Granularity;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.pass.Step;
import chalkgrad.pass.Timeline;
import chalkgrad.table.Batch;
import java.io.PrintWriter;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// All steps of a document as text, one line each, under a heading for each layer. It is written while it is computed,
/// so it can have any length.
public final class Walk {
    /// So many samples of an iteration are listed.
    private static final int MOST_LISTED = 16;

    private final Document document;
    private final CourseNames courseNames;
    private final Timeline timeline;
    private final Statement statement;

    /// @param names the names of the numbers
    public Walk(Document document, Decimals decimals, CourseNames names) {
        this(document, decimals, names, OptionalInt.empty());
    }

    /// @param byHand the number of decimals that every result is rounded to; empty for exact numbers
    Walk(Document document, Decimals decimals, CourseNames names, OptionalInt byHand) {
        this.document = document;
        this.courseNames = names;
        var run = new Run(document);
        this.timeline = run.timeline();
        this.statement = new Statement(run, decimals, byHand);
    }

    public void write(PrintWriter out) {
        new DocumentSummary(document).write(out);
        int iteration = 0;
        for (long start = 0; start < timeline.length(); start = timeline.next(start, Granularity.LAYER, 0)) {
            Step first = timeline.step(start);
            if (first.iteration() != iteration) {
                iteration = first.iteration();
                out.println();
                out.println("=== " + iterationTitle(iteration) + " ===");
            }
            writeBlock(start, out);
        }
    }

    private void writeBlock(long start, PrintWriter out) {
        Step first = timeline.step(start);
        var names = new Names(courseNames, first.sample(), first.iteration());
        long end = timeline.next(start, Granularity.LAYER, 0);
        out.println();
        out.println("--- " + blockTitle(first) + " ---");
        int width = longestName(start, end, names);
        for (long index = start; index < end; index++) {
            Quantity made = timeline.step(index).makes();
            String name = names.of(made);
            out.println(name + " ".repeat(width - name.length()) + statement.equations(made, names::of));
        }
    }

    private int longestName(long start, long end, Names names) {
        int longest = 0;
        for (long index = start; index < end; index++) {
            longest = Math.max(longest, names.of(timeline.step(index).makes()).length());
        }
        return longest;
    }

    private String iterationTitle(int iteration) {
        if (iteration > document.iterations()) {
            return "Final forward pass";
        }
        boolean isWhole = document.batches().isWhole(document.samples().size());
        return "Iteration " + iteration + (isWhole ? "" : ": " + samples(timeline.batch(iteration)));
    }

    private static String samples(Batch batch) {
        String listed =
                batch.samples().limit(MOST_LISTED).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return (batch.size() == 1 ? "sample " : "samples ")
                + listed
                + (batch.size() > MOST_LISTED ? ", … (" + batch.size() + " in all)" : "");
    }

    private String blockTitle(Step step) {
        String sample = step.sample() == 0 ? "" : ", sample " + step.sample();
        return phaseTitle(step) + sample + layerTitle(step);
    }

    private String phaseTitle(Step step) {
        return switch (step.phase()) {
            case FORWARD -> "Forward";
            case LOSS -> document.hasSingleSample() || step.sample() != 0 ? "Loss" : "Loss of the batch";
            case BACKWARD -> "Backward";
            case REDUCE -> "Reduce by " + document.reduction().key() + " over the samples";
            case UPDATE -> "Update";
        };
    }

    private String layerTitle(Step step) {
        return switch (step.phase()) {
            case LOSS -> "";
            case BACKWARD -> step.layer() == 0 ? ", inputs" : layerWithActivation(step.layer());
            case FORWARD -> layerWithActivation(step.layer());
            case REDUCE, UPDATE -> ", layer " + step.layer();
        };
    }

    private String layerWithActivation(int layer) {
        return ", layer " + layer + " ("
                + document.network().layer(layer).activation().name() + ")";
    }
}
