import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// The program's jars as the linker wants them. It refuses jars that do not say what module they are, so these get a
/// module-info; and native libraries come out of their jars, or each user's home would get a copy of them.
record Modules(Path lib, Path folder) {
    private static final Pattern NATIVE = Pattern.compile("[^/]+\\.(so|dll|dylib)");
    private static final String RELEASE = "25";

    /// Writes them into the folder.
    void write() throws IOException {
        for (ModuleReference module : ModuleFinder.of(lib).findAll()) {
            Path jar = Path.of(module.location().orElseThrow());
            if (module.descriptor().isAutomatic()) {
                describe(module.descriptor().name(), jar);
            } else if (hasNatives(jar)) {
                takeNativesOut(module.descriptor().name(), jar);
            } else {
                Files.copy(jar, folder.resolve(jar.getFileName()));
            }
        }
    }

    private void describe(String module, Path jar) throws IOException {
        if (isEmpty(jar)) {
            // JavaFX has such a jar beside that of each operating system
            return;
        }
        Path work = Files.createTempDirectory("module");
        Path described = Files.copy(jar, folder.resolve(jar.getFileName()));
        Tool.JDEPS.run(
                "--ignore-missing-deps",
                "--multi-release",
                RELEASE,
                "--module-path",
                lib,
                "--generate-module-info",
                work,
                jar);
        Path source = Folder.all(work).stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow();
        Tool.JAVAC.run(
                "--release", RELEASE, "--module-path", lib, "--patch-module", module + "=" + jar, "-d", work, source);
        Tool.JAR.run("--update", "--file", described, "-C", work, "module-info.class");
        Folder.delete(work);
    }

    private static boolean isEmpty(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().noneMatch(entry -> entry.getName().endsWith(".class"));
        }
    }

    private static boolean hasNatives(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return natives(file).findAny().isPresent();
        }
    }

    private static Stream<? extends ZipEntry> natives(JarFile file) {
        return file.stream().filter(entry -> NATIVE.matcher(entry.getName()).matches());
    }

    private void takeNativesOut(String module, Path jar) throws IOException {
        Path libraries = Files.createTempDirectory("libraries");
        try (var file = new JarFile(jar.toFile())) {
            for (ZipEntry entry : natives(file).toList()) {
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, libraries.resolve(entry.getName()));
                }
            }
        }
        Tool.JMOD.run(
                "create",
                "--class-path",
                jar,
                "--libs",
                libraries,
                "--exclude",
                String.join(",", List.of("*.so", "*.dll", "*.dylib")),
                folder.resolve(module + ".jmod"));
        Folder.delete(libraries);
    }
}
