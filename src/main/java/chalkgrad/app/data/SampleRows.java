package chalkgrad.app.data;

import chalkgrad.app.session.Session;
import chalkgrad.app.words.ProblemWords;
import chalkgrad.app.words.Texts;
import chalkgrad.data.csv.PastedSamples;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleEdit;
import chalkgrad.exchange.InputException;
import chalkgrad.math.Decimals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// The samples of the document as the rows of a table: those to learn from, and below them those for the test. Rows
/// count from 0. Every change is one edit, and returns why it is not possible.
record SampleRows(Session session, Texts texts) {
    int size() {
        return document().samples().size() + document().testSamples().size();
    }

    boolean isForTest(int row) {
        return row >= document().samples().size();
    }

    Sample sample(int row) {
        List<Sample> training = document().samples();
        return isForTest(row) ? document().testSamples().get(row - training.size()) : training.get(row);
    }

    /// The number in a column: the inputs, then the targets.
    double number(int row, int column) {
        Sample sample = sample(row);
        int inputs = sample.x().columns();
        return column < inputs ? sample.x().get(0, column) : sample.y().get(0, column - inputs);
    }

    Optional<String> set(int row, int column, double value) {
        Sample sample = sample(row);
        int inputs = sample.x().columns();
        Sample changed = column < inputs
                ? new Sample(sample.x().with(0, column, value), sample.y())
                : new Sample(sample.x(), sample.y().with(0, column - inputs, value));
        if (!isForTest(row)) {
            return make(new SampleEdit.SetSample(row + 1, changed));
        }
        var test = new ArrayList<>(document().testSamples());
        test.set(row - document().samples().size(), changed);
        return make(new SampleEdit.SetSamples(document().samples(), test));
    }

    Optional<String> add() {
        return make(new SampleEdit.AddSample());
    }

    /// Adds the rows of a spreadsheet to the samples to learn from.
    Optional<String> paste(String text) {
        try {
            var training = new ArrayList<>(document().samples());
            training.addAll(PastedSamples.of(text, document().network()));
            return make(new SampleEdit.SetSamples(training, document().testSamples()));
        } catch (InputException e) {
            return Optional.of(texts.sentence(String.valueOf(e.getMessage())));
        }
    }

    Optional<String> remove(Collection<Integer> rows) {
        return divide(row -> rows.contains(row) ? SampleSet.NOWHERE : place(row));
    }

    /// Moves rows to the test, or back to those to learn from.
    Optional<String> move(Collection<Integer> rows, boolean toTest) {
        Set<Integer> moved = new TreeSet<>(rows);
        return divide(row -> moved.contains(row) ? (toTest ? SampleSet.TEST : SampleSet.TRAINING) : place(row));
    }

    /// Rows as a spreadsheet takes them.
    String text(Collection<Integer> rows, Decimals decimals) {
        return rows.stream()
                .sorted()
                .map(row -> DoubleStream.concat(
                                DoubleStream.of(sample(row).x().toArray(0)),
                                DoubleStream.of(sample(row).y().toArray(0)))
                        .mapToObj(decimals.exact()::format)
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private SampleSet place(int row) {
        return isForTest(row) ? SampleSet.TEST : SampleSet.TRAINING;
    }

    private Optional<String> divide(IntFunction<SampleSet> places) {
        var training = new ArrayList<Sample>();
        var test = new ArrayList<Sample>();
        for (int row = 0; row < size(); row++) {
            switch (places.apply(row)) {
                case TRAINING -> training.add(sample(row));
                case TEST -> test.add(sample(row));
                case NOWHERE -> {}
            }
        }
        return make(new SampleEdit.SetSamples(training, test));
    }

    private Optional<String> make(Edit edit) {
        return session.edit(edit).map(new ProblemWords(texts, document())::of);
    }

    private Document document() {
        return session.moment().document();
    }

    private enum SampleSet {
        TRAINING,
        TEST,
        NOWHERE
    }
}
