package chalkgrad.app.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import chalkgrad.pass.Granularity;
import chalkgrad.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {
    @TempDir
    private Path folder;

    @Test
    void propertiesHaveTheirValuesAgainAtTheNextStart() {
        Remembered first = Remembered.in(folder.resolve("new"));
        var granularity = new SimpleObjectProperty<>(Granularity.OPERATION);
        var speed = new SimpleDoubleProperty(1);
        var panel = new SimpleBooleanProperty(true);
        first.keep("granularity", granularity, Granularity.class);
        first.keep("speed", speed, 0.1, 10);
        first.keep("panel", panel);
        granularity.set(Granularity.LAYER);
        speed.set(2.5);
        panel.set(false);
        first.flush();

        Remembered next = Remembered.in(folder.resolve("new"));
        var granularityAgain = new SimpleObjectProperty<>(Granularity.OPERATION);
        var speedAgain = new SimpleDoubleProperty(1);
        var panelAgain = new SimpleBooleanProperty(true);
        next.keep("granularity", granularityAgain, Granularity.class);
        next.keep("speed", speedAgain, 0.1, 10);
        next.keep("panel", panelAgain);
        assertThat(granularityAgain.get()).isEqualTo(Granularity.LAYER);
        assertThat(speedAgain.get()).isEqualTo(2.5);
        assertThat(panelAgain.get()).isFalse();
    }

    @Test
    void whatMakesNoSenseIsForgotten() {
        Remembered remembered = Remembered.nothing();
        remembered.put("granularity", "GALAXY");
        remembered.put("speed", "-3");
        remembered.put("panel", "perhaps");
        var granularity = new SimpleObjectProperty<>(Granularity.OPERATION);
        var speed = new SimpleDoubleProperty(1);
        var panel = new SimpleBooleanProperty(true);
        remembered.keep("granularity", granularity, Granularity.class);
        remembered.keep("speed", speed, 0.1, 10);
        remembered.keep("panel", panel);
        assertThat(granularity.get()).isEqualTo(Granularity.OPERATION);
        assertThat(speed.get()).isEqualTo(1);
        assertThat(panel.get()).isTrue();
    }

    @Test
    void aBrokenStoreDoesNoHarm() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("file"), "");
        Remembered nowhere = Remembered.in(noFolder);
        nowhere.put("speed", "2");
        assertThatCode(nowhere::flush).doesNotThrowAnyException();
        assertThat(nowhere.get("speed")).contains("2");

        Files.write(folder.resolve("remembered.properties"), new byte[] {'\\', 'u', 'x', (byte) 0xff, 0, '='});
        Remembered garbage = Remembered.in(folder);
        assertThat(garbage.get("speed")).isEmpty();
        garbage.put("speed", "2");
        garbage.flush();
        assertThat(Remembered.in(folder).get("speed")).contains("2");
    }

    @Test
    void twoWindowsDoNotForgetEachOthersMemory() {
        Remembered one = Remembered.in(folder);
        Remembered other = Remembered.in(folder);
        one.put("profile", "DARK");
        one.flush();
        other.put("speed", "2");
        other.flush();
        Remembered next = Remembered.in(folder);
        assertThat(next.get("profile")).contains("DARK");
        assertThat(next.get("speed")).contains("2");
    }

    @Test
    void everySystemHasItsOwnPlace() {
        assertThat(place("Linux", Map.of())).isEqualTo(Path.of("/home/ada/.local/state/chalkgrad"));
        assertThat(place("Linux", Map.of("XDG_STATE_HOME", "/state"))).isEqualTo(Path.of("/state/chalkgrad"));
        assertThat(place("Mac OS X", Map.of())).isEqualTo(Path.of("/home/ada/Library/Application Support/Chalkgrad"));
        assertThat(place("Windows 11", Map.of("LOCALAPPDATA", "/local"))).isEqualTo(Path.of("/local/Chalkgrad"));
    }

    private static Path place(String system, Map<String, String> environment) {
        var properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/ada");
        return new StateFolder(properties, environment).path();
    }
}
