package chalkgrad.data.csv;

import chalkgrad.data.Fit;
import chalkgrad.data.Parts;
import chalkgrad.data.Scales;
import chalkgrad.data.Target;
import chalkgrad.data.csv.Column.Content;
import chalkgrad.data.csv.Column.Role;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleColumns;
import chalkgrad.exchange.Found;
import chalkgrad.exchange.InputException;
import chalkgrad.network.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/// The samples of a table for a network: as the columns are guessed, unless only the sizes of the network tell which
/// of them are targets.
///
/// @param samples to learn from
/// @param testSamples those that a column of the table names as such
public record CsvSamples(List<Sample> samples, List<Sample> testSamples) {
    public CsvSamples {
        samples = List.copyOf(samples);
        testSamples = List.copyOf(testSamples);
    }

    /// Reads the rows of a file as they are found, by the plan for a network.
    ///
    /// @param progress receives the share that has been read, from 0 to 1
    /// @throws InputException if a cell is wrong
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted
    public static Parts parts(Path file, Document document, DoubleConsumer progress) {
        CsvPlan plan = plan(CsvPreview.of(file), document.network());
        return CsvReading.read(file, plan, progress).orThrow(file);
    }

    /// The samples of a data set for a network, scaled and numbered like those that it learned from.
    ///
    /// @param source the name of the data in error messages
    /// @throws InputException if they do not fit the network
    public static CsvSamples of(String source, Parts read, Document document) {
        checkClasses(source, read.training().target(), document.columns().classes());
        Fit fit = Fit.of(document, asLearned(read, document), 0);
        // the network stays as it is, so only the reason counts
        fit.reasons().stream().findFirst().ifPresent(reason -> {
            throw InputException.at(source, "", reason);
        });
        int outputs = document.network().outputLayer().size();
        return new CsvSamples(
                fit.parts().training().samples(outputs, document.loss().targets()),
                fit.parts().test().samples(outputs, document.loss().targets()));
    }

    private static Parts asLearned(Parts read, Document document) {
        List<SampleColumns.Input> inputs = document.columns().inputs();
        return inputs.size() == read.training().inputs().columns()
                ? read.scaled(new Scales(document.columns().scales()))
                : read;
    }

    private static void checkClasses(String source, Target target, List<String> known) {
        if (target instanceof Target.Classes classes && !known.isEmpty()) {
            for (String name : classes.names()) {
                if (!known.contains(name)) {
                    throw InputException.at(
                            source, "", Sentences.of("class.unknown", Found.text(name), String.join(", ", known)));
                }
            }
        }
    }

    /// The plan of a preview for a network: as many columns at the end are targets as it has outputs, if that makes
    /// both sizes right. A single target of numbers is one of classes if there are several outputs.
    public static CsvPlan plan(CsvPreview preview, Network network) {
        CsvPlan guessed = preview.plan();
        int inputs = network.inputSize();
        int outputs = network.outputLayer().size();
        boolean fits = guessed.count(Role.INPUT) == inputs && guessed.count(Role.TARGET) == outputs;
        List<Integer> used = IntStream.range(0, guessed.columns().size())
                .filter(c -> isUsed(guessed.columns().get(c)))
                .boxed()
                .toList();
        if (!fits && used.size() == inputs + outputs && allNumbers(guessed, used)) {
            CsvPlan plan = guessed;
            for (int k = 0; k < used.size(); k++) {
                Role role = k < inputs ? Role.INPUT : Role.TARGET;
                plan = plan.with(used.get(k), plan.columns().get(used.get(k)).with(role));
            }
            return plan;
        }
        return outputs > 1 && guessed.count(Role.TARGET) == 1 ? withClasses(guessed, used) : guessed;
    }

    private static CsvPlan withClasses(CsvPlan plan, List<Integer> used) {
        return used.stream()
                .filter(c -> plan.columns().get(c).role() == Role.TARGET)
                .findFirst()
                .map(c -> plan.with(c, plan.columns().get(c).with(Content.CLASSES)))
                .orElse(plan);
    }

    private static boolean isUsed(Column column) {
        return column.role() == Role.INPUT || column.role() == Role.TARGET;
    }

    private static boolean allNumbers(CsvPlan plan, List<Integer> used) {
        return used.stream().allMatch(c -> plan.columns().get(c).content() == Content.NUMBERS);
    }
}
