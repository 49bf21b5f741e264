package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.diagram.Stages.Stage;
import chalkgrad.app.number.Label;
import chalkgrad.app.number.Label.Stress;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the formula of a step is made of can be seen beside it, in every step of the worked networks.
class OperandsTest {
    static List<Document> documents() {
        return WorkedNetworks.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyNumberOfTheFormulaIsLitOnTheStage(Document document) {
        var session = new Session(document);
        var missing = new ArrayList<String>();
        for (Stage stage : Stages.ALL) {
            DiagramLayout layout = stage.layout(document);
            long length = session.moment().timeline().length();
            for (long cursor = 1; cursor <= length; cursor++) {
                session.goTo(cursor);
                Moment moment = session.moment();
                Set<Quantity> lit = lit(layout, moment);
                moment.emphasis().stream()
                        .filter(q -> belongsToTheStage(moment, q) && !lit.contains(q))
                        .forEach(q -> missing.add(stage + " " + layout.detail() + " step " + moment.cursor() + ": "
                                + q.name() + " of "
                                + moment.subject().map(Quantity::name).orElse("")));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<Quantity> lit(DiagramLayout layout, Moment moment) {
        return Labels.of(layout, moment, Decimals.STANDARD).stream()
                .filter(label -> label.stress() != Stress.NONE && label.isKnown())
                .map(Label::quantity)
                .collect(Collectors.toSet());
    }

    /// The stage shows one sample and iteration; all neurons and edges of the worked networks have room.
    private static boolean belongsToTheStage(Moment moment, Quantity q) {
        boolean sameSample = q.sample() == 0 || q.sample() == moment.shownSample();
        return sameSample && q.iteration() == moment.iteration() && moment.isKnown(q);
    }
}
