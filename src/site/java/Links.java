import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks that every link within the site leads somewhere.
class Links {
    private final Map<String, Page> pages;
    private final Path out;

    /// @param out the folder with the files that are not pages
    Links(List<Page> pages, Path out) {
        this.pages = pages.stream().collect(Collectors.toMap(Page::file, Function.identity()));
        this.out = out;
    }

    /// @throws IllegalStateException if there are links that lead nowhere, with all of them
    void check() {
        var broken = new ArrayList<String>();
        for (Page page : pages.values()) {
            Stream.concat(page.links().stream(), page.menuLinks().stream())
                    .filter(link -> !link.startsWith("https:"))
                    .filter(link -> !leads(page, link))
                    .forEach(link -> broken.add(page.file() + " → " + link));
        }
        if (!broken.isEmpty()) {
            throw new IllegalStateException("links that lead nowhere: " + String.join(", ", broken));
        }
    }

    private boolean leads(Page from, String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        String target = file.isEmpty()
                ? from.file()
                : Path.of(from.file())
                        .resolveSibling(file)
                        .normalize()
                        .toString()
                        .replace('\\', '/');
        Optional<Page> page = Optional.ofNullable(pages.get(target));
        return hash < 0
                ? page.isPresent() || Files.isRegularFile(out.resolve(target))
                : page.filter(found -> found.anchors().contains(link.substring(hash + 1)))
                        .isPresent();
    }
}
