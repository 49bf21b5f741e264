package chalkgrad.exchange.label;

import chalkgrad.document.Document;
import chalkgrad.math.TextScanner;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Kind;
import chalkgrad.pass.NamePlace;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.QuantityNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads names of single numbers and of whole arrays: `z1[2]`, `z1`, `dL/dw1`, `new w1`, each in canonical form or in
/// the document's notation, and those with affixes: `net_h1`, `w5_new`.
public final class ExactNames {
    private static final List<String> INDICES =
            List.of("", "[1]", "[1,1]", "[0]", "[0][0]", "[1][1]", "_1", "_11", "_{1,1}");

    private static final int MOST_DIGITS = 9;

    /// Longer names are not composed of others, and not remembered.
    private static final int LONGEST = 100;

    private static final int MOST_KEPT = 10_000;

    private final CourseNames names;
    private final QuantityNames canonical;
    private final AffixedName affixedNames;
    private final AffixedName affixedArrays;
    private final DerivativeName derivatives;
    private final boolean countsFromZero;
    /// What names mean that were asked for.
    private final Map<String, Optional<Quantity>> found = new HashMap<>();

    public ExactNames(Document document) {
        this.names = new CourseNames(document);
        this.canonical = new QuantityNames(document);
        this.affixedNames = new AffixedName(document, this::bare);
        this.affixedArrays = new AffixedName(document, this::bareArray);
        this.derivatives = new DerivativeName(document, affixedNames);
        this.countsFromZero = document.notation().indexBase() == 0;
    }

    /// The quantity, or one of the array; empty if the name means nothing here.
    public Optional<Quantity> read(String name) {
        String stripped = name.strip();
        String bare = new NamePlace(stripped).bareName();
        String at = TextScanner.withoutSpace(stripped).substring(bare.length());
        Optional<Quantity> own = INDICES.stream()
                .map(index -> indexed(bare, index))
                .flatMap(text -> at.contains("@") ? Stream.of(text + at) : Stream.of(text + at, text + "@1" + at))
                .flatMap(text -> parse(text).stream())
                .findFirst();
        return own.or(() -> placed(affixedArrays.read(bare), stripped).stream().findFirst());
    }

    private static String indexed(String name, String index) {
        return name.endsWith(")") ? name.substring(0, name.length() - 1) + index + ")" : name + index;
    }

    /// The quantity, if the name is that of a single number.
    public Optional<Quantity> single(String name) {
        return parse(name.strip()).or(() -> composed(name.strip()).stream().findFirst());
    }

    /// The single numbers that a name can mean: as it is and, in a course that counts from 0, as the program's own name
    /// counted from 0: `z1[0]` for z1[1]. The course's own names have one meaning.
    public List<Quantity> singles(String name) {
        Optional<Quantity> own = parse(name.strip());
        boolean either = countsFromZero && own.filter(q -> isWrittenSo(q, name)).isEmpty();
        List<Quantity> exact = Stream.of(own, either ? parse(countedFromOne(name)) : Optional.<Quantity>empty())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return exact.isEmpty() ? composed(name.strip()) : exact;
    }

    /// Whether a name is that of activations of layer 0, which are the inputs, such as `a0[1]`: who counts layers
    /// from 0 calls the first layer so.
    public boolean isOfLayerZero(String name) {
        return TextScanner.withoutSpace(name).contains("a0")
                && read(name)
                        .filter(q -> q.kind() == Kind.INPUT || q.kind() == Kind.INPUT_GRADIENT)
                        .isPresent();
    }

    /// The same as expected numbers. The derivative of the loss of one output can be a part of a number.
    public List<ExpectedNumber> expected(String name) {
        List<ExpectedNumber> plain = singles(name).stream()
                .<ExpectedNumber>map(ExpectedNumber.OfRun::new)
                .toList();
        return plain.isEmpty() && name.length() <= LONGEST
                ? derivatives.part(TextScanner.withoutSpace(name)).stream().toList()
                : plain;
    }

    /// The meanings of a name with affixes, or of a derivative of one.
    private List<Quantity> composed(String name) {
        if (name.length() > LONGEST) {
            return List.of();
        }
        String bare = new NamePlace(name).bareName();
        Set<Quantity> affixed = affixedNames.read(bare);
        return placed(affixed.isEmpty() ? derivatives.read(bare) : affixed, name);
    }

    /// Quantities with the sample and iteration given in a name.
    private List<Quantity> placed(Set<Quantity> quantities, String name) {
        var place = new NamePlace(name);
        return quantities.stream()
                .flatMap(quantity -> canonical.find(place, quantity).stream())
                .toList();
    }

    private boolean isWrittenSo(Quantity quantity, String name) {
        return plain(names.text(quantity)).equals(plain(name));
    }

    /// The name without parts that people leave out or write differently.
    private static String plain(String name) {
        var plain = new StringBuilder();
        name.codePoints()
                .filter(c -> !Character.isWhitespace(c) && "_{}".indexOf(c) < 0)
                .forEach(plain::appendCodePoint);
        return TextScanner.lowerCase(plain.toString().replace('∂', 'd'));
    }

    /// The name with every number in brackets increased by one.
    private static String countedFromOne(String name) {
        var result = new StringBuilder();
        var text = new TextScanner(name);
        boolean inside = false;
        while (!text.isAtEnd()) {
            String digits = text.digits();
            if (!digits.isEmpty()) {
                result.append(
                        inside && digits.length() <= MOST_DIGITS ? Long.toString(Long.parseLong(digits) + 1) : digits);
            } else {
                int sign = text.next();
                inside = sign == '[' || inside && sign != ']';
                result.appendCodePoint(sign);
            }
        }
        return result.toString();
    }

    /// The quantity of a name; the same names are asked for again and again.
    private Optional<Quantity> parse(String name) {
        if (name.length() > LONGEST || found.size() >= MOST_KEPT && !found.containsKey(name)) {
            return names.find(name);
        }
        return found.computeIfAbsent(name, names::find);
    }

    private Optional<Quantity> bare(String name) {
        return parse(name).or(() -> parse(name + "@1")).map(q -> q.at(0, 1));
    }

    private Optional<Quantity> bareArray(String name) {
        return INDICES.stream()
                .map(index -> indexed(name, index))
                .flatMap(text -> bare(text).stream())
                .findFirst();
    }
}
