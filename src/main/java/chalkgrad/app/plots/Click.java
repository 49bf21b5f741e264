package chalkgrad.app.plots;

/// What a click on a plot did.
///
/// @param sentence what is said about it; empty if nothing is
/// @param isEdit whether it changed the document
record Click(String sentence, boolean isEdit) {
    static final Click NOTHING = new Click("", false);

    static Click said(String sentence) {
        return new Click(sentence, false);
    }

    static Click edited(String sentence) {
        return new Click(sentence, true);
    }
}
