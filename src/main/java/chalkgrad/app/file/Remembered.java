package chalkgrad.app.file;

import chalkgrad.math.NumberText;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.Property;

/// What the program remembers from one start to the next, such as the size of the window. If the store cannot be read
/// or written, only these values are lost. For use on the window's thread.
public final class Remembered {
    private static final System.Logger LOG = System.getLogger(Remembered.class.getName());
    private static final String FILE = "remembered.properties";

    private final Optional<Path> file;
    private final Map<String, String> entries;
    private final Map<String, String> changed = new TreeMap<>();

    private Remembered(Optional<Path> file) {
        this.file = file;
        this.entries = read(file);
    }

    /// The values remembered in a folder, which is created when needed.
    public static Remembered in(Path folder) {
        return new Remembered(Optional.of(folder.resolve(FILE)));
    }

    /// Remembers values only until the program ends.
    static Remembered nothing() {
        return new Remembered(Optional.empty());
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    public void put(String key, String value) {
        entries.put(key, value);
        changed.put(key, value);
    }

    /// Gives a property its remembered value, and remembers its values from now on.
    ///
    /// @param key such as `profile`
    /// @param type the type of the property's values
    public <E extends Enum<E>> void keep(String key, Property<E> property, Class<E> type) {
        keep(
                key,
                property,
                text -> Stream.of(type.getEnumConstants())
                        .filter(one -> one.name().equals(text))
                        .findFirst());
    }

    /// Gives a property its remembered value if it lies in a range, and remembers its values from now on.
    public void keep(String key, Property<Number> property, double minimum, double maximum) {
        keep(
                key,
                property,
                text -> number(text)
                        .filter(value -> value >= minimum && value <= maximum)
                        .map(value -> (Number) value));
    }

    /// Gives a property its remembered value, and remembers its values from now on.
    public void keep(String key, Property<Boolean> property) {
        keep(
                key,
                property,
                text -> Optional.of(text)
                        .filter(one -> one.equals("true") || one.equals("false"))
                        .map(Boolean::valueOf));
    }

    private <T> void keep(String key, Property<T> property, Function<String, Optional<T>> reader) {
        get(key).flatMap(reader).ifPresent(property::setValue);
        property.addListener((observable, before, now) -> put(key, String.valueOf(now)));
    }

    /// The number that a text stands for, if it is one.
    public static Optional<Double> number(String text) {
        return NumberText.parse(text).stream().boxed().findFirst();
    }

    /// Writes changed values to the store and keeps those that another window has written.
    public void flush() {
        if (changed.isEmpty()) {
            return;
        }
        file.ifPresent(path -> {
            Map<String, String> all = read(file);
            all.putAll(changed);
            write(path, all);
        });
        changed.clear();
    }

    private static Map<String, String> read(Optional<Path> file) {
        var properties = new Properties();
        if (file.isPresent() && Files.isRegularFile(file.get())) {
            try (Reader reader = Files.newBufferedReader(file.get())) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(System.Logger.Level.ERROR, "what was remembered cannot be read", e);
            }
        }
        var result = new TreeMap<String, String>();
        properties.forEach((key, value) -> result.put(String.valueOf(key), String.valueOf(value)));
        return result;
    }

    private static void write(Path path, Map<String, String> all) {
        var properties = new Properties();
        properties.putAll(all);
        Path draft = path.resolveSibling(FILE + "." + UUID.randomUUID());
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(draft)) {
                properties.store(writer, null);
            }
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.ERROR, "what is remembered cannot be written", e);
        }
    }
}
