package chalkgrad.app.words;

/// Words for rounding as on paper.
public record ByHandWords(Texts texts) {
    /// `to 2 decimals`.
    public String places(int decimals) {
        return decimals == 1
                ? texts.get("view.byHand.place")
                : texts.get("view.byHand.places", Integer.toString(decimals));
    }
}
