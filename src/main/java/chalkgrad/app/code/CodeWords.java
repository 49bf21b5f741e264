package chalkgrad.app.code;

import chalkgrad.app.mistake.MistakeSentences;
import chalkgrad.app.mistake.Wrong;
import chalkgrad.app.session.NotebookCode;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.NotebookWords;
import chalkgrad.app.words.QuantityWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.math.Decimals;
import chalkgrad.network.Hyperparameter;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Quantity;
import chalkgrad.script.line.GivenNumber.What;
import chalkgrad.script.line.OtherNumber;
import chalkgrad.script.line.WrongLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the code of a notebook into words.
record CodeWords(Texts texts, Session session) {
    /// The most numbers of a variable that are named.
    private static final int MOST = 4;

    /// The key of a text, which differs for a program.
    String key(String ofNotebook) {
        boolean program =
                session.codeProperty().get().filter(NotebookCode::isProgram).isPresent();
        return program ? ofNotebook + ".program" : ofNotebook;
    }

    /// "cell 3", and what a notebook shows beside it.
    String cell(CodeRow.Heading heading) {
        String number = texts.get("code.cell", Integer.toString(heading.cell().number()));
        String shown = heading.cell().shown();
        return shown.equals(number) ? number : texts.get("code.cell.shown", number, shown);
    }

    String stopped(CodeRow.Stopped stopped) {
        return texts.get(stopped.isHere() ? "code.stopped.here" : key("code.stopped"), stopped.reason());
    }

    String note(CodeRow.Note note) {
        return texts.sentence(note.sentence());
    }

    /// "W1 is 0.3 here, 0.4 in the network that was open".
    String other(CodeRow.Other other) {
        OtherNumber number = other.number();
        Decimals exact = session.decimalsProperty().get().exact();
        return texts.get("code.other", called(number), exact.format(number.is()), exact.format(number.right()));
    }

    private String called(OtherNumber number) {
        if (number.isAlone()) {
            return number.variable();
        }
        return switch (number.what()) {
            case What.OfQuantity(Quantity quantity) -> session.moment().names().text(quantity);
            case What.Setting(String key) ->
                key.equals(Hyperparameter.LEARNING_RATE.key()) ? texts.get("code.other.learningRate") : key;
            case What.Iterations() -> texts.get("code.other.iterations");
        };
    }

    /// What a variable is: "W1: weights w1, w2, ...".
    String hint(Tied tied) {
        return texts.get("code.hint", tied.name(), described(tied.quantities()));
    }

    private String described(List<Quantity> quantities) {
        if (quantities.size() == 1) {
            return new QuantityWords(texts, session.moment().document()).describe(quantities.getFirst());
        }
        String some = quantities.stream()
                .limit(MOST)
                .map(session.moment().names()::text)
                .collect(Collectors.joining(", "));
        int more = quantities.size() - MOST;
        return more > 0 ? texts.get("code.more", some, Integer.toString(more)) : some;
    }

    /// What a screen reader says about a row.
    String spoken(CodeRow row) {
        return switch (row) {
            case CodeRow.Heading heading -> cell(heading);
            case CodeRow.Stopped stopped -> stopped(stopped);
            case CodeRow.Note note -> note(note);
            case CodeRow.Other other -> other(other);
            case CodeRow.CodeLine line ->
                Stream.concat(
                                Stream.of(
                                        texts.get(
                                                "code.spoken",
                                                Integer.toString(line.place().line()),
                                                line.text().strip()),
                                        line.wrong().stream()
                                                .map(this::sentence)
                                                .collect(Collectors.joining(" "))),
                                line.computed().stream().map(this::hint))
                        .filter(Predicate.not(String::isEmpty))
                        .collect(Collectors.joining("; "));
        };
    }

    /// A network of the notebook: "2-2-2 softmax, cross-entropy (cells 5 to 7)".
    String network(NotebookCode code) {
        return new NotebookWords(texts).network(code);
    }

    /// That the open document is no longer what the code computes; empty if it still is.
    String change(NotebookCode code, Document document) {
        if (code.computes(document)) {
            return "";
        }
        return texts.get(code.hasPlacesOf(document) ? "code.changed.values" : "code.changed.layers");
    }

    /// What is wrong with a line.
    private String sentence(WrongLine wrong) {
        String mistakes = new MistakeSentences(texts, session).all(wrong.mistakes());
        return mistakes.isEmpty() ? unexplained(wrong) : mistakes;
    }

    /// What is wrong with a line that no known mistake makes.
    private String unexplained(WrongLine wrong) {
        CourseNames names = session.moment().names();
        return wrong.exchanged()
                .map(one -> texts.get("code.exchanged", names.text(one.used()), names.text(one.belongs())))
                .orElseGet(() -> texts.get("code.unexplained"));
    }

    /// A wrong line as the card with its formulas shows it.
    Wrong wrong(CodeRow.CodeLine row, WrongLine line) {
        return new Wrong(
                session.moment().names().text(line.quantity()),
                texts.get(key("code.wrong"), line.variable(), row.cell().shown(), Integer.toString(line.line())),
                "",
                Optional.empty(),
                line.mistakes(),
                unexplained(line),
                Optional.of(line.quantity()));
    }
}
