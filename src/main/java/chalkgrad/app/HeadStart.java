package chalkgrad.app;

import chalkgrad.app.file.Remembered;
import chalkgrad.app.look.BundledFonts;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.language.Language;
import chalkgrad.state.StateFolder;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What the first picture needs and what no window is needed for, done on the second processor while the toolkit
/// starts and while the window is put together.
final class HeadStart {
    private HeadStart() {}

    /// Begins and returns at once. Nobody waits for it: what it has not done yet is done where it is needed.
    ///
    /// @param language the language to speak; empty for the one chosen last
    static void begin(Optional<Language> language) {
        Language.keepLatinCase();
        onThread("head start", HeadStart::run);
        onThread("words", () -> readWords(language));
    }

    private static void readWords(Optional<Language> language) {
        Texts.in(language.or(() -> SpokenWindow.languageBefore(Remembered.in(StateFolder.ofUser())))
                .orElseGet(Language::current));
    }

    /// Begins to make the fonts known, which needs the toolkit. Nothing is measured or painted before that is done.
    static CompletableFuture<Void> fonts() {
        return CompletableFuture.runAsync(BundledFonts::load, task -> onThread("fonts", task));
    }

    private static void onThread(String name, Runnable task) {
        Thread.ofPlatform().daemon().name(name).start(task);
    }

    private static void run() {
        new Session(WorkedNetworks.open(WorkedNetworks.names().getFirst()));
        WorkedNetworks.all();
    }
}
