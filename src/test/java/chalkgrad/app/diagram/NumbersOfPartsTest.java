package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Trials;
import chalkgrad.app.diagram.NetworkPart.Sort;
import chalkgrad.app.diagram.Stages.Stage;
import chalkgrad.app.number.Caption;
import chalkgrad.app.number.Label;
import chalkgrad.app.number.Label.Stress;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.formula.Name;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Whatever a step emphasizes, no edge or bias is left without a number, and numbers of one kind look alike.
class NumbersOfPartsTest {
    @ParameterizedTest
    @FieldSource("chalkgrad.app.diagram.Stages#PRESENTED")
    void everyEdgeAndBiasShowsANumberInEveryStep(Stage stage) {
        var bare = new ArrayList<String>();
        for (Document document : Trials.some(1, WorkedNetworks.all())) {
            DiagramLayout layout = stage.layout(document);
            List<NetworkPart> parts = IntStream.rangeClosed(
                            1, document.network().depth())
                    .boxed()
                    .flatMap(l -> Stream.concat(edges(layout, l), biases(layout, l)))
                    .toList();
            walk(document, moment -> {
                Set<NetworkPart> shown = StageLabels.of(layout, moment, Decimals.STANDARD).stream()
                        .map(label -> NetworkPart.of(label.quantity()))
                        .collect(Collectors.toSet());
                parts.stream()
                        .filter(part -> !shown.contains(part))
                        .forEach(part -> bare.add(document.network() + " step " + moment.cursor() + " " + part));
            });
        }
        assertThat(bare).isEmpty();
    }

    private static Stream<NetworkPart> edges(DiagramLayout layout, int layer) {
        return EdgeColumn.edges(layout, layer).stream()
                .map(edge -> new NetworkPart(Sort.EDGE, layer, edge.from(), edge.to()));
    }

    private static Stream<NetworkPart> biases(DiagramLayout layout, int layer) {
        return layout.hasBiases(layer)
                ? layout.shown(layer).stream()
                        .map(j -> layout.network().layer(layer).tiedBias() ? 0 : j)
                        .distinct()
                        .map(j -> new NetworkPart(Sort.BIAS, layer, 0, j))
                : Stream.empty();
    }

    @ParameterizedTest
    @FieldSource("chalkgrad.app.diagram.Stages#ALL")
    void theProductsOfASumAreWrittenInOneWay(Stage stage) {
        var mixed = new ArrayList<String>();
        for (Document document : Trials.some(1, WorkedNetworks.all())) {
            DiagramLayout layout = stage.layout(document);
            walk(document, moment -> {
                List<Label> products = StageLabels.of(layout, moment, Decimals.STANDARD).stream()
                        .filter(label -> label.quantity().kind() == Kind.PRODUCT)
                        .filter(label -> label.stress() == Stress.OPERAND)
                        .toList();
                if (products.stream()
                                .map(label -> form(label, moment))
                                .distinct()
                                .count()
                        > 1) {
                    mixed.add(document.network() + " step " + moment.cursor() + " " + products);
                }
            });
        }
        assertThat(mixed).isEmpty();
    }

    /// Whether a product is named with its indices, with its letters, or not at all.
    private static String form(Label product, Moment moment) {
        Name name = moment.names().bareName(product.quantity());
        String caption = product.caption().text();
        return caption.isEmpty() ? "" : caption.equals(Caption.of(name).text()) ? "name" : "letters";
    }

    @ParameterizedTest
    @FieldSource("chalkgrad.app.diagram.Stages#PRESENTED")
    void aNumberHasTheSameDigitsInEveryStep(Stage stage) {
        for (Document document : Trials.some(1, WorkedNetworks.all())) {
            DiagramLayout layout = stage.layout(document);
            Map<Quantity, Set<String>> written = new HashMap<>();
            walk(
                    document,
                    moment -> StageLabels.of(layout, moment, Decimals.STANDARD).stream()
                            .filter(Label::isKnown)
                            .forEach(label -> written.computeIfAbsent(label.quantity(), key -> new HashSet<>())
                                    .add(label.text())));
            assertThat(written.values())
                    .as(document.network().toString())
                    .isNotEmpty()
                    .allMatch(texts -> texts.size() == 1);
        }
    }

    private static void walk(Document document, Consumer<Moment> each) {
        var session = new Session(document);
        for (long cursor = 0; cursor <= session.moment().timeline().length(); cursor++) {
            session.goTo(cursor);
            each.accept(session.moment());
        }
    }
}
