import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The packages of this operating system, made of the program's image by jpackage.
///
/// @param resources the folder of this program
/// @param out where they go
record Packages(Image image, Version version, Path resources, Path out) {
    /// Its numbers stay, so that a later version replaces an earlier one.
    private static final String WINDOWS_UPGRADE = "6f0b1c7e-3b0e-4c8e-9a51-2f4d9d1c0a25";

    /// Those that can be made here. macOS refuses versions before the first, and rpm's own tool is not everywhere.
    List<String> types() {
        return ThisSystem.get().packages().stream()
                .filter(type -> ThisSystem.get() != ThisSystem.MACOS || !version.isBeforeFirst())
                .filter(type -> !type.equals("rpm") || isOnPath("rpmbuild"))
                .toList();
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    void make(String type) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of(
                "--type",
                type,
                "--app-image",
                image.root(),
                "--dest",
                out,
                "--name",
                "chalkgrad",
                "--app-version",
                version.numbers(),
                "--vendor",
                "Chalkgrad",
                "--description",
                "Backpropagation by hand, click by click",
                "--license-file",
                resources.resolve("../../../LICENSE").normalize()));
        arguments.addAll(
                switch (ThisSystem.get()) {
                    case LINUX ->
                        List.of(
                                // the other systems look only at the last part of a name, which is that of all JSON
                                "--file-associations",
                                resources.resolve("document.properties"),
                                "--resource-dir",
                                resources.resolve("linux"),
                                "--linux-shortcut",
                                "--linux-menu-group",
                                "Education",
                                "--linux-app-category",
                                "education",
                                "--linux-rpm-license-type",
                                "MIT",
                                "--linux-deb-maintainer",
                                "maintainers@chalkgrad.invalid");
                    case WINDOWS ->
                        List.of(
                                "--win-menu",
                                "--win-menu-group",
                                "Chalkgrad",
                                "--win-shortcut",
                                "--win-per-user-install",
                                "--win-upgrade-uuid",
                                WINDOWS_UPGRADE);
                    case MACOS -> List.of();
                });
        Tool.JPACKAGE.run(arguments.toArray());
        if (ThisSystem.get() != ThisSystem.LINUX) {
            nameProcessor(type);
        }
    }

    /// On Linux jpackage says in a name for which processor the package is, as it is the custom there.
    private void nameProcessor(String type) throws IOException {
        Files.move(out.resolve("chalkgrad-" + version.numbers() + "." + type), version.file(out, type));
    }
}
