package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.words.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShortcutTest {
    @ParameterizedTest
    @EnumSource
    void everyCommandHasAKeyAndWords(Command command) {
        assertThat(Shortcut.of(command)).isNotEmpty();
        assertThat(Texts.ofWindow().get("keys." + command)).isNotBlank();
    }

    @Test
    void noKeyHasTwoMeanings() {
        assertThat(Shortcut.ALL).extracting(Shortcut::key).doesNotHaveDuplicates();
    }
}
