package chalkgrad.cli;

import chalkgrad.language.Language;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The option `--lang`. It is looked for before the others are read, so that mistakes in them and the help are in that
/// language, too.
final class LanguageOption implements ITypeConverter<Language> {
    private static final String NAME = "--lang";

    /// The tags of the languages.
    static final class Tags implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Language.values()).map(Language::tag).sorted().iterator();
        }
    }

    @Override
    public Language convert(String value) {
        return Language.tagged(value).orElseThrow(() -> new TypeConversionException(value));
    }

    /// The language that the arguments ask for.
    static Optional<Language> in(String... arguments) {
        return IntStream.range(0, arguments.length)
                .boxed()
                .filter(k -> arguments[k].startsWith(NAME))
                .findFirst()
                .flatMap(k -> {
                    String rest = arguments[k].substring(NAME.length());
                    if (rest.startsWith("=")) {
                        return Language.tagged(rest.substring(1));
                    }
                    return rest.isEmpty() && k + 1 < arguments.length
                            ? Language.tagged(arguments[k + 1])
                            : Optional.empty();
                });
    }
}
