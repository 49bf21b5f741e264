package chalkgrad.notation;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.formula.Name;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Timeline;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Names for people who read them, such as those in the status bar.
class ReadableNamesTest {
    private static final CourseNames SUBSCRIPTS = new CourseNames(WorkedNetworks.open("seed002-softmax-3333"));

    static List<String> networks() {
        return WorkedNetworks.names();
    }

    @Test
    void whatStandsBelowAndAboveIsWrittenSo() {
        assertThat(SUBSCRIPTS.readable(Quantity.activation(3, 1))).isEqualTo("ŷ₁");
        assertThat(SUBSCRIPTS.readable(Quantity.bias(3, 3))).isEqualTo("b₃,₃");
        assertThat(SUBSCRIPTS.readable(Quantity.product(3, 2, 1))).isEqualTo("W₃,₁,₂·h₂,₂");
        assertThat(SUBSCRIPTS.readable(Quantity.activationGradient(3, 1))).isEqualTo("dL/dŷ₁");
        assertThat(SUBSCRIPTS.readable(Quantity.weight(1, 1, 2).as(Kind.NEW_PARAMETER)))
                .isEqualTo("new W₁,₂,₁");
    }

    @Test
    void theIterationIsSaidInWords() {
        assertThat(SUBSCRIPTS.readable(Quantity.loss().at(0, 2))).isEqualTo("L in iteration 2");
    }

    @Test
    void wordsBelowStayInTheLine() {
        var mazur = new CourseNames(WorkedNetworks.open("mazur-2-2-2"));
        assertThat(mazur.readable(Quantity.activation(1, 1))).isEqualTo("out_h1");
    }

    @ParameterizedTest
    @MethodSource("networks")
    void noNameHasRawMarks(String network) {
        var document = WorkedNetworks.open(network);
        var names = new CourseNames(document);
        var timeline = new Timeline(document);
        assertThat(LongStream.range(0, timeline.length())
                        .mapToObj(k -> names.readable(timeline.step(k).makes())))
                .noneMatch(
                        name -> name.contains("{") || name.contains("^") || name.contains("#") || name.contains("@"));
    }

    @Test
    void anArrayHasTheNameOfItsEntriesWithoutTheirIndices() {
        assertThat(SUBSCRIPTS.array(Quantity.weight(2, 1, 3))).isEqualTo(new Name.Letter("W", "2", "", ""));
        assertThat(SUBSCRIPTS.array(Quantity.bias(2, 3).gradient()))
                .isEqualTo(new Name.Partial(Name.letter("L"), new Name.Letter("b", "2", "", "")));
        var silu = new CourseNames(WorkedNetworks.open("seed003-silu-momentum"));
        assertThat(silu.array(Quantity.weight(2, 1, 1))).isEqualTo(Name.letter("U"));
        var plain = new CourseNames(WorkedNetworks.open("seed000-q1-q2-sse"));
        assertThat(plain.array(Quantity.weight(2, 1, 1))).isEqualTo(new Name.Letter("W", "", "[2]", ""));
    }

    @Test
    void anArrayHasTheLetterThatTheCourseGivesToEachOfItsEntries() {
        // h_1 and h_2 are h; the only pre-activation of layer 2 is f
        var silu = new CourseNames(WorkedNetworks.open("seed003-silu-momentum"));
        assertThat(silu.array(Quantity.activation(1, 2))).isEqualTo(Name.letter("h"));
        assertThat(silu.array(Quantity.preActivation(1, 1))).isEqualTo(Name.letter("z"));
        assertThat(silu.array(Quantity.preActivation(2, 1))).isEqualTo(Name.letter("f"));
        assertThat(silu.array(Quantity.target(1))).isEqualTo(new Name.Letter("y", "true", "", ""));
    }

    @Test
    void aLetterThatTwoLayersShareNamesNoArrayAlone() {
        // net_h1, net_h2 in one layer, net_o1, net_o2 in the next
        var mazur = new CourseNames(WorkedNetworks.open("mazur-2-2-2"));
        assertThat(mazur.array(Quantity.preActivation(1, 1))).isEqualTo(new Name.Letter("net", "", "[1]", ""));
        assertThat(mazur.array(Quantity.preActivation(2, 1))).isEqualTo(new Name.Letter("net", "", "[2]", ""));
    }
}
