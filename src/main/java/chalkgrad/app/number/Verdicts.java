package chalkgrad.app.number;

import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.mistake.WrittenNumber;

/// How close a prediction was, in words.
///
/// @param decimals how numbers are written
public record Verdicts(Texts texts, Decimals decimals) {
    /// "✗ You said 0.5184; it is 0.432, off by 0.086."
    public String told(WrittenNumber said, double value) {
        String typed = text(said);
        if (said.agrees(value)) {
            return texts.get("predict.right", typed);
        }
        String right = decimals.format(value);
        return said.nearly(value)
                ? texts.get("predict.rounded", typed, right)
                : texts.get(
                        "predict.wrong", typed, right, decimals.significant(2).format(Math.abs(said.value() - value)));
    }

    /// The prediction, with the digits that were typed.
    public String text(WrittenNumber said) {
        return said.text().strip().replace('.', decimals.separator());
    }
}
