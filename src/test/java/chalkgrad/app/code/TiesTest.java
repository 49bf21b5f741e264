package chalkgrad.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.script.line.CodeVariable;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two inputs, two hidden neurons, one output.
class TiesTest {
    private static final Run RUN = new Run(WorkedNetworks.open("seed001-regression"));
    private static final Quantity Z = Quantity.preActivation(1, 2);
    private static final Quantity W = Quantity.weight(1, 1, 2);

    private static final CodeScopes NO_FUNCTIONS = new CodeScopes(List.of());

    private static CodeVariable variable(int line, String name, Quantity... quantities) {
        return new CodeVariable(1, line, name, List.of(quantities));
    }

    private static Ties ties(CodeVariable... variables) {
        return new Ties(List.of(variables), RUN);
    }

    private static List<Integer> lines(Ties ties, Quantity quantity) {
        return ties.of(quantity).stream().map(tied -> tied.place().line()).toList();
    }

    @Test
    void aNumberIsTheVariablesThatHoldIt() {
        Ties ties = ties(variable(1, "z", Quantity.preActivation(1, 1), Z), variable(2, "z2", Z), variable(3, "w", W));
        assertThat(lines(ties, Z)).containsExactly(1, 2);
        assertThat(lines(ties, W)).containsExactly(3);
        assertThat(lines(ties, Quantity.loss())).isEmpty();
    }

    @Test
    void aLineInALoopComputesTheNumbersOfAllIterations() {
        Ties ties = ties(variable(1, "z", Z), variable(2, "w", W.as(Kind.NEW_PARAMETER)));
        assertThat(lines(ties, Z.at(0, 7))).containsExactly(1);
        assertThat(lines(ties, W.as(Kind.NEW_PARAMETER).at(0, 5))).containsExactly(2);
    }

    @Test
    void theNumberOfAnIterationIsPreferredIfItHasALineOfItsOwn() {
        Ties ties = ties(variable(1, "z", Z), variable(2, "z", Z.at(0, 2)));
        assertThat(lines(ties, Z.at(0, 2))).containsExactly(2);
        assertThat(lines(ties, Z)).containsExactly(1);
    }

    @Test
    void aNewParameterIsTheParameterOfTheNextIteration() {
        assertThat(lines(ties(variable(1, "w", W.at(0, 2))), W.as(Kind.NEW_PARAMETER)))
                .containsExactly(1);
        assertThat(lines(ties(variable(1, "w", W), variable(2, "w", W.as(Kind.NEW_PARAMETER))), W.at(0, 2)))
                .containsExactly(2);
    }

    @Test
    void whatIsUpdatedIsNotComputedWhereItIsGiven() {
        assertThat(lines(ties(variable(1, "w", W)), W.as(Kind.NEW_PARAMETER))).isEmpty();
        Ties loop = ties(variable(1, "w", W), variable(7, "w", W.as(Kind.NEW_PARAMETER)));
        assertThat(lines(loop, W.at(0, 5))).containsExactly(7);
    }

    @Test
    void eachSampleHasItsOwnVariables() {
        Ties ties = ties(variable(1, "z1", Z.at(1, 1)), variable(2, "z2", Z.at(2, 1)), variable(3, "dW", W.gradient()));
        assertThat(lines(ties, Z.at(2, 1))).containsExactly(2);
        assertThat(lines(ties, Z.at(3, 1))).isEmpty();
        assertThat(lines(ties, W.gradient().at(2, 1))).containsExactly(3);
    }

    @Test
    void whatHasNoVariableBelongsToTheLineThatItIsComputedIn() {
        Ties ties = ties(variable(1, "z", Z), variable(2, "dw", W.gradient()));
        assertThat(lines(ties, Quantity.product(1, 1, 2))).containsExactly(1);
        assertThat(lines(ties, Quantity.activation(1, 2))).containsExactly(1);
        assertThat(lines(ties, Quantity.activationDerivative(1, 2))).containsExactly(2);
        assertThat(lines(ties, Quantity.delta(1, 2))).containsExactly(2);
        assertThat(lines(ties, Quantity.delta(1, 1))).isEmpty();
    }

    @Test
    void whereAVariableIsOnlyPrintedItIsNotComputed() {
        assertThat(lines(ties(variable(1, "z", Z), variable(4, "z", Z)), Z)).containsExactly(1);
    }

    @Test
    void aNameMeansWhatWasComputedLastBeforeIt() {
        Ties ties = ties(variable(2, "a", Z), variable(5, "a", W));
        assertThat(ties.meant("a", new CodePlace(1, 1), true, NO_FUNCTIONS)).isEmpty();
        assertThat(ties.meant("a", new CodePlace(1, 4), true, NO_FUNCTIONS)
                        .orElseThrow()
                        .quantities())
                .containsExactly(Z);
        assertThat(ties.meant("a", new CodePlace(1, 5), false, NO_FUNCTIONS)
                        .orElseThrow()
                        .quantities())
                .containsExactly(Z);
        assertThat(ties.meant("a", new CodePlace(1, 5), true, NO_FUNCTIONS)
                        .orElseThrow()
                        .quantities())
                .containsExactly(W);
        assertThat(ties.meant("a", new CodePlace(2, 1), true, NO_FUNCTIONS)
                        .orElseThrow()
                        .quantities())
                .containsExactly(W);
    }

    @Test
    void aNameThatIsGivenToSomethingElseMeansNothing() {
        Ties ties = ties(variable(2, "a", Z));
        ties.rename("a", new CodePlace(1, 2));
        ties.rename("a", new CodePlace(1, 4));
        assertThat(ties.meant("a", new CodePlace(1, 3), true, NO_FUNCTIONS)).isPresent();
        assertThat(ties.meant("a", new CodePlace(1, 4), false, NO_FUNCTIONS)).isPresent();
        assertThat(ties.meant("a", new CodePlace(1, 4), true, NO_FUNCTIONS)).isEmpty();
        assertThat(ties.meant("a", new CodePlace(2, 1), true, NO_FUNCTIONS)).isEmpty();
    }

    @Test
    void theNamesOfAFunctionAreItsOwn() {
        var scopes = new CodeScopes(List.of(CodeScanner.lines("""
            z = 1
            def f(z):
                a = z * w

                return a
            b = z
            """)));
        Ties ties = ties(variable(1, "z", Z), variable(1, "w", W), variable(3, "a", Z));
        assertThat(ties.meant("z", new CodePlace(1, 3), false, scopes)).isEmpty();
        assertThat(ties.meant("w", new CodePlace(1, 3), false, scopes)).isPresent();
        assertThat(ties.meant("a", new CodePlace(1, 5), true, scopes)).isPresent();
        assertThat(ties.meant("a", new CodePlace(1, 6), true, scopes)).isEmpty();
        assertThat(ties.meant("z", new CodePlace(1, 6), true, scopes)).isPresent();
    }
}
