package chalkgrad.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing to fill in",
                "{0}",
                "{1} before {0}, and {0} again",
                "the student''s {0}",
                "''{0}''",
                "f''({0})",
                "'{0}' is not filled in, {0} is",
                "a '{' b {0} '}' c",
                "one apostrophe at the end {0}'"
            })
    void aSentenceIsFilledInAsTheLibraryDoes(String pattern) {
        assertThat(Template.of(pattern).filled("w1", "{0}")).isEqualTo(MessageFormat.format(pattern, "w1", "{0}"));
    }

    @Test
    void aPlaceWithoutAPartShowsItsNumber() {
        assertThat(Template.of("{0} and {1}").filled("a")).isEqualTo("a and {1}");
    }
}
