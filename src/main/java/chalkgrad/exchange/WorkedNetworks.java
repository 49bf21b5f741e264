package chalkgrad.exchange;

import chalkgrad.document.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The worked networks that come with the program.
public final class WorkedNetworks {
    private static final String FOLDER = "/chalkgrad/assets/networks/";

    private WorkedNetworks() {}

    /// Their names, in the order in which a course would meet them.
    public static List<String> names() {
        return resource("index.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /// Reads one of them.
    ///
    /// @param name one of [#names()]
    public static Document open(String name) {
        return DocumentReader.read(resource(name + ".json"), name + ".json");
    }

    public static List<Document> all() {
        return names().stream().map(WorkedNetworks::open).toList();
    }

    private static String resource(String name) {
        try (InputStream in = WorkedNetworks.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no worked network has the file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
