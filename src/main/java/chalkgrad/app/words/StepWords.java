package chalkgrad.app.words;

import chalkgrad.app.session.Moment;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Step;
import chalkgrad.table.Phase;

/// Describes the place of a moment in its walk and what its last step did.
public record StepWords(Texts texts) {
    /// `step 31 of 41`, counting the steps taken; with batches also the iteration and its samples.
    public String count(Moment moment) {
        String steps = texts.get(
                "step.count",
                Long.toString(moment.cursor()),
                Long.toString(moment.timeline().length()));
        return with(moment, moment.iteration(), steps);
    }

    private String with(Moment moment, int iteration, String place) {
        return new BatchWords(texts)
                .iteration(moment.document(), iteration, moment.timeline().batch(iteration))
                .map(samples -> texts.get("batch.place", place, samples))
                .orElse(place);
    }

    /// `step 31 of 41 · backward · dL/dw1[1,2]`.
    public String place(Moment moment, Step step) {
        String place = texts.get(
                "step.place",
                Long.toString(step.index() + 1),
                Long.toString(moment.timeline().length()),
                phase(step.phase()),
                moment.names().readable(step.makes()));
        return with(moment, step.iteration(), place);
    }

    /// What the last step did, or how to begin.
    public String told(Moment moment, Decimals decimals) {
        return moment.step().map(step -> told(moment, step.makes(), decimals)).orElseGet(() -> texts.get("step.begin"));
    }

    private String told(Moment moment, Quantity made, Decimals decimals) {
        var words = new QuantityWords(texts, moment.document());
        String value = Minus.drawn(decimals.format(moment.value(made)));
        return texts.get("step.told", moment.names().readable(made), words.describe(made), value);
    }

    /// What a screen reader says about the last step.
    public String announced(Moment moment, Decimals decimals) {
        String length = Long.toString(moment.timeline().length());
        var words = new QuantityWords(texts, moment.document());
        return moment.step()
                .map(step -> texts.get(
                        "step.announced",
                        Long.toString(moment.cursor()),
                        length,
                        words.describe(step.makes()),
                        decimals.format(moment.value(step.makes()))))
                .orElseGet(() -> texts.get("step.announced.begin", length));
    }

    public String phase(Phase phase) {
        return texts.get("phase." + phase);
    }
}
