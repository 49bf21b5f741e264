package chalkgrad.app.words;

import chalkgrad.app.session.Arrival;

/// Says how far the computation of a moment is that takes longer.
public record ProgressWords(Texts texts) {
    /// `computing iteration 12 000 of 1 000 000`, or that it failed.
    public String of(Arrival.Progress progress) {
        return progress.failed()
                ? texts.failure("computing.failed", Counts.grouped(progress.end()))
                : texts.get("computing", Counts.grouped(progress.iteration()), Counts.grouped(progress.end()));
    }

    /// The same in few words, for letters that a class can read.
    public String brief(Arrival.Progress progress) {
        return progress.failed()
                ? texts.get("present.computing.failed")
                : texts.get("present.computing", Counts.grouped(progress.iteration()), Counts.grouped(progress.end()));
    }
}
