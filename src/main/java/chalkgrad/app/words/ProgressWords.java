package chalkgrad.app.words;

import chalkgrad.app.session.Arrival;
import chalkgrad.state.FailureLog;
import java.util.Locale;

/// Says how far the computation of a moment is that takes longer.
public record ProgressWords(Texts texts) {
    /// `computing iteration 12 000 of 1 000 000`, or that it failed.
    public String of(Arrival.Progress progress) {
        return progress.failed()
                ? texts.get(
                        "computing.failed",
                        grouped(progress.end()),
                        FailureLog.ofUser().file())
                : texts.get("computing", grouped(progress.iteration()), grouped(progress.end()));
    }

    /// The same in few words, for letters that a class can read.
    public String brief(Arrival.Progress progress) {
        return progress.failed()
                ? texts.get("present.computing.failed")
                : texts.get("present.computing", grouped(progress.iteration()), grouped(progress.end()));
    }

    /// Digits in groups of three, with spaces that do not break.
    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00a0');
    }
}
