package chalkgrad.app.words;

import chalkgrad.document.Document;
import chalkgrad.table.Batch;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says which samples an iteration computes.
public record BatchWords(Texts texts) {
    private static final int MOST_LISTED = 8;

    /// So many samples of a batch are listed beside the network.
    private static final int FEW = 4;

    /// `samples 5, 2, 8` in their order; of a large batch the first ones and how many there are.
    public String samples(Batch batch) {
        String listed = listed(batch);
        if (batch.size() > MOST_LISTED) {
            return texts.get("batch.many", listed, Integer.toString(batch.size()));
        }
        return texts.get(batch.size() == 1 ? "batch.one" : "batch.samples", listed);
    }

    /// `sample 5 of 5, 2, 8`: a sample among those of its iteration.
    public String shown(int sample, Batch batch) {
        String all = batch.size() > FEW ? Integer.toString(batch.size()) : listed(batch);
        return texts.get(batch.size() > FEW ? "batch.shown.many" : "batch.shown", Integer.toString(sample), all);
    }

    private static String listed(Batch batch) {
        return batch.samples().limit(MOST_LISTED).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    /// `iteration 3: samples 5, 2, 8`; for the final forward pass `all 8 samples`. Empty if all iterations compute all
    /// samples.
    public Optional<String> iteration(Document document, int iteration, Batch batch) {
        int count = document.samples().size();
        if (document.batches().isWhole(count)) {
            return Optional.empty();
        }
        return Optional.of(
                iteration > document.iterations()
                        ? texts.get("batch.final", Integer.toString(count))
                        : texts.get("batch.iteration", Integer.toString(iteration), samples(batch)));
    }
}
