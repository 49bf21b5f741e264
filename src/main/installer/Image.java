import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program as it lies on a disk: its launcher, its Java with all modules inside, and its other files.
///
/// @param folder where it is made
record Image(Path folder) {
    private static final String NAME = "chalkgrad";
    static final String MODULE = "chalkgrad/chalkgrad.Main";
    /// A launcher with a console, which Windows distinguishes from one with windows.
    private static final String CONSOLE = "chalkgrad-console";

    /// Makes it.
    ///
    /// @param runtime the Java with the program's modules
    /// @param options the options for Java; `$APPDIR` stands for [#application()]
    void make(Path runtime, List<String> options, Version version, Path icon) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of(
                "--type",
                "app-image",
                "--name",
                NAME,
                "--dest",
                folder,
                "--runtime-image",
                runtime,
                "--module",
                MODULE,
                "--icon",
                icon));
        // macOS refuses versions before the first, and then the program itself says its version
        if (ThisSystem.get() != ThisSystem.MACOS || !version.isBeforeFirst()) {
            arguments.addAll(List.of("--app-version", version.numbers()));
        }
        for (String option : options) {
            arguments.addAll(List.of("--java-options", option));
        }
        if (ThisSystem.get() == ThisSystem.WINDOWS) {
            Path console = Files.writeString(
                    folder.resolve("console.properties"), "win-console=true\nwin-menu=false\nwin-shortcut=false\n");
            arguments.addAll(List.of("--add-launcher", CONSOLE + "=" + console));
        }
        Tool.JPACKAGE.run(arguments.toArray());
    }

    /// Puts a script in place of jpackage's launcher, and beside it what only Linux needs.
    ///
    /// @param arguments the options for Java
    /// @param resources the folder with the script
    void startFaster(Path arguments, Path resources) throws IOException {
        Files.copy(arguments, application().resolve(arguments.getFileName()));
        Files.copy(resources.resolve("links"), application().resolve("share").resolve("links"));
        Path start = root().resolve("bin").resolve(NAME);
        Files.writeString(start, Files.readString(resources.resolve(NAME)));
    }

    /// Signs it anew on macOS, which calls a program damaged if files were added after jpackage signed it. The
    /// signature names nobody.
    void seal() throws IOException, InterruptedException {
        if (ThisSystem.get() == ThisSystem.MACOS) {
            ThisSystem.run("codesign", "--force", "--deep", "--sign", "-", root().toString());
        }
    }

    /// Its root, which jpackage packs.
    Path root() {
        return folder.resolve(ThisSystem.get() == ThisSystem.MACOS ? NAME + ".app" : NAME);
    }

    /// The folder that the launcher knows as `$APPDIR`.
    Path application() {
        return switch (ThisSystem.get()) {
            case LINUX -> root().resolve("lib").resolve("app");
            case WINDOWS -> root().resolve("app");
            case MACOS -> root().resolve("Contents").resolve("app");
        };
    }

    /// Its Java.
    Path java() {
        Path runtime = switch (ThisSystem.get()) {
            case LINUX -> root().resolve("lib").resolve("runtime");
            case WINDOWS -> root().resolve("runtime");
            case MACOS ->
                root().resolve("Contents")
                        .resolve("runtime")
                        .resolve("Contents")
                        .resolve("Home");
        };
        return runtime.resolve("bin").resolve("java");
    }
}
