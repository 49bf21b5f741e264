import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The licences of the program and of all that comes with it: a list, and the texts that fonts, data and libraries
/// bring along. Those of Java are in its own folder `legal`.
///
/// @param project the project's folder
/// @param libraries the folders of jars
record Licences(Path project, List<Path> libraries) {
    void copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        copy(project.resolve("LICENSE"), folder, "chalkgrad-LICENSE.txt");
        copy(project.resolve("src/main/installer/third-party.txt"), folder, "third-party.txt");
        copy(project.resolve("assets/data/README.md"), folder, "data-README.md");
        for (Path font : files(project.resolve("assets/fonts"), "-ofl.txt")) {
            copy(font, folder, font.getFileName().toString());
        }
        for (Path library : libraries) {
            for (Path jar : files(library, ".jar")) {
                copyTexts(jar, folder);
            }
        }
    }

    private static void copyTexts(Path jar, Path folder) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                Stream<Path> all = Files.walk(inside.getPath("/"))) {
            for (Path text : all.filter(Licences::isText).toList()) {
                copy(text, folder, jar.getFileName().toString().replace(".jar", "-") + text.getFileName());
            }
        }
    }

    private static boolean isText(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path)
                && Stream.of("license", "licence", "notice")
                        .anyMatch(word -> name.equals(word) || name.equals(word + ".txt") || name.equals(word + ".md"));
    }

    private static void copy(Path from, Path folder, String name) throws IOException {
        Path to = folder.resolve(name);
        if (Files.notExists(to)) {
            Files.write(to, Files.readAllBytes(from));
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
