import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes the program that needs neither a JDK nor Maven, its portable zip, and the packages of this operating system.
class Installer {
    /// Modules of Java that only the Python for notebooks needs.
    private static final String FOR_PYTHON = "java.management,java.sql,java.xml.crypto,jdk.management,jdk.unsupported";

    /// The customs of all countries, among them the decimal comma. Without it Java writes numbers as in English.
    private static final String FOR_COUNTRIES = "jdk.localedata";

    private static final String MODULE = "chalkgrad";
    private static final String ARGUMENTS = "java.args";

    private final Path launcher;
    private final Path manual;
    private final Path project;
    private final Path out;
    private final Version version;

    private Installer(String... arguments) {
        launcher = Path.of(arguments[0]);
        manual = Path.of(arguments[1]);
        project = Path.of(arguments[2]);
        out = Path.of(arguments[3]);
        version = new Version(arguments[4]);
    }

    /// @param arguments the folder of the launcher, with `lib` and `python`; the folder of man pages and completion;
    ///     the project's folder; the folder for the results; the version
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Installer(arguments).make();
    }

    private void make() throws IOException, InterruptedException {
        Folder.fresh(out);
        Path work = Files.createDirectory(out.resolve("work"));
        Image image = image(work);
        new PortableZip(image.root()).write(version.file(out, "zip"));
        var packages = new Packages(image, version, project.resolve("src/main/installer"), out);
        for (String type : packages.types()) {
            packages.make(type);
        }
        Folder.delete(work);
    }

    private Image image(Path work) throws IOException, InterruptedException {
        Path modules = Files.createDirectory(work.resolve("modules"));
        new Modules(launcher.resolve("lib"), modules).write();
        Path runtime = work.resolve("runtime");
        Tool.JLINK.run(
                "--module-path",
                modules,
                "--add-modules",
                String.join(",", MODULE, FOR_PYTHON, FOR_COUNTRIES),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                runtime);
        List<String> options = Files.readAllLines(launcher.resolve("lib").resolve(ARGUMENTS));
        List<String> started = new ArrayList<>(options);
        started.addAll(List.of(
                "-XX:AOTCache=$APPDIR/" + StartCache.NAME,
                // without a cache that fits, it starts as well, only later
                "-Xlog:aot=off",
                "-Xlog:cds=off",
                "-Dchalkgrad.python=$APPDIR/python"));
        var image = new Image(Files.createDirectory(work.resolve("image")));
        image.make(runtime, started, version, new Icon(project.resolve("assets/icons/chalkgrad.png")).writeTo(work));
        trainPython(image, work);
        Folder.copy(manual, image.application().resolve("share"));
        new Licences(project, List.of(launcher.resolve("lib"), launcher.resolve("python")))
                .copyTo(image.application().resolve("share").resolve("licenses"));
        if (ThisSystem.get() == ThisSystem.LINUX) {
            image.startFaster(launcher.resolve("lib").resolve(ARGUMENTS), project.resolve("src/main/installer/linux"));
        }
        List<String> rehearsed = new ArrayList<>(options);
        rehearsed.addAll(List.of("--module", Image.MODULE));
        new StartCache(image.java(), rehearsed, work.resolve("rehearsal"))
                .train(image.application().resolve(StartCache.NAME));
        image.seal();
        return image;
    }

    /// Copies Python, and trains its start-up cache with the program's own process for notebooks.
    private void trainPython(Image image, Path work) throws IOException, InterruptedException {
        Path python = image.application().resolve("python");
        Folder.copy(launcher.resolve("python"), python);
        String program = Files.readString(project.resolve("src/main/installer/training.py"))
                .strip()
                .replace("\n", "\\n");
        new PythonCache(image.java(), python)
                .train(
                        List.of(
                                // linked classes would need the very modules of the training
                                "-XX:-AOTClassLinking",
                                "--add-modules",
                                "ALL-DEFAULT",
                                "--add-reads",
                                MODULE + "=ALL-UNNAMED",
                                // modules that differ from those of the process, which must not take over how the
                                // training's were linked: its own could then not use Python's classes
                                "--add-reads",
                                MODULE + "=java.base",
                                "--module",
                                MODULE + "/chalkgrad.script.run.Child"),
                        "{\"folder\": \"%s\", \"cells\": [\"%s\"]}\n"
                                .formatted(work.toString().replace('\\', '/'), program.replace("\"", "\\\"")));
    }
}
