import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes the program's site of plain HTML: the pages of `src/site/markdown`, and for each worked network a walk with
/// all
/// formulas, drawn by the program itself. A link that leads nowhere fails the build.
class Site {
    private final Path project;
    private final Path out;
    private final List<Page> pages = new ArrayList<>();

    private Site(Path project, Path out) {
        this.project = project;
        this.out = out;
    }

    /// @param arguments the project's folder, and the folder for the site
    public static void main(String[] arguments) throws IOException {
        var site = new Site(Path.of(arguments[0]), Path.of(arguments[1]));
        try {
            site.make();
        } catch (IllegalStateException e) {
            System.err.println("[ERROR] " + e.getMessage());
            System.exit(1);
        }
        // the toolkit's thread would go on
        System.exit(0);
    }

    private void make() throws IOException {
        Files.createDirectories(out);
        copy("assets/pictures", "pictures");
        copy("assets/fonts", "fonts");
        copy("assets/icons", "icons");
        Files.copy(project.resolve("src/site/site.css"), fresh("site.css"));
        Files.copy(project.resolve("src/site/film.js"), fresh("film.js"));
        var markdown = new Markdown(project.resolve("src/site/markdown"));
        pages.addAll(markdown.pages());
        try (var stage = new Stages()) {
            var walks = new Walks(stage);
            pages.add(walks.overview());
            pages.addAll(walks.pages());
            pages.replaceAll(page -> page.name().equals("index") ? page.with(Walks.FILM, walks.film()) : page);
        }
        new Links(pages, out).check();
        for (Page page : pages) {
            Files.writeString(fresh(page.file()), page.html());
        }
        System.out.println("wrote " + pages.size() + " pages: " + out.resolve("index.html"));
    }

    private void copy(String from, String to) throws IOException {
        try (Stream<Path> files = Files.list(project.resolve(from))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, fresh(to + "/" + file.getFileName()));
            }
        }
    }

    /// The path of a file that is written anew.
    private Path fresh(String name) throws IOException {
        Path file = out.resolve(name);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        return file;
    }
}
