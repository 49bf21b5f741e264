package chalkgrad.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "de, GERMAN",
        "de_AT.UTF-8, GERMAN",
        "fr-CA, FRENCH",
        "es_MX, SPANISH",
        "tr, TURKISH",
        "zh-CN, CHINESE",
        "zh-Hans, CHINESE",
        "en_GB.UTF-8, ENGLISH"
    })
    void aLanguageIsFoundByItsTag(String tag, Language language) {
        assertThat(Language.tagged(tag)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "nl", "C.UTF-8", "zh-TW", "zh-Hant", "not a tag"})
    void othersAreNotSpoken(String tag) {
        assertThat(Language.tagged(tag)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasItsOwnWords(Language language) {
        String open = language.bundle("chalkgrad.app.texts").getString("view.language");
        assertThat(open).contains("Language");
        assertThat(language.bundle("chalkgrad.app.texts").getLocale().getLanguage())
                .isEqualTo(language == Language.ENGLISH ? "" : language.tag());
    }

    @Test
    void everyLanguageIsCalledAsItsSpeakersCallIt() {
        assertThat(Stream.of(Language.values()).map(Language::ownName))
                .containsExactly("English", "Deutsch", "Français", "Español", "Türkçe", "简体中文");
    }
}
