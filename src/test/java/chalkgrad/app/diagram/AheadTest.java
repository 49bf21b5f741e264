package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Trials;
import chalkgrad.app.diagram.Stages.Stage;
import chalkgrad.app.number.Label;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The place of the number that comes next.
class AheadTest {
    private static final Stage DESK = Stages.ALL.get(2);

    static List<Document> documents() {
        return Trials.some(3, WorkedNetworks.all());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theNextNumberHasAPlaceWhereNoneOtherStands(Document document) {
        var session = new Session(document);
        var missing = new ArrayList<String>();
        for (Stage stage : List.of(DESK, Stages.PRESENTED.getFirst())) {
            DiagramLayout layout = stage.layout(document);
            for (long k = 0; k < session.moment().timeline().length(); k++) {
                session.goTo(k);
                Moment moment = session.moment();
                List<Label> labels = StageLabels.of(layout, moment, Decimals.STANDARD);
                List<Label> ahead = Ahead.with(labels, layout, moment, Decimals.STANDARD);
                Quantity next = Ahead.of(moment).orElseThrow();
                if (ahead.stream().noneMatch(label -> label.quantity().equals(next))) {
                    missing.add(stage + " " + next);
                }
                assertThat(overlapping(ahead, next)).as("%s at %d", stage, k).isEmpty();
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<Label> overlapping(List<Label> labels, Quantity next) {
        return labels.stream()
                .filter(label -> label.quantity().equals(next))
                .flatMap(place -> labels.stream().filter(label -> !label.equals(place) && overlap(label, place)))
                .toList();
    }

    private static boolean overlap(Label one, Label other) {
        return one.box().intersects(other.box());
    }
}
