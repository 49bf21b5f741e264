package chalkgrad.app.words;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What a box lets people choose from, in words.
public final class Choices {
    private Choices() {}

    /// Fills a box. Nothing is chosen yet.
    public static <T> void fill(ChoiceBox<T> box, List<T> choices, Function<T, String> words) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("this is chosen, not typed");
            }
        });
        box.getItems().setAll(choices);
    }
}
