package chalkgrad.exchange.reading;

import chalkgrad.document.Document;
import chalkgrad.exchange.number.Printed;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Remark;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.mistake.wording.Argument.Said;
import chalkgrad.mistake.wording.Message;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Batch;
import chalkgrad.table.Epochs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Losses printed by notebooks that differ from the one that is differentiated: with an epsilon in the logarithm, or by
/// another measure.
record ExpectedLosses(Document document) {
    private record Measured(Measure measure, int sample, int iteration) implements ToDoubleFunction<Replay> {
        @Override
        public double applyAsDouble(Replay replay) {
            return measure.in(replay, sample, iteration);
        }
    }

    /// The loss with each of these numbers in its logarithm: added to probabilities, or as their lower limit.
    List<List<ExpectedNumber>> withEpsilon(List<Double> epsilons, Printed printed, int iteration) {
        var result = new ArrayList<List<ExpectedNumber>>();
        for (double epsilon : epsilons) {
            for (boolean isLimit : new boolean[] {false, true}) {
                lay(
                                printed,
                                iteration,
                                isOfBatch -> own(isOfBatch)
                                        .filter(Measure::hasLogarithm)
                                        .map(measure -> measure.with(epsilon, isLimit)))
                        .forEach(result::add);
            }
        }
        return result;
    }

    /// The numbers expected by these measures, except those that are the loss itself.
    List<List<ExpectedNumber>> measured(List<Measure> measures, Printed printed, int iteration) {
        return measures.stream()
                .flatMap(measure -> lay(
                        printed,
                        iteration,
                        isOfBatch -> own(isOfBatch)
                                .filter(own -> isOfBatch && !own.isSameAs(measure, samples(0, iteration)))
                                .map(any -> measure)))
                .toList();
    }

    private Optional<Measure> own(boolean isOfBatch) {
        return Measure.ofDocument(document, isOfBatch);
    }

    private interface Wanted {
        Optional<Measure> of(boolean isOfBatch);
    }

    /// One number for all samples, or for each of them.
    private Stream<List<ExpectedNumber>> lay(Printed printed, int iteration, Wanted wanted) {
        Batch batch = new Epochs(document).batch(iteration);
        int count = batch.size();
        var result = new ArrayList<List<ExpectedNumber>>();
        if (printed.size() == 1) {
            wanted.of(true).ifPresent(measure -> result.add(List.of(expected(measure, 0, iteration))));
        }
        if (!document.hasSingleSample()) {
            wanted.of(false).ifPresent(measure -> {
                List<ExpectedNumber> each = batch.samples()
                        .mapToObj(s -> expected(measure, s, iteration))
                        .toList();
                if (printed.size() == count) {
                    result.add(each);
                } else if (printed.size() == 1) {
                    each.forEach(one -> result.add(List.of(one)));
                }
            });
        }
        return result.stream();
    }

    private int samples(int sample, int iteration) {
        return sample == 0 ? new Epochs(document).batch(iteration).size() : 1;
    }

    private ExpectedNumber expected(Measure measure, int sample, int iteration) {
        Quantity about = Quantity.loss().at(sample, iteration);
        boolean isOfBatch = sample == 0;
        var remarks = new ArrayList<Remark>();
        if (measure.epsilon() > 0) {
            remarks.add(new Remark.Epsilon(measure.epsilon(), measure.isLimit()));
        }
        int samples = samples(sample, iteration);
        own(isOfBatch)
                .filter(own -> !own.isSameAs(measure.with(0, false), samples))
                .map(own -> new Remark.OtherLoss(measure.name(document, samples), ownName(measure, own)))
                .ifPresent(remarks::add);
        return new ExpectedNumber.Computed(
                about, new CourseNames(document).text(about), new Measured(measure, sample, iteration), remarks);
    }

    /// The name of the network's loss beside another measure; if both use the same errors, it also says how they are
    /// combined.
    private Message ownName(Measure measure, Measure own) {
        Message name = Message.of("loss." + document.loss().name());
        boolean isSame = own.kind() == measure.kind() && own.hasLogarithm();
        return isSame ? Message.of("loss.reduced." + document.reduction().key(), new Said(name)) : name;
    }
}
