package chalkgrad.notation;

import chalkgrad.document.Document;
import chalkgrad.document.Notation;
import chalkgrad.document.Notation.IndexOrder;
import chalkgrad.formula.LetterText;
import chalkgrad.formula.Name.Letter;
import chalkgrad.math.TextScanner;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a letter with indices in any style: `h1[2]`, `h_{1,2}`, `h_2^1` and `h_12` all mean layer 1 and neuron 2.
final class LetterReader {
    private static final int MOST_DIGITS = 6;

    private final Document document;
    private final Notation notation;
    private final OwnNames own;

    LetterReader(Document document, OwnNames own) {
        this.document = document;
        this.notation = document.notation();
        this.own = own;
    }

    /// Everything that a text can mean, whether it exists or not.
    Set<Quantity> read(String text) {
        Optional<Letter> typed = LetterText.parse(text);
        var found = new LinkedHashSet<Quantity>();
        if (typed.isPresent()) {
            own.all().forEach((quantity, name) -> {
                if (isSame(LetterText.read(name), typed.get())) {
                    found.add(quantity);
                }
            });
            if (found.isEmpty()) {
                families().forEach(one -> found.addAll(meanings(one, typed.get())));
            }
        }
        return found;
    }

    /// Whether two letters differ only in the places of their digits.
    private static boolean isSame(Letter one, Letter other) {
        return one.base().equals(other.base())
                && String.join("", parts(one)).equals(String.join("", parts(other)))
                && bare(one.above()).equals(bare(other.above()));
    }

    /// One number of each kind and layer, with arbitrary indices.
    private Stream<Quantity> families() {
        Stream<Quantity> ofSample =
                Stream.of(Quantity.input(1), Quantity.target(1), Quantity.lossTerm(1), Quantity.loss());
        Stream<Quantity> ofLayers = Stream.of(Kind.WEIGHT, Kind.BIAS, Kind.PRE_ACTIVATION, Kind.ACTIVATION)
                .flatMap(kind -> Stream.iterate(1, l -> l <= document.network().depth(), l -> l + 1)
                        .map(l -> new Quantity(kind, l, 0, 1, 0, 1)));
        return Stream.concat(ofSample, ofLayers);
    }

    private List<Quantity> meanings(Quantity family, Letter typed) {
        Stem stem = Stem.of(notation, family);
        List<String> wanted = parts(stem.letter());
        List<String> given = parts(typed);
        boolean fits = stem.letter().base().equals(typed.base())
                && given.size() >= wanted.size()
                && given.subList(0, wanted.size()).equals(wanted);
        if (!fits) {
            return List.of();
        }
        List<String> rest = given.subList(wanted.size(), given.size());
        int count = family.kind().indexCount(document.network(), family.layer());
        var result = new ArrayList<Quantity>();
        String above = bare(typed.above());
        String ofStem = bare(stem.letter().above());
        if (above.equals(ofStem)) {
            for (List<Integer> numbers : numbers(rest, count + (stem.layer() == 0 ? 0 : 1))) {
                if (stem.layer() == 0) {
                    quantity(family, numbers).ifPresent(result::add);
                } else if (numbers.getFirst() == stem.layer()) {
                    quantity(family, numbers.subList(1, numbers.size())).ifPresent(result::add);
                }
            }
        } else if (stem.layer() != 0 && above.equals(ofStem + stem.layer())) {
            numbers(rest, count).forEach(numbers -> quantity(family, numbers).ifPresent(result::add));
        }
        return result;
    }

    /// The number of a family with these indices of the course; empty if an index is below the first one.
    private Optional<Quantity> quantity(Quantity family, List<Integer> numbers) {
        List<Integer> indices = numbers.stream()
                .map(number -> number - notation.indexBase() + 1)
                .toList();
        if (indices.stream().anyMatch(index -> index < 1)) {
            return Optional.empty();
        }
        if (family.kind() == Kind.WEIGHT) {
            boolean inputFirst = notation.indexOrder() == IndexOrder.INPUT_OUTPUT;
            return Optional.of(
                    Quantity.weight(family.layer(), indices.get(inputFirst ? 0 : 1), indices.get(inputFirst ? 1 : 0)));
        }
        int to = indices.isEmpty() ? 0 : indices.getFirst();
        return Optional.of(new Quantity(family.kind(), family.layer(), 0, to, 0, 1));
    }

    /// The ways to read texts as this many numbers: as they are, or one text cut into numbers.
    private static List<List<Integer>> numbers(List<String> texts, int count) {
        if (!texts.stream().allMatch(LetterReader::isNumber)) {
            return List.of();
        }
        if (texts.size() == count) {
            return List.of(texts.stream().map(Integer::valueOf).toList());
        }
        return texts.size() == 1 && count > 1 ? cut(texts.getFirst(), count) : List.of();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(TextScanner::isDigit);
    }

    /// The ways to cut digits into numbers, none of which has a leading 0.
    private static List<List<Integer>> cut(String digits, int count) {
        if (count == 1) {
            boolean number = !digits.isEmpty() && (digits.length() == 1 || digits.charAt(0) != '0');
            return number ? List.of(List.of(Integer.valueOf(digits))) : List.of();
        }
        var result = new ArrayList<List<Integer>>();
        for (int end = 1; end < digits.length() && (end == 1 || digits.charAt(0) != '0'); end++) {
            int first = Integer.parseInt(digits.substring(0, end));
            for (List<Integer> rest : cut(digits.substring(end), count - 1)) {
                var numbers = new ArrayList<>(List.of(first));
                numbers.addAll(rest);
                result.add(numbers);
            }
        }
        return result;
    }

    /// The marks below and behind, one text for each index.
    private static List<String> parts(Letter letter) {
        var parts = new ArrayList<String>();
        var text = new TextScanner(letter.below() + "," + letter.behind());
        while (!text.isAtEnd()) {
            String part = text.run(c -> ",[]".indexOf(c) < 0);
            if (part.isEmpty()) {
                text.next();
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    /// The mark above, without brackets.
    private static String bare(String above) {
        var bare = new StringBuilder();
        above.codePoints().filter(c -> "()[]{}".indexOf(c) < 0).forEach(bare::appendCodePoint);
        return bare.toString();
    }
}
