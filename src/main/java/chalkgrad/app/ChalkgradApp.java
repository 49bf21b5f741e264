package chalkgrad.app;

import chalkgrad.app.file.Drawable;
import chalkgrad.app.file.NativeFileDialogs;
import chalkgrad.app.file.Notice;
import chalkgrad.app.file.Remembered;
import chalkgrad.app.look.Profile;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentSource;
import chalkgrad.exchange.FileType;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.language.Language;
import chalkgrad.state.StateFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The program with its window.
public final class ChalkgradApp extends Application {
    private static final System.Logger LOG = System.getLogger(ChalkgradApp.class.getName());

    private static final String PROFILE = "profile";
    private static final String PRESENT = "present";
    private static final String LANGUAGE = "language";

    /// Opens the window and returns when it is closed.
    ///
    /// @param fileOrName the document to show
    /// @param profile the name of a [Profile]; empty for the last one used
    /// @param present whether it presents at once
    /// @param language the language to speak; empty for the one chosen last
    public static void launch(
            Optional<String> fileOrName, Optional<String> profile, boolean present, Optional<Language> language) {
        HeadStart.begin(language);
        Stream<String> speaks = language.stream().map(one -> option(LANGUAGE, one.tag()));
        Stream<String> looks = profile.stream().map(name -> option(PROFILE, name));
        Stream<String> presents = present ? Stream.of(option(PRESENT, "true")) : Stream.empty();
        Application.launch(
                ChalkgradApp.class,
                Stream.of(fileOrName.stream(), looks, presents, speaks)
                        .flatMap(arguments -> arguments)
                        .toArray(String[]::new));
    }

    private static String option(String name, String value) {
        return "--" + name + "=" + value;
    }

    @Override
    public void start(Stage stage) {
        CompletableFuture<Void> fonts = HeadStart.fonts();
        Map<String, String> options = getParameters().getNamed();
        Remembered remembered = Remembered.in(StateFolder.ofUser());
        SpokenWindow.speakAsBefore(remembered);
        Optional.ofNullable(options.get(LANGUAGE)).flatMap(Language::tagged).ifPresent(Language::use);
        var session = new Session(WorkedNetworks.open(WorkedNetworks.names().getFirst()));
        var window = new SpokenWindow(
                stage, session, texts -> new NativeFileDialogs(stage, texts), remembered, StateFolder.ofUser());
        // ends from outside, such as the end of a desktop session, leave the work as it is now
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("recovery at exit").unstarted(window::flush));
        Workbench workbench = window.workbench();
        outliveMistakes(window);
        var drawable = new Drawable(Texts.ofWindow());
        Optional<String> named = getParameters().getUnnamed().stream().findFirst();
        Optional<Path> later =
                named.filter(DocumentSource::isFile).map(Path::of).filter(ChalkgradApp::isForTheWindow);
        named.filter(any -> later.isEmpty())
                .ifPresent(document -> open(document, session, drawable, workbench.notice()));
        Rehearsal.makeRoom(stage);
        fonts.join();
        workbench.show();
        later.ifPresent(file -> open(file, workbench));
        Optional.ofNullable(options.get(PROFILE)).map(Profile::valueOf).ifPresent(workbench.profileProperty()::set);
        if (options.containsKey(PRESENT)) {
            workbench.whenRead(workbench.presentation()::enter);
        }
        Rehearsal.ifWanted(stage);
    }

    /// Whether a file is opened when the window is there: code is read in the background, and a table is asked about.
    private static boolean isForTheWindow(Path file) {
        return FileType.hasCode(file) || FileType.TABLE.isNamed(file);
    }

    /// Opens a file in the window: a table is asked about, once the window is there.
    private static void open(Path file, Workbench workbench) {
        if (FileType.hasCode(file)) {
            workbench.openFirst(file);
        } else {
            Platform.runLater(() -> workbench.open(file));
        }
    }

    private static void open(String named, Session session, Drawable drawable, Notice notice) {
        try {
            Document document = drawable.require(DocumentSource.open(named));
            session.open(document, Optional.of(named).map(Path::of).filter(Files::exists));
        } catch (InputException e) {
            notice.show(e);
        }
    }

    /// Handles uncaught failures: the user sees one sentence and keeps the work.
    private static void outliveMistakes(SpokenWindow window) {
        Thread.setDefaultUncaughtExceptionHandler((thread, mistake) -> {
            LOG.log(System.Logger.Level.ERROR, "uncaught in " + thread, mistake);
            Platform.runLater(() -> window.workbench()
                    .notice()
                    .show(Texts.ofWindow()
                            .failure("notice.mistake", mistake.getClass().getSimpleName())));
        });
    }
}
