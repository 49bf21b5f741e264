package chalkgrad.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Metadata;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTitlesTest {
    private static final Metadata REGRESSION =
            WorkedNetworks.open("seed001-regression").description();

    private static NetworkTitles in(Language language) {
        return new NetworkTitles(Texts.in(language));
    }

    @Test
    void inEnglishAWorkedNetworkIsCalledAsInItsDocument() {
        for (String name : WorkedNetworks.names()) {
            Metadata network = WorkedNetworks.open(name).description();
            assertThat(in(Language.ENGLISH).heading(network)).isEqualTo(network.heading());
            assertThat(in(Language.ENGLISH).summary(network)).isEqualTo(network.summary());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void everyWorkedNetworkHasASummaryInEachLanguage(Language language) {
        for (String name : WorkedNetworks.names()) {
            Metadata network = WorkedNetworks.open(name).description();
            assertThat(in(language).summary(network)).isNotEqualTo(network.summary());
        }
    }

    @Test
    void aTitleIsInTheUsersLanguage() {
        assertThat(in(Language.GERMAN).heading(REGRESSION)).isEqualTo("2-2-1 Regression");
    }

    @Test
    void whatAUserWroteIsNotTranslated() {
        Metadata renamed = REGRESSION.titled("My homework");
        assertThat(in(Language.GERMAN).heading(renamed)).isEqualTo("My homework");
        assertThat(in(Language.GERMAN).summary(renamed)).startsWith("ReLU, halber quadratischer Fehler");
        assertThat(in(Language.GERMAN).summary(renamed.summarized("ReLU, half")))
                .isEqualTo("ReLU, half");
    }

    @Test
    void aNetworkWithoutATitleIsCalledByItsName() {
        assertThat(in(Language.FRENCH).heading(REGRESSION.titled(""))).isEqualTo("seed001-regression");
    }
}
