package chalkgrad.notation;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.AllQuantities;
import chalkgrad.RandomDocuments;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.formula.PlainText;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Decimals;
import chalkgrad.network.Hyperparameter;
import chalkgrad.pass.Form;
import chalkgrad.pass.Kind;
import chalkgrad.pass.NameException;
import chalkgrad.pass.Opening;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scilab.forge.jlatexmath.TeXFormula;

class OpeningTest {
    static Stream<Document> documents() {
        return Stream.concat(WorkedNetworks.all().stream(), RandomDocuments.many(12, 3));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyNumberOpensDownToWhatIsGivenAndEveryFormTellsIt(Document document) {
        var run = new Run(document);
        var derivation = run.derivation();
        AllQuantities.computed(document).forEach(quantity -> {
            for (Form form : derivation.forms(quantity)) {
                double size = Math.abs(run.value(quantity))
                        + form.formula().symbols().stream()
                                .mapToDouble(symbol -> Math.abs(run.value(symbol)))
                                .filter(Double::isFinite)
                                .sum();
                assertThat(Math.abs(form.formula().evaluate(run::value) - run.value(quantity)))
                        .as("%s by %s", quantity, form)
                        .isLessThan(1e-12 + 1e-9 * size);
            }
        });
        Quantity last = AllQuantities.computed(document)
                .filter(q -> q.kind() == Kind.LOSS)
                .reduce((first, second) -> second)
                .orElseThrow();
        Set<Symbol> leaves = leaves(Opening.of(run, derivation, last));
        assertThat(leaves).isNotEmpty().allMatch(OpeningTest::isGiven);
    }

    private static boolean isGiven(Symbol symbol) {
        return symbol instanceof Hyperparameter
                || symbol instanceof Quantity q
                        && switch (q.kind()) {
                            case INPUT, TARGET, WEIGHT, BIAS -> true;
                            default -> false;
                        };
    }

    private static Set<Symbol> leaves(Opening opening) {
        return opening.all(Integer.MAX_VALUE).stream()
                .flatMap(one -> one.operands().stream())
                .filter(one -> one.formula().isEmpty())
                .map(Opening::symbol)
                .collect(Collectors.toSet());
    }

    @Test
    void theWeightOfTheSecondIterationOpensToInputsWeightsAndTheVelocity() throws NameException {
        Document document = WorkedNetworks.open("seed003-silu-momentum");
        var names = new CourseNames(document);
        Opening update = opening(document, names.parse("new w_21 #2"));
        assertThat(texts(update, names)).startsWith("new w_21#2 = w_21#2 + v(w_21)#2");
        assertThat(texts(update, names))
                .contains(
                        "w_21#2 = w_21 + v(w_21)",
                        "v(w_21)#2 = mu · v(w_21) - eta · dL/dw_21#2",
                        "v(w_21) = mu · 0 - eta · dL/dw_21",
                        "dL/dw_21#2 = (dL/dw_21@1#2 + dL/dw_21@2#2 + dL/dw_21@3#2) / 3",
                        "dL/dw_21@1#2 = dL/dz_2@1#2 · x[1]@1",
                        "dL/dz_2@1#2 = dL/dh_2@1#2 · dh_2/dz_2@1#2",
                        "dh_2/dz_2@1#2 = h_2@1#2 + sigmoid(z_2@1#2) · (1 - h_2@1#2)",
                        "dL/df@1#2 = y@1#2 - y_true[1]@1".replace("y_true[1]", "y_true"),
                        "z_2@1 = w_21 · x[1]@1 + w_22 · x[2]@1 + w_23 · x[3]@1 + b_2");
    }

    private static List<String> texts(Opening opening, CourseNames names) {
        return opening.all(Integer.MAX_VALUE).stream()
                .map(one -> names.text(one.symbol())
                        + " = "
                        + PlainText.symbols(names::text)
                                .write(one.formulaWithProducts().orElseThrow()))
                .toList();
    }

    @Test
    void aDeltaHasAShortFormAndTheChainRule() {
        Map<Form.Way, String> delta = forms("seed002-softmax-3333", Quantity.delta(3, 1));
        assertThat(delta.keySet()).containsExactly(Form.Way.SHORT, Form.Way.CHAIN_RULE, Form.Way.MATRICES);
        assertThat(delta).containsEntry(Form.Way.SHORT, "a3[1] - y[1]");
        assertThat(delta)
                .containsEntry(
                        Form.Way.CHAIN_RULE,
                        "dL/da3[1] · da3[1]/dz3[1] + dL/da3[2] · da3[2]/dz3[1] + dL/da3[3] · da3[3]/dz3[1]");
        assertThat(forms("seed003-silu-momentum", Quantity.activation(1, 1).at(1, 1)))
                .containsEntry(Form.Way.WRITTEN_OUT, "z1[1]@1 · sigmoid(z1[1]@1)");
    }

    private static Map<Form.Way, String> forms(String network, Quantity quantity) {
        var texts = new LinkedHashMap<Form.Way, String>();
        new Run(WorkedNetworks.open(network))
                .derivation()
                .forms(quantity)
                .forEach(form -> texts.put(form.way(), PlainText.symbols().write(form.formula())));
        return texts;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theLatexOfAWholeOpeningIsAcceptedAndCutWhereItIsTooLong(Document document) {
        var run = new Run(document);
        var names = new CourseNames(document);
        Quantity gradient = Quantity.weightGradient(1, 1, 1).at(0, document.iterations());
        Opening opening = opening(document, gradient);
        String whole = new OpeningText(run, names, Decimals.STANDARD, OpeningText.READABLE).latex(opening);
        assertThat(new TeXFormula(whole)).isNotNull();
        String cut = new OpeningText(run, names, Decimals.STANDARD, 1).latex(opening);
        assertThat(cut).contains("\\vdots").hasLineCount(5);
        assertThat(new TeXFormula(cut)).isNotNull();
    }

    private static Opening opening(Document document, Quantity quantity) {
        var run = new Run(document);
        return Opening.of(run, run.derivation(), quantity);
    }
}
