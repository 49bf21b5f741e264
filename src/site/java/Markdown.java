import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// The pages that people write. A link to a file of the project that is not on the site becomes plain text.
class Markdown {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]+)\"");
    private static final String PICTURES = "../../../assets/pictures/";

    private final Path folder;
    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    Markdown(Path folder) {
        this.folder = folder;
    }

    List<Page> pages() throws IOException {
        var pages = new ArrayList<Page>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                pages.add(page(file));
            }
        }
        return pages;
    }

    private Page page(Path file) throws IOException {
        String name = folder.relativize(file).toString().replace('\\', '/').replaceAll("\\.md$", "");
        Node text = parser.parse(Files.readString(file));
        var links = new ArrayList<String>();
        var headings = new ArrayList<String>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                onSite(link.getDestination())
                        .ifPresentOrElse(
                                to -> {
                                    link.setDestination(to);
                                    links.add(to);
                                },
                                () -> unlink(link));
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                image.setDestination(image.getDestination().replace(PICTURES, "pictures/"));
                links.add(image.getDestination());
            }

            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 1) {
                    headings.add(textOf(heading));
                }
                visitChildren(heading);
            }
        });
        String title = headings.isEmpty() ? name : headings.getFirst();
        String html = renderer.render(text)
                .replace("<table>", "<div class=\"wide\"><table>")
                .replace("</table>", "</table></div>");
        return new Page(name, title, html, anchors(html), links);
    }

    /// Where a link of a page leads on the site; empty if that is not on it.
    private static Optional<String> onSite(String destination) {
        if (destination.startsWith("https:") || destination.startsWith("#")) {
            return Optional.of(destination);
        }
        boolean page = destination.matches("[a-z0-9/-]+\\.md(#.*)?");
        return page ? Optional.of(destination.replaceFirst("\\.md", ".html")) : Optional.empty();
    }

    private static void unlink(Link link) {
        Node next = link;
        for (Node child = link.getFirstChild(); child != null; ) {
            Node following = child.getNext();
            next.insertAfter(child);
            next = child;
            child = following;
        }
        link.unlink();
    }

    private static String textOf(Node node) {
        var text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }

    private static Set<String> anchors(String html) {
        var found = new LinkedHashSet<String>();
        ANCHOR.matcher(html).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
