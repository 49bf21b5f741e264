package chalkgrad.notation;

import chalkgrad.document.Document;
import chalkgrad.formula.LetterText;
import chalkgrad.formula.Name.Letter;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The letters of the arrays of inputs, targets and neurons whose numbers the course names one by one: a layer of the
/// neurons h_1 and h_2 is h, and a layer of one neuron has the name of that neuron. An array has no letter of its own
/// if some of its numbers have no name, if these differ in more than their subscript, or if another layer would have
/// the same letter.
record ArrayLetters(Document document, Lettering lettering, OwnNames own) {
    Optional<Letter> of(Quantity entry) {
        return common(entry.kind(), entry.layer())
                .filter(letter -> IntStream.rangeClosed(1, document.network().depth())
                        .filter(l -> isOfNeurons(entry.kind()) && l != entry.layer())
                        .noneMatch(l -> base(entry.kind(), l).equals(letter.base())));
    }

    private static boolean isOfNeurons(Kind kind) {
        return kind == Kind.PRE_ACTIVATION || kind == Kind.ACTIVATION;
    }

    /// The letter with which the array of another layer is written.
    private String base(Kind kind, int layer) {
        return common(kind, layer)
                .orElseGet(() -> lettering.array(entry(kind, layer, 1)))
                .base();
    }

    private Optional<Letter> common(Kind kind, int layer) {
        int size = kind.count(document.network(), layer);
        List<Optional<Letter>> letters = IntStream.rangeClosed(1, size)
                .mapToObj(j -> own.of(entry(kind, layer, j)).map(LetterText::read))
                .takeWhile(Optional::isPresent)
                .toList();
        if (letters.size() < size) {
            return Optional.empty();
        }
        Optional<Letter> first = letters.getFirst();
        return size == 1
                ? first
                : first.map(letter -> new Letter(letter.base(), "", letter.above(), letter.behind()))
                        .filter(letter -> letters.stream()
                                .flatMap(Optional::stream)
                                .allMatch(other -> new Letter(
                                                letter.base(), other.below(), letter.above(), letter.behind())
                                        .equals(other)));
    }

    private static Quantity entry(Kind kind, int layer, int j) {
        return new Quantity(kind, layer, 0, j, 0, 1);
    }
}
