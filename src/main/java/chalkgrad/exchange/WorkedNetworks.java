package chalkgrad.exchange;

import chalkgrad.document.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The worked networks that come with the program.
public final class WorkedNetworks {
    private static final String FOLDER = "/chalkgrad/assets/networks/";

    /// Those that have been read. A document is immutable.
    private static final Map<String, Document> READ = new ConcurrentHashMap<>();

    private WorkedNetworks() {}

    /// Their names, in the order in which a course would meet them.
    public static List<String> names() {
        return resource("index.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /// Opens one of them; it is read once.
    ///
    /// @param name one of [#names()]
    public static Document open(String name) {
        return READ.computeIfAbsent(name, WorkedNetworks::read);
    }

    private static Document read(String name) {
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
