import java.util.List;
import java.util.Set;

/// A page of the site.
///
/// @param name the name of its file without the ending
/// @param title what a tab of a browser shows
/// @param body HTML
/// @param anchors the places in it that links can lead to
/// @param links what its links and pictures refer to
record Page(String name, String title, String body, Set<String> anchors, List<String> links) {
    private static final List<Entry> MENU = List.of(
            new Entry("index", "Chalkgrad"),
            new Entry("networks", "Worked networks"),
            new Entry("recipes", "Recipes"),
            new Entry("window", "The window"),
            new Entry("teachers", "For teachers"),
            new Entry("command-line", "Command line"),
            new Entry("install", "Install"));

    /// An entry of the menu.
    private record Entry(String page, String text) {}

    String file() {
        return name + ".html";
    }

    /// This page with something in a place that its text leaves open.
    Page with(String place, String html) {
        return new Page(name, title, body.replace(place, html), anchors, links);
    }

    /// The whole page.
    String html() {
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <link rel="icon" href="%2$sicons/chalkgrad.svg">
            <link rel="stylesheet" href="%2$ssite.css">
            <script src="%2$sfilm.js" defer></script>
            </head>
            <body>
            <nav>%3$s</nav>
            <main>
            %4$s
            </main>
            </body>
            </html>
            """.formatted(Page.escaped(title), up(), menu(), body);
    }

    private String menu() {
        var text = new StringBuilder();
        for (Entry entry : MENU) {
            text.append("<a href=\"%s%s.html\"%s>%s</a>"
                    .formatted(up(), entry.page, entry.page.equals(name) ? " aria-current=\"page\"" : "", entry.text));
        }
        return text.toString();
    }

    /// The way from the folder of the page to that of the site.
    private String up() {
        return "../".repeat((int) name.chars().filter(c -> c == '/').count());
    }

    /// What the menu refers to.
    List<String> menuLinks() {
        return MENU.stream().map(entry -> up() + entry.page + ".html").toList();
    }

    /// Text for HTML.
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
