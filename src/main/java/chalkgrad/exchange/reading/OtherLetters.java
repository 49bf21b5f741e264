package chalkgrad.exchange.reading;

import static chalkgrad.pass.Kind.ACTIVATION;
import static chalkgrad.pass.Kind.PRE_ACTIVATION;

import chalkgrad.document.Document;
import chalkgrad.exchange.label.ExactNames;
import chalkgrad.exchange.number.Labelled;
import chalkgrad.exchange.number.Printed;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The other meaning of a letter that the document uses otherwise than many courses and the program itself: where it
/// writes a for pre-activations, `a1` can be either. Answers that follow the document in both its letters mean its
/// pre-activations.
///
/// @param names of the document, which have one meaning
/// @param kinds what the letter can mean as well as what it is read as; none if it has one meaning
record OtherLetters(Document document, CourseNames names, Set<Kind> kinds) {
    static OtherLetters of(List<Labelled> answers, Document document) {
        Set<Kind> kinds = !LetterUse.isUnsure(document.notation())
                ? Set.of()
                : LetterUse.followNotation(answers, document)
                        ? Set.of(PRE_ACTIVATION)
                        : Set.of(PRE_ACTIVATION, ACTIVATION);
        return new OtherLetters(document, new CourseNames(document), kinds);
    }

    /// What numbers can be if their letter has its other meaning.
    List<List<ExpectedNumber>> of(String name, ExactNames exact, Printed printed) {
        if (!isIn(name) || exact.singles(name).stream().anyMatch(q -> isOwn(name, q))) {
            return List.of();
        }
        return printed.size() == 1
                ? exact.singles(name).stream()
                        .flatMap(this::other)
                        .map(q -> List.<ExpectedNumber>of(new ExpectedNumber.OfRun(q)))
                        .toList()
                : exact.read(name).stream()
                        .flatMap(this::other)
                        .flatMap(first -> Layouts.of(document, first, printed).stream())
                        .toList();
    }

    /// Whether a name has a letter with two meanings.
    boolean isIn(String name) {
        return !kinds.isEmpty()
                && LetterUse.allLetters(name).stream()
                        .anyMatch(letters -> LetterUse.isUnsure(document.notation(), letters));
    }

    /// Whether a name is that of the document itself, with or without braces and commas in its subscript, or that of
    /// the program. Both have one meaning.
    private boolean isOwn(String name, Quantity q) {
        return name.equals(q.bareName()) || withoutBraces(names.text(q)).equals(withoutBraces(name));
    }

    private static String withoutBraces(String name) {
        return name.replace("{", "").replace("}", "").replace(",", "");
    }

    /// The activation of the same neuron for its pre-activation, and the other way round; their derivatives likewise.
    private Stream<Quantity> other(Quantity q) {
        Quantity own = q.variable().orElse(q);
        return own.kind() == PRE_ACTIVATION || own.kind() == ACTIVATION
                ? kinds.stream()
                        .filter(kind -> kind != own.kind())
                        .map(own::as)
                        .map(other ->
                                own.equals(q) ? other : other.lossGradient().orElseThrow())
                : Stream.empty();
    }
}
