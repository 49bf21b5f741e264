package chalkgrad.exchange.answer;

import chalkgrad.document.Document;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.NameException;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads names of single numbers and of whole arrays: `z1[2]`, `z1`, `dL/dw1`, `new w1`, each in canonical form or in
/// the document's notation.
final class ExactNames {
    private static final Pattern PLACE = Pattern.compile("(.*?)\\s*((?:@\\d+)?(?:#\\d+)?)\\s*");
    private static final List<String> INDICES =
            List.of("", "[1]", "[1,1]", "[0]", "[0][0]", "[1][1]", "_1", "_11", "_{1,1}");

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final CourseNames names;
    private final boolean countsFromZero;

    ExactNames(Document document) {
        this.names = new CourseNames(document);
        this.countsFromZero = document.notation().indexBase() == 0;
    }

    /// The quantity, or one of the array that is meant; empty if the name means nothing here.
    Optional<Quantity> read(String name) {
        Matcher place = PLACE.matcher(name.strip());
        if (!place.matches()) {
            return Optional.empty();
        }
        String bare = place.group(1);
        String at = place.group(2);
        return INDICES.stream()
                .map(index -> bare.endsWith(")") ? bare.substring(0, bare.length() - 1) + index + ")" : bare + index)
                .flatMap(text -> at.contains("@") ? Stream.of(text + at) : Stream.of(text + at, text + "@1" + at))
                .flatMap(text -> parse(text).stream())
                .findFirst();
    }

    /// Whether the name is that of a single number.
    Optional<Quantity> single(String name) {
        return parse(name.strip());
    }

    /// The single numbers that a name may mean: as it stands and, in a course that counts from 0, as somebody writes
    /// the
    /// program's own name who counts so: `z1[0]` for z1[1]. The course's name means what it says.
    List<Quantity> singles(String name) {
        Optional<Quantity> own = single(name);
        boolean either = countsFromZero && own.filter(q -> isWrittenSo(q, name)).isEmpty();
        return Stream.of(own, either ? single(countedFromOne(name)) : Optional.<Quantity>empty())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private boolean isWrittenSo(Quantity quantity, String name) {
        return plain(names.text(quantity)).equals(plain(name));
    }

    /// Without what people leave out or write otherwise.
    private static String plain(String name) {
        return name.replaceAll("[\\s_{}]", "").replace('∂', 'd').toLowerCase(Locale.ROOT);
    }

    private static String countedFromOne(String name) {
        return IN_BRACKETS
                .matcher(name)
                .replaceAll(brackets -> NUMBER.matcher(brackets.group())
                        .replaceAll(index -> Long.toString(Long.parseLong(index.group()) + 1)));
    }

    private Optional<Quantity> parse(String name) {
        try {
            return Optional.of(names.parse(name));
        } catch (NameException e) {
            return Optional.empty();
        }
    }
}
