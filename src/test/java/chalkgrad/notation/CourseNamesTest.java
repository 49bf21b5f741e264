package chalkgrad.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import chalkgrad.AllQuantities;
import chalkgrad.RandomDocuments;
import chalkgrad.Trials;
import chalkgrad.document.Document;
import chalkgrad.document.Notation;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.formula.Latex;
import chalkgrad.formula.Name;
import chalkgrad.formula.Speech;
import chalkgrad.formula.Typesetter;
import chalkgrad.pass.NameException;
import chalkgrad.pass.Quantity;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourseNamesTest {
    static Stream<Arguments> documentsAndNotations() {
        List<Notation> notations = Stream.concat(
                        WorkedNetworks.all().stream().map(Document::notation), Stream.of(Notation.CANONICAL))
                .toList();
        return Stream.concat(
                        WorkedNetworks.all().stream(),
                        Stream.concat(
                                RandomDocuments.many(Trials.of(4, 12), 41),
                                RandomDocuments.inTraining(Trials.of(2, 8), 41)))
                .flatMap(document -> Stream.concat(notations.stream(), Stream.of(document.notation()))
                        .map(notation -> Arguments.of(Adapted.to(document, notation), notation)));
    }

    @ParameterizedTest
    @MethodSource("documentsAndNotations")
    void everyNameReadsBackAsTheNumberThatItWasGivenFor(Document document, Notation notation) throws NameException {
        var names = new CourseNames(document);
        var seen = new HashMap<String, Quantity>();
        for (Quantity quantity : AllQuantities.of(document).toList()) {
            String text = names.text(quantity);
            assertThat(seen.merge(text, quantity, (one, other) -> one)).as(text).isEqualTo(quantity);
            assertThat(names.parse(text)).as(text).isEqualTo(quantity);
            assertThat(names.parse(quantity.name())).isEqualTo(quantity);
        }
        assertThat(NotationRules.check(document)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        seed000-q1-q2-sse            | w2[2,1]      | w6
        seed000-q1-q2-sse            | dL/dw2[1,2]  | dL/dw7
        seed000-q1-q2-sse            | z1[1]        | z_h1
        seed000-q1-q2-sse            | da/dz1[2]    | dh2/dz_h2
        seed000-q1-q2-sse            | w2[2,1]*a1[2] | w6*h2
        seed000-q1-q2-sse            | b1           | b1
        seed000-q3-softmax           | da2[1]/dz2[2] | doutput_1/do2
        seed001-regression           | w1[1,2]      | W1[0][1]
        seed001-regression           | b1[2]        | b_1[1]
        seed001-regression           | dL/da1[1]    | dL/da_1[0]
        seed001-regression           | new w1[2,1]  | new W1[1][0]
        seed002-softmax-3333         | z1[2]        | a_{1,2}
        seed002-softmax-3333         | a1[2]        | h_{1,2}
        seed002-softmax-3333         | w2[1,3]      | W_{2,3,1}
        seed002-softmax-3333         | a3[1]        | y_hat_1
        seed002-softmax-3333         | z3[1]        | a_{3,1}
        seed003-silu-momentum        | w1[1,2]      | w_21
        seed003-silu-momentum        | v(w1[1,2])#2 | v(w_21)#2
        seed003-silu-momentum        | dL/dw1[1,2]@3#2 | dL/dw_21@3#2
        seed003-silu-momentum        | w2[2,1]      | u_2
        seed003-silu-momentum        | a2[1]@1      | y@1
        seed004-relu-softmax-242     | w1[1,2]      | w_{1,2}^1
        seed004-relu-softmax-242     | b2[1]        | w_{0,1}^2
        seed004-relu-softmax-242     | a2[2]        | a_2^2
        """)
    void theWorkedNetworksAreWrittenAsInTheirNotebooks(String network, String canonical, String written)
            throws NameException {
        var names = new CourseNames(WorkedNetworks.open(network));
        assertThat(names.text(names.parse(canonical))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        seed000-q1-q2-sse        | ∂L/∂w_7      | dL/dw2[1,2]
        seed000-q1-q2-sse        | w₇           | w2[1,2]
        seed001-regression       | W_1[0,1]     | w1[1,2]
        seed001-regression       | Z_{1,0}      | z1[1]
        seed001-regression       | dL / dW2[0][0] | dL/dw2[1,1]
        seed002-softmax-3333     | W1_{2,3}     | w1[3,2]
        seed002-softmax-3333     | W1[2][3]     | w1[3,2]
        seed002-softmax-3333     | a_12         | z1[2]
        seed002-softmax-3333     | ŷ_1          | a3[1]
        seed004-relu-softmax-242 | w^1_{1,2}    | w1[1,2]
        seed004-relu-softmax-242 | z^(1)_2      | z1[2]
        seed004-relu-softmax-242 | w_12^1       | w1[1,2]
        """)
    void namesAreReadInAnyWayThatTheyAreTyped(String network, String typed, String canonical) throws NameException {
        var names = new CourseNames(WorkedNetworks.open(network));
        assertThat(names.parse(typed).name()).isEqualTo(canonical);
    }

    @Test
    void aCanonicalNameMeansTheSameInEveryNotationAndADoubtIsTold() throws NameException {
        var names = new CourseNames(WorkedNetworks.open("seed002-softmax-3333"));
        assertThat(names.parse("a1[2]")).isEqualTo(Quantity.activation(1, 2));
        assertThat(names.doubt("a1[2]"))
                .contains("\"a1[2]\" is read as the program's own name for h_{1,2}; to mean z1[2], write a_{1,2}");
        assertThat(names.doubt("z1[2]")).isEmpty();
    }

    @Test
    void aNameThatCouldBeSeveralNumbersIsRefused() {
        Document wide = Adapted.to(
                Adapted.plain(12, 12),
                WorkedNetworks.open("seed004-single-layer-softmax").notation());
        assertThatThrownBy(() -> new CourseNames(wide).parse("w_112^1"))
                .isInstanceOf(NameException.class)
                .hasMessage("\"w_112^1\" could be w1[1,12] or w1[11,2]: write one of these");
    }

    @Test
    void whatIsNoNameIsToldWithNamesOfTheCourse() {
        var names = new CourseNames(WorkedNetworks.open("seed000-q1-q2-sse"));
        assertThatThrownBy(() -> names.parse("w9"))
                .hasMessageStartingWith("\"w9\" is not the name of a number; names look like w1, z_h1, h1, dL/dw1, ");
        assertThatThrownBy(() -> names.parse("dL/dw1[1,7]")).hasMessageContaining("there is no neuron 7");
    }

    @Test
    void aMisspeltNameIsAnsweredByTheNameThatMayBeMeant() {
        var names = new CourseNames(WorkedNetworks.open("mazur-2-2-2"));
        assertThatThrownBy(() -> names.parse("E_totl"))
                .hasMessage("\"E_totl\" is not the name of a number; did you mean E_total?");
        assertThatThrownBy(() -> names.parse("nte_h1")).hasMessageEndingWith("did you mean net_h1?");
        var others = new CourseNames(WorkedNetworks.open("seed001-regression"));
        assertThatThrownBy(() -> others.parse("los")).hasMessageEndingWith("did you mean L?");
    }

    @Test
    void aDerivativeThatMissesADIsAskedForInTheCoursesLetters() {
        var names = new CourseNames(WorkedNetworks.open("seed003-silu-momentum"));
        assertThatThrownBy(() -> names.parse("dL/u_1"))
                .hasMessage("\"dL/u_1\" is not the name of a number; did you mean dL/du_1?");
        assertThatThrownBy(() -> names.parse("L/dw_21"))
                .hasMessage("\"L/dw_21\" is not the name of a number; did you mean dL/dw_21?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_1", "^2", "[1]", "'", "\u0302", "_hat", "dL/", "(", "{", "w1", "@1", "\u2081"})
    void namesOfAnyLengthAreReadInNoTimeAndQuotedInPart(String part) {
        var names = new CourseNames(WorkedNetworks.open("seed001-regression"));
        String name = "w" + part.repeat(30_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThatThrownBy(() -> names.parse(name))
                        .isInstanceOf(NameException.class)
                        .satisfies(refusal -> assertThat(
                                        String.valueOf(refusal.getMessage()).length())
                                .isLessThan(300)));
    }

    @Test
    void aCourseMayCallANumberByALongName() throws NameException {
        String name = "w" + "_1".repeat(1_500);
        Document document = WorkedNetworks.open("seed001-regression");
        var names = new CourseNames(
                document.with(Notation.CANONICAL.withNames(List.of(), List.of(), Map.of("x[1]", name))));
        assertThat(names.text(Quantity.input(1))).isEqualTo(name);
        assertThat(Speech.say(names.name(Quantity.input(1)))).startsWith("w");
        assertThat(Typesetter.draw(names.name(Quantity.product(1, 1, 1))).isEmpty())
                .isFalse();
    }

    @Test
    void namesAreDrawnAsInTextbooks() {
        var canonical = CourseNames.canonical(WorkedNetworks.open("seed003-silu-momentum"));
        assertThat(canonical.name(Quantity.weightGradient(1, 1, 2).at(3, 2)))
                .isEqualTo(
                        new Name.At(new Name.Partial(Name.letter("L"), new Name.Letter("w", "1,2", "[1]", "")), 3, 2));
        var arrays = new CourseNames(WorkedNetworks.open("seed001-regression"));
        assertThat(arrays.name(Quantity.weight(1, 1, 2))).isEqualTo(new Name.Letter("W", "1", "", "[0][1]"));
        var above = new CourseNames(WorkedNetworks.open("seed004-relu-softmax-242"));
        assertThat(above.name(Quantity.bias(2, 1))).isEqualTo(new Name.Letter("w", "0,1", "2", ""));
    }

    @Test
    void aNeuronWithAnOwnNameNamesBothItsNumbers() {
        Document document = WorkedNetworks.open("seed001-regression");
        Notation notation = Notation.CANONICAL.withNames(List.of(), List.of(), Map.of("a1[1]", "h1", "z2[1]", "o"));
        var names = new CourseNames(document.with(notation));
        assertThat(IntStream.of(1, 2).mapToObj(l -> names.text(Quantity.preActivation(l, 1))))
                .containsExactly("z_h1", "o");
        assertThat(names.text(Quantity.activation(2, 1))).isEqualTo("a_o");
    }

    @Test
    void theFactorsOfAProductHaveTheirOwnSamplesAndIterations() {
        var names = new CourseNames(WorkedNetworks.open("seed003-silu-momentum"));
        assertThat(Latex.write(
                        Typesetter.draw(names.name(Quantity.product(2, 1, 1).at(3, 2)))))
                .isEqualTo("u_{1}^{t=2}h_{1}^{(3),t=2}");
        assertThat(Latex.write(
                        Typesetter.draw(names.name(Quantity.product(1, 1, 1).at(3, 2)))))
                .isEqualTo("w_{11}^{t=2}x_{1}^{(3)}");
        assertThat(Latex.write(
                        Typesetter.draw(names.name(Quantity.product(1, 1, 1).at(3, 1)))))
                .isEqualTo("w_{11}x_{1}^{(3)}");
    }

    @Test
    void aNameIsTypedWithoutBracesWhereItMeansTheSame() {
        var document = WorkedNetworks.open("seed002-softmax-3333");
        var names = new CourseNames(document);
        assertThat(names.typed(Quantity.preActivation(1, 1))).isEqualTo("a_1,1");
        assertThat(names.find("a_1,1")).contains(Quantity.preActivation(1, 1));
    }

    @Test
    void whatIsTypedMeansTheNumberInEveryWorkedNetwork() {
        for (String network : WorkedNetworks.names()) {
            var document = WorkedNetworks.open(network);
            var names = new CourseNames(document);
            int sample = document.hasSingleSample() ? 0 : 1;
            Stream.of(Quantity.preActivation(1, 1), Quantity.weight(1, 1, 2), Quantity.delta(1, 2))
                    .map(quantity -> quantity.at(sample, 1))
                    .forEach(quantity -> assertThat(names.find(names.typed(quantity)))
                            .as(network + " " + names.typed(quantity))
                            .contains(quantity));
        }
    }
}
