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
            return Output.of("walk.final");
        }
        boolean isWhole = document.batches().isWhole(document.samples().size());
        return isWhole ? Output.of("walk.iteration", iteration) : withSamples(iteration, timeline.batch(iteration));
    }

    private static String withSamples(int iteration, Batch batch) {
        String listed =
                batch.samples().limit(MOST_LISTED).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return batch.size() > MOST_LISTED
                ? Output.of("walk.iteration.many", iteration, listed, batch.size())
                : Output.of("walk.iteration" + Output.oneOrMore(batch.size()), iteration, listed);
    }

    private String blockTitle(Step step) {
        String ofSample = step.sample() == 0 ? "" : ".sample";
        return switch (step.phase()) {
            case FORWARD -> ofLayer("walk.forward" + ofSample, step);
            case LOSS -> lossTitle(step);
            case BACKWARD ->
                step.layer() == 0
                        ? Output.of("walk.inputs" + ofSample, step.sample())
                        : ofLayer("walk.backward" + ofSample, step);
            case REDUCE -> Output.of("walk.reduce." + document.reduction().key(), step.layer());
            case UPDATE -> Output.of("walk.update", step.layer());
        };
    }

    private String lossTitle(Step step) {
        if (step.sample() != 0) {
            return Output.of("walk.loss.sample", step.sample());
        }
        return Output.of(document.hasSingleSample() ? "walk.loss" : "walk.loss.batch");
    }

    private String ofLayer(String key, Step step) {
        String activation = document.network().layer(step.layer()).activation().name();
        return Output.of(key, step.layer(), activation, step.sample());
    }
}
