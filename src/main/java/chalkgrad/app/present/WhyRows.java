package chalkgrad.app.present;

import chalkgrad.app.session.Moment;
import chalkgrad.app.words.QuantityWords;
import chalkgrad.app.words.Texts;
import chalkgrad.pass.Path;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Phase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The rows of an answer: the question, and the chain of factors or the formulas that answer it. Lengths are in units.
final class WhyRows extends VBox {
    /// The most of the width that the formula of an update takes, so that there is room for a note beside it.
    private static final double UPDATE = 0.66;

    private final Texts texts;

    WhyRows(Texts texts) {
        this.texts = texts;
        getStyleClass().add("rows");
    }

    /// Shows that there is nothing to ask about.
    void showNothing() {
        getChildren().setAll(WhyPieces.words(texts.get("present.why.nothing")));
        applyCss();
    }

    /// Shows some of the paths or formulas of an answer.
    ///
    /// @param first the first of them, from 0
    /// @param lines the most rows for them
    /// @param width the width for the smallest letters
    /// @return the number of paths or formulas that it shows
    int show(WhyPieces pieces, Why answer, int first, int lines, double width) {
        Region heading = heading(pieces, answer.quantity(), width);
        getChildren().setAll(heading);
        int shown;
        if (answer.chain().isPresent()) {
            Why.Chain chain = answer.chain().get();
            List<Path> paths = chain.some(first, lines);
            shown = paths.size();
            addChain(new WhyChain(pieces, texts, chain, paths), heading, page(answer, first, shown), width);
        } else {
            shown = addLevels(pieces, answer, first, lines, width);
            page(answer, first, shown).ifPresent(page -> getChildren().addFirst(withPage(heading, page)));
        }
        applyCss();
        return shown;
    }

    /// The width of the widest row that cannot wrap.
    double widest() {
        return getChildren().stream()
                .filter(row -> row instanceof WhyChain
                        || row instanceof NotedChain
                        || row instanceof WhyLevels
                        || row instanceof WhyForm)
                .mapToDouble(row -> row.prefWidth(-1))
                .max()
                .orElse(1);
    }

    /// The question. That of an update is its formula with numbers, since the chain answers only for the gradient in
    /// it.
    private Region heading(WhyPieces pieces, Quantity quantity, double width) {
        Moment moment = pieces.moment();
        if (quantity.kind().phase() == Phase.UPDATE) {
            Region formula = pieces.formula(quantity, List.of());
            getChildren().setAll(formula);
            applyCss();
            if (formula.prefWidth(-1) <= UPDATE * width) {
                return formula;
            }
        }
        var words = new QuantityWords(texts, moment.document());
        String number = pieces.written(moment.value(quantity));
        return WhyPieces.heading(Texts.capitalized(texts.get("present.why", number, words.describe(quantity))));
    }

    /// Says which paths or formulas are shown, and which key shows the next, if not all of them are shown.
    private Optional<Label> page(Why answer, int first, int shown) {
        if (shown >= answer.size()) {
            return Optional.empty();
        }
        String of = answer.chain().isPresent() ? "present.why.page" : "present.why.formulas";
        return Optional.of(WhyPieces.words(texts.get(
                shown == 1 ? of + ".one" : of,
                Integer.toString(first + 1),
                Integer.toString(first + shown),
                answer.chain()
                        .map(chain -> chain.count().toString())
                        .orElseGet(() -> Integer.toString(answer.size())))));
    }

    /// The heading, which it takes out of the rows, and the note beside it.
    private static HBox withPage(Region heading, Label page) {
        page.getStyleClass().add("page");
        HBox.setHgrow(heading, Priority.ALWAYS);
        heading.setMaxWidth(Double.MAX_VALUE);
        return new HBox(heading, page);
    }

    /// Adds the table of paths. What there is to note stands beside it if there is room.
    private void addChain(WhyChain table, Region heading, Optional<Label> page, double width) {
        Optional<Label> note = table.roundedResult().map(WhyPieces::sentence);
        List<Label> notes = Stream.concat(page.stream(), note.stream()).toList();
        var noted = new NotedChain(table, notes);
        getChildren().add(noted);
        applyCss();
        if (notes.isEmpty() || noted.prefWidth(-1) > width) {
            getChildren().setAll(heading, table);
            page.ifPresent(label -> getChildren().addFirst(withPage(heading, label)));
            note.ifPresent(getChildren()::add);
        }
    }

    /// @return the number of formulas that it shows
    private int addLevels(WhyPieces pieces, Why answer, int first, int lines, double width) {
        for (WhyForm form : WhyForm.writtenOut(pieces, answer.quantity())) {
            getChildren().add(form);
            applyCss();
            form.fit(width);
        }
        if (answer.levels().isEmpty()) {
            boolean isComputed = pieces.moment().formula(answer.quantity()).isPresent();
            getChildren()
                    .add(WhyPieces.words(texts.get(isComputed ? "present.why.given" : "present.why.given.itself")));
            return 0;
        }
        var levels = new WhyLevels(pieces, texts, answer, first, lines);
        getChildren().add(levels);
        applyCss();
        levels.fit(width);
        return levels.shown();
    }
}
