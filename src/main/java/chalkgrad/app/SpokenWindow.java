package chalkgrad.app;

import chalkgrad.app.file.FileDialogs;
import chalkgrad.app.file.Recovery;
import chalkgrad.app.file.Remembered;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.language.Language;
import chalkgrad.math.Decimals;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.Stage;

/// The window in the current language. When another one is chosen, its content is built again with the words of that
/// language around the same state: the document, its history, the place in the walk, a training's curve and the
/// numbers that were typed stay.
final class SpokenWindow {
    private static final String LANGUAGE = "language";
    private static final String COMMA = "decimalComma";

    private final Stage stage;
    private final Function<Texts, FileDialogs> dialogs;
    private final Remembered remembered;
    private final Path folder;
    private Session session;
    private volatile Recovery recovery;
    private Workbench workbench;

    /// @param folder where the files of unsaved work are
    SpokenWindow(
            Stage stage, Session session, Function<Texts, FileDialogs> dialogs, Remembered remembered, Path folder) {
        this.stage = stage;
        this.session = session;
        this.dialogs = dialogs;
        this.remembered = remembered;
        this.folder = folder;
        this.recovery = recovery(session);
        this.workbench = build();
    }

    /// Speaks the language that was chosen last.
    static void speakAsBefore(Remembered remembered) {
        languageBefore(remembered).ifPresent(Language::use);
    }

    /// The language that was chosen last.
    static Optional<Language> languageBefore(Remembered remembered) {
        return remembered.get(LANGUAGE).flatMap(Language::tagged);
    }

    private Recovery recovery(Session of) {
        return new Recovery(of, folder.resolve("recovery"));
    }

    private Workbench build() {
        Texts texts = Texts.ofWindow();
        return new Workbench(stage, session, texts, dialogs.apply(texts), remembered, recovery, this::speak);
    }

    Session session() {
        return session;
    }

    Workbench workbench() {
        return workbench;
    }

    /// Writes unsaved work at once.
    void flush() {
        recovery.flush();
    }

    /// Shows the window in a language from now on. Numbers are written as that language writes them, unless the menu of
    /// numbers says otherwise afterwards.
    void speak(Language language) {
        language.use();
        boolean comma = Language.writesCommas();
        remembered.put(LANGUAGE, language.tag());
        remembered.put(COMMA, Boolean.toString(comma));
        Workbench before = workbench;
        before.release();
        session = session.handOver();
        Decimals decimals = session.decimalsProperty().get();
        session.decimalsProperty().set(decimals.separatedBy(comma ? Decimals.COMMA : Decimals.POINT));
        recovery = recovery(session);
        workbench = build();
        workbench
                .motion()
                .reducedProperty()
                .set(before.motion().reducedProperty().get());
        workbench.show();
        workbench.take(before);
    }
}
