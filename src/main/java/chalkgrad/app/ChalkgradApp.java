package chalkgrad.app;

import chalkgrad.app.look.BundledFonts;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentSource;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.WorkedNetworks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The program with its window. The first argument is a file, or the name of a worked network.
public final class ChalkgradApp extends Application {
    private static final System.Logger LOG = System.getLogger(ChalkgradApp.class.getName());

    /// Opens the window and returns when it is closed.
    public static void launch(String... arguments) {
        Application.launch(ChalkgradApp.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        BundledFonts.load();
        Texts texts = Texts.ofWindow();
        var session = new Session(WorkedNetworks.open(WorkedNetworks.names().getFirst()));
        Remembered remembered = Remembered.in(StateFolder.ofUser());
        var recovery = new Recovery(session, StateFolder.ofUser().resolve("recovery"));
        var workbench = new Workbench(stage, session, texts, new NativeFileDialogs(stage, texts), remembered, recovery);
        outliveMistakes(workbench.notice(), texts);
        getParameters().getUnnamed().stream().findFirst().ifPresent(named -> open(named, session, workbench.notice()));
        workbench.show();
    }

    private static void open(String named, Session session, Notice notice) {
        try {
            Document document = DocumentSource.open(named);
            session.open(document, Optional.of(named).map(Path::of).filter(Files::exists));
        } catch (InputException e) {
            notice.show(e);
        }
    }

    /// A mistake of the program costs one sentence, not the work of the person.
    private static void outliveMistakes(Notice notice, Texts texts) {
        Thread.setDefaultUncaughtExceptionHandler((thread, mistake) -> {
            LOG.log(System.Logger.Level.DEBUG, "uncaught", mistake);
            Platform.runLater(() ->
                    notice.show(texts.get("notice.mistake", mistake.getClass().getSimpleName())));
        });
    }
}
