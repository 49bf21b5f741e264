package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.exchange.answer.AnswersFile;
import chalkgrad.grading.AnswerCheck;
import chalkgrad.grading.Checked;
import chalkgrad.mistake.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers that Matt Mazur published for his example, under the names that he gave them.
class MazurTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "net_h1 = 0.3775",
                "out_h1 = 0.593269992",
                "out_h2 = 0.596884378",
                "net_o1 = 1.105905967",
                "out_o1 = 0.75136507",
                "out_o2 = 0.772928465",
                "E_o1 = 0.274811083",
                "E_o2 = 0.023560026",
                "E_total = 0.298371109",
                "dE_total/dout_o1 = 0.74136507",
                "dout_o1/dnet_o1 = 0.186815602",
                "dnet_o1/dw5 = 0.593269992",
                "dE_total/dw5 = 0.082167041",
                "w5+ = 0.35891648",
                "w6+ = 0.408666186",
                "w7+ = 0.511301270",
                "w8+ = 0.561370121",
                "dE_o1/dout_o1 = 0.74136507",
                "dE_o1/dnet_o1 = 0.138498562",
                "dnet_o1/dout_h1 = 0.40",
                "dE_o1/dout_h1 = 0.055399425",
                "dE_total/dout_h1 = 0.036350306",
                "dout_h1/dnet_h1 = 0.241300709",
                "dnet_h1/dw1 = 0.05",
                "dE_total/dw1 = 0.000438568",
                "w1+ = 0.149780716",
                "w2+ = 0.19956143",
                "w3+ = 0.24975114",
                "w4+ = 0.29950229"
            })
    void everyPublishedNumberIsRight(String line) {
        List<Checked> checked = check(line);
        assertThat(checked).singleElement().extracting(Checked::verdict).isEqualTo(Verdict.RIGHT);
    }

    /// He multiplied numbers that he had rounded.
    @ParameterizedTest
    @ValueSource(strings = "dE_o2/dout_h1 = -0.019049119")
    void oneIsRoundedFromRoundedNumbers(String line) {
        assertThat(check(line)).singleElement().extracting(Checked::verdict).isEqualTo(Verdict.ROUNDED);
    }

    private static List<Checked> check(String line) {
        return new AnswerCheck(WorkedNetworks.open("mazur-2-2-2")).of(AnswersFile.read(line, "published"));
    }
}
