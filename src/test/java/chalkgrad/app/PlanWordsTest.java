package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.words.EditWords;
import chalkgrad.app.words.Texts;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.language.Language;
import chalkgrad.math.Decimals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the form of a new network says about the line that was typed.
class PlanWordsTest {
    private static String said(Language language, String line) throws InputException {
        return said(language, line, Decimals.STANDARD);
    }

    private static String said(Language language, String line, Decimals decimals) throws InputException {
        Texts texts = Texts.in(language);
        var words =
                new EditWords(texts, WorkedNetworks.open(WorkedNetworks.names().getFirst()));
        return new PlanWords(texts, words, decimals).of(NetworkText.parse(line)).replace('\u00a0', ' ');
    }

    @Test
    void allThatWasTypedIsSaid() throws InputException {
        assertThat(said(
                        Language.ENGLISH,
                        "2-2-2 leaky_relu slope 0.2 sigmoid, half squared error, tied biases, l2 lambda 0.03, momentum"
                                + " learning rate 0.5 momentum 0.8"))
                .contains(
                        "leaky ReLU (slope below 0 0.2)",
                        "one bias for each layer",
                        "momentum (learning rate 0.5, momentum 0.8)",
                        "strength λ 0.03");
        assertThat(said(Language.ENGLISH, "2-2 identity, huber delta 0.7, uniform limit 0.4"))
                .contains("threshold δ 0.7", "limit ± 0.4");
    }

    @Test
    void itsNumbersHaveTheDecimalSignOfTheWindow() throws InputException {
        assertThat(said(
                        Language.GERMAN,
                        "2-2 sigmoid, sgd learning rate 0.5",
                        Decimals.STANDARD.separatedBy(Decimals.COMMA)))
                .contains("Lernrate 0,5");
    }

    @ParameterizedTest
    @EnumSource
    void biasesAreSaidToBeTiedInEachLanguage(Language language) throws InputException {
        String line = "2-2-2 sigmoid sigmoid, half squared error, sgd learning rate 0.5";
        String each = said(language, line);
        assertThat(each).contains("0.5");
        assertThat(said(language, line + ", tied biases")).contains("0.5").isNotEqualTo(each.replace("12", "8"));
    }
}
