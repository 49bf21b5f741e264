package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.diagram.Stages.Stage;
import chalkgrad.app.number.Caption;
import chalkgrad.app.number.Label;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// A name gives way before the digits of its number, but never so that one thing is taken for another.
class CaptionsGiveWayTest {
    private static final int STRIDE = 7;

    @ParameterizedTest
    @FieldSource("chalkgrad.app.diagram.Stages#ALL")
    void noNameCostsANumberMoreThanFourOfItsDigits(Stage stage) {
        var cut = new TreeSet<String>();
        walk(stage, (moment, label) -> {
            if (label.isKnown() && !label.caption().isEmpty() && !isPrecise(label, moment)) {
                cut.add(moment.document().network() + " " + label.quantity() + " "
                        + label.caption().text() + " " + label.text());
            }
        });
        assertThat(cut).isEmpty();
    }

    private static boolean isPrecise(Label label, Moment moment) {
        double value = moment.value(label.quantity());
        if (label.text().equals(Decimals.STANDARD.format(value))) {
            return true;
        }
        double shown = Double.parseDouble(label.text());
        return Math.abs(shown - value) <= 5.001e-4 * Math.abs(value);
    }

    @ParameterizedTest
    @FieldSource("chalkgrad.app.diagram.Stages#ALL")
    void noBiasLooksLikeAWeight(Stage stage) {
        var alike = new TreeSet<String>();
        walk(stage, (moment, label) -> {
            Quantity q = label.quantity();
            if (q.kind() == Kind.BIAS || q.kind() == Kind.BIAS_GRADIENT) {
                Set<String> ofWeights = lettersOfWeights(moment, q);
                if (ofWeights.contains(label.caption().text())) {
                    alike.add(q + " " + label.caption().text());
                }
            }
        });
        assertThat(alike).isEmpty();
    }

    /// The shortened names of the weights into the neuron of a bias, or of their gradients.
    private static Set<String> lettersOfWeights(Moment moment, Quantity ofBias) {
        Kind kind = ofBias.kind() == Kind.BIAS ? Kind.WEIGHT : Kind.WEIGHT_GRADIENT;
        return IntStream.rangeClosed(1, moment.document().network().size(ofBias.layer() - 1))
                .mapToObj(i -> Quantity.weight(ofBias.layer(), i, Math.max(1, ofBias.to())))
                .map(weight -> Caption.lettersOf(moment.names().bareName(weight.as(kind)))
                        .text())
                .collect(Collectors.toSet());
    }

    /// What is left of a presentation while a number is explained: columns are narrow there.
    @Test
    void namesGiveWayAboveAnExplanationToo() {
        noNameCostsANumberMoreThanFourOfItsDigits(new Stage(
                "1280x376 presented", 1280, 376, Stages.PRESENTED.get(1).smallestScale()));
    }

    @Test
    void termsOfTheLossAreToldApartWhereTheirNamesHaveRoom() {
        Document document = WorkedNetworks.open("seed002-softmax-3333");
        var session = new Session(document);
        session.last();
        for (Stage stage : Stages.PRESENTED) {
            assertThat(StageLabels.of(stage.layout(document), session.moment(), Decimals.STANDARD).stream()
                            .filter(label -> label.quantity().kind() == Kind.LOSS_TERM)
                            .map(label -> label.caption().text()))
                    .as(stage.toString())
                    .hasSize(3)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theLossesOfASampleAndOfItsBatchAreToldApart() {
        Document document = WorkedNetworks.open("seed003-silu-momentum");
        var session = new Session(document);
        session.last();
        for (Stage stage : Stages.ALL) {
            assertThat(StageLabels.of(stage.layout(document), session.moment(), Decimals.STANDARD).stream()
                            .filter(label -> label.quantity().kind() == Kind.LOSS)
                            .map(label -> label.caption().text()))
                    .as(stage.toString())
                    .hasSize(2)
                    .doesNotContain("")
                    .doesNotHaveDuplicates();
        }
    }

    private static void walk(Stage stage, BiConsumer<Moment, Label> each) {
        for (Document document : WorkedNetworks.all()) {
            DiagramLayout layout = stage.layout(document);
            var session = new Session(document);
            for (long cursor = 0; cursor <= session.moment().timeline().length(); cursor += STRIDE) {
                session.goTo(cursor);
                StageLabels.of(layout, session.moment(), Decimals.STANDARD)
                        .forEach(label -> each.accept(session.moment(), label));
            }
        }
    }
}
