package chalkgrad.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A string literal in the sources of the program.
///
/// @param file such as `exchange/TextFile.java`
/// @param text what stands between the quotation marks
/// @param statement the statement that the literal is a part of
record SourceLiteral(String file, String text, String statement) {
    private static final Path SOURCES = Path.of("src/main/java/chalkgrad");

    /// What can hide the end of a statement: texts, characters and comments.
    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.[^']*)'|//[^\\n]*|[;{}]");

    /// The folder of the file, such as `exchange/notebook`; empty for the root.
    String folder() {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }

    /// All of them.
    static List<SourceLiteral> all() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> of(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceLiteral> of(Path file) {
        String name = SOURCES.relativize(file).toString().replace('\\', '/');
        String source = read(file);
        var found = new ArrayList<SourceLiteral>();
        var texts = new ArrayList<String>();
        int start = 0;
        for (Matcher token = TOKEN.matcher(source); token.find(); ) {
            String text = token.group();
            if (text.startsWith("\"")) {
                int quotes = text.startsWith("\"\"\"") ? 3 : 1;
                texts.add(text.substring(quotes, text.length() - quotes));
            } else if (text.length() == 1) {
                String statement = source.substring(start, token.end());
                texts.forEach(one -> found.add(new SourceLiteral(name, one, statement)));
                texts.clear();
                start = token.end();
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
