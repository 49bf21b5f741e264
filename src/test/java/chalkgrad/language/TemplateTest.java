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

    @Test
    void betweenTwoChineseCharactersThereIsNoSpace() {
        Template gradient = Template.of("损失对 {0} 的梯度");
        assertThat(gradient.filled("输入 2")).isEqualTo("损失对输入 2 的梯度");
        assertThat(gradient.filled("w1")).isEqualTo("损失对 w1 的梯度");
        assertThat(gradient.filled("输入层")).isEqualTo("损失对输入层的梯度");
        assertThat(Template.of("{0} 到 {1}：{2} {3}").filled("输入", "（输出）", "权重", "偏置"))
                .isEqualTo("输入到（输出）：权重 偏置");
        assertThat(Template.of("{0} a {0}").filled("输")).isEqualTo("输 a 输");
    }
}
