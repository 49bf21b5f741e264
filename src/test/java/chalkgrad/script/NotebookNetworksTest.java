package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.script.line.LineCheck.LineFindings;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotebookNetworksTest {
    @Test
    void aFailedCheckOfLinesDoesNotCostTheNetwork() {
        assertThat(NotebookNetworks.tried(() -> {
                    throw new IllegalStateException("expected by a test");
                }))
                .isEmpty();
    }

    @Test
    void whatIsFoundOutIsKept() {
        var findings = new LineFindings(List.of(), List.of(), true);
        assertThat(NotebookNetworks.tried(() -> findings)).containsSame(findings);
    }
}
