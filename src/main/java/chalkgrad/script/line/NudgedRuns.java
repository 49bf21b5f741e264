package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.exchange.number.Printed;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The runs of a network in all worlds, the real one first.
record NudgedRuns(List<Run> runs, List<Quantity> quantities) {
    /// The numbers of a line are all digits of a double.
    private static final int DIGITS = 15;

    static NudgedRuns of(CodeRun run) {
        return new NudgedRuns(run.worlds().stream().map(Run::new).toList(), KnownNumbers.quantities(run.document()));
    }

    int count() {
        return runs.size();
    }

    Document document(int world) {
        return runs.get(world).document();
    }

    /// The last iteration whose numbers are known.
    int lastIteration() {
        return quantities.getLast().iteration();
    }

    /// What the numbers of a line should be, in each world.
    ///
    /// @param factor what they are multiplied by to be that
    List<List<Double>> right(Way way, double factor) {
        return IntStream.range(0, count())
                .mapToObj(w -> {
                    var replay = new Replay(runs.get(w));
                    return way.expected().get(w).stream()
                            .map(one -> one.right(runs.get(w), replay) / factor)
                            .toList();
                })
                .toList();
    }

    /// The ways to take a line in its round of a loop, which may be an iteration of the training.
    List<Way> inRound(List<Way> first, ComputedLine line) {
        if (line.round() <= 1) {
            return first;
        }
        Stream<Way> later = first.stream().flatMap(way -> way.later(line.round() - 1, document(0)).stream());
        return (document(0).iterations() > 1 ? later : Stream.concat(first.stream(), later))
                .filter(way -> way.first().iteration() <= lastIteration())
                .toList();
    }

    /// The numbers of a line as if they were printed.
    static Printed printed(ComputedLine line, int world) {
        int columns = line.shape().isEmpty() ? 1 : Math.max(1, line.shape().getLast());
        List<List<WrittenNumber>> rows = new ArrayList<>();
        for (int k = 0; k < line.size(); k += columns) {
            List<WrittenNumber> row = new ArrayList<>();
            for (int j = k; j < Math.min(line.size(), k + columns); j++) {
                double value = line.value(world, j);
                row.add(new WrittenNumber(Double.toString(value), value, KnownNumbers.near(value), DIGITS));
            }
            rows.add(row);
        }
        return Printed.at("", rows);
    }
}
