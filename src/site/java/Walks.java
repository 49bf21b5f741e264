import chalkgrad.app.session.Session;
import chalkgrad.app.words.FormulaLines;
import chalkgrad.app.words.QuantityWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The worked networks, walked: a page for each, with a picture and the formula of every step.
class Walks {
    /// Where the page of the site's start leaves room for the film.
    static final String FILM = "<p>[film]</p>";

    /// Of a longer walk, the steps of its first iteration are enough.
    private static final int MOST_STEPS = 400;

    private final Stages stages;

    Walks(Stages stages) {
        this.stages = stages;
    }

    /// A page that lists all networks.
    Page overview() {
        var text = new StringBuilder("<h1>Worked networks</h1>\n"
                + "<p>Eight small networks, each number by hand. The program opens with the first one; the others"
                + " are listed at the left of its window.</p>\n"
                + "<dl class=\"list\">\n");
        var links = new ArrayList<String>();
        for (String name : WorkedNetworks.names()) {
            Document document = WorkedNetworks.open(name);
            String page = pageName(name) + ".html";
            links.add(page);
            text.append("<dt><a href=\"%s\">%s</a></dt><dd>%s</dd>\n"
                    .formatted(
                            page,
                            Page.escaped(document.description().heading()),
                            Page.escaped(document.description().summary())));
        }
        return new Page("networks", "Worked networks", text.append("</dl>\n").toString(), Set.of(), links);
    }

    private static String pageName(String network) {
        return "walk-" + network;
    }

    List<Page> pages() {
        return WorkedNetworks.names().stream().map(this::page).toList();
    }

    private Page page(String name) {
        Document document = WorkedNetworks.open(name);
        var session = new Session(document);
        String title = document.description().heading();
        String heading = Page.escaped(title);
        var text = new StringBuilder("<h1>%s</h1>\n<p>%s</p>\n"
                .formatted(heading, Page.escaped(document.description().summary())));
        try (Stages.Showing stage = stages.show(session)) {
            text.append("<figure class=\"stage\">")
                    .append(stage.svg(session::last))
                    .append("<figcaption>After the last step</figcaption></figure>\n");
        }
        text.append(steps(session, document));
        text.append("<p>Walk it yourself: <code>chalkgrad %s</code></p>\n".formatted(name));
        return new Page(pageName(name), title, text.toString(), Set.of(), List.of("networks.html"));
    }

    private String steps(Session session, Document document) {
        var text = new StringBuilder();
        var words = new QuantityWords(stages.texts(), document);
        String part = "";
        long steps = Math.min(MOST_STEPS, session.moment().timeline().length());
        for (long k = 0; k < steps; k++) {
            long after = k + 1;
            Stages.inWindow(() -> {
                session.goTo(after);
                return "";
            });
            Step step = session.moment().step().orElseThrow();
            String title = title(session, step);
            if (!title.equals(part)) {
                text.append("<h2>%s</h2>\n".formatted(title));
                part = title;
            }
            Quantity made = step.makes();
            text.append("<div class=\"step\"><span>%s</span>%s</div>\n"
                    .formatted(Page.escaped(Texts.capitalized(words.describe(made))), formula(session, made)));
        }
        long rest = session.moment().timeline().length() - steps;
        return text.append(rest == 0 ? "" : "<p>%d more steps follow.</p>\n".formatted(rest))
                .toString();
    }

    private String title(Session session, Step step) {
        int iteration = step.iteration();
        boolean last = iteration > session.moment().document().iterations();
        String phase = Texts.capitalized(stages.texts().get("phase." + step.phase()));
        return session.moment().document().iterations() < 2 && !last
                ? phase
                : last ? "Final forward pass" : "Iteration " + iteration + ": " + phase.toLowerCase(Locale.ROOT);
    }

    private static String formula(Session session, Quantity quantity) {
        return new FormulaLines(session.moment(), quantity, Decimals.STANDARD).mathMl();
    }

    /// A pass of the first network, step by step, for the start page: pictures of the stage with the formulas below.
    String film() {
        Document document = WorkedNetworks.open(WorkedNetworks.names().getFirst());
        var session = new Session(document);
        var words = new QuantityWords(stages.texts(), document);
        var text = new StringBuilder("<div class=\"film\" tabindex=\"0\" aria-label=\"A pass, step by step\">\n");
        try (Stages.Showing stage = stages.show(session)) {
            long steps = session.moment().timeline().length();
            for (long k = 1; k <= steps; k++) {
                long after = k;
                String picture = stage.svg(() -> session.goTo(after));
                Quantity made = session.moment().step().orElseThrow().makes();
                text.append("<figure%s>%s<figcaption><span>%s</span>%s</figcaption></figure>\n"
                        .formatted(
                                k == 1 ? "" : " hidden",
                                picture,
                                Page.escaped(Texts.capitalized(words.describe(made))),
                                formula(session, made)));
            }
        }
        return text.append("<div class=\"controls\"></div>\n</div>\n").toString();
    }
}
