package chalkgrad.grading;

import chalkgrad.document.Document;
import chalkgrad.exchange.number.Printed;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Finding;
import chalkgrad.mistake.Remark;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// A number that has been checked.
///
/// @param place the line of the file, or the cell and line of a notebook
/// @param label what the number is called there
/// @param network the name of the network that explains it, empty if none does
/// @param quantity the name of what it is, empty if that is not known
/// @param right what it should be; NaN if that is not known
/// @param shape what is wrong with the shape of its array, empty if nothing is
/// @param remarks what has to be said of a number that is right in another way than the network has it, or that
/// no known mistake gives, or why it is unknown
/// @param follows the place of the wrong number that it follows from, empty if there is none
/// @param shownPlace the place as the notebook shows it
/// @param shownFollows the place of the wrong number that it follows from, as the notebook shows it
public record Checked(
        String place,
        String label,
        WrittenNumber written,
        Verdict verdict,
        String network,
        String quantity,
        double right,
        String shape,
        List<Remark.InWords> remarks,
        String follows,
        String shownPlace,
        String shownFollows,
        List<Explanation> explanations) {
    public Checked {
        remarks = List.copyOf(remarks);
        explanations = List.copyOf(explanations);
    }

    /// What was found out about a number.
    static Checked of(String label, Finding finding, Document document, Function<Quantity, String> names) {
        return new Checked(
                finding.answer().place(),
                label,
                finding.answer().written(),
                finding.verdict(),
                document.description().name(),
                finding.answer().expected().name(names),
                finding.right(),
                ShapeWords.wrong(finding.answer().expected(), document),
                finding.remarks().stream()
                        .map(remark -> remark.inWords(document))
                        .toList(),
                finding.follows(),
                finding.answer().place(),
                finding.follows(),
                finding.explanations());
    }

    /// Whether a mistake was made upon a number that is wrong already.
    public boolean isWrongAgain() {
        return verdict == Verdict.WRONG && !follows.isEmpty();
    }

    /// The same number at the place that a notebook shows for it.
    ///
    /// @param shownPlace what the notebook shows for a place
    Checked shownAt(UnaryOperator<String> shownPlace) {
        return new Checked(
                place,
                label,
                written,
                verdict,
                network,
                quantity,
                right,
                shape,
                remarks,
                follows,
                shownPlace.apply(place),
                shownPlace.apply(follows),
                explanations);
    }

    /// This number, which is known only if it is right or a mistake explains it.
    Checked unlessUnexplained() {
        boolean unexplained = verdict == Verdict.WRONG && explanations.isEmpty();
        return unexplained
                ? new Checked(
                        place,
                        label,
                        written,
                        Verdict.UNKNOWN,
                        network,
                        quantity,
                        right,
                        shape,
                        List.of(),
                        "",
                        shownPlace,
                        "",
                        List.of())
                : this;
    }

    /// Numbers of which nothing is known.
    static List<Checked> unknown(String label, Printed printed) {
        return unknown(label, printed, List.of());
    }

    /// Numbers of iterations that the network does not have.
    ///
    /// @param iterations how many it has
    static List<Checked> beyond(String label, Printed printed, int iterations) {
        return unknown(label, printed, List.of(new Remark.Beyond(iterations).inWords()));
    }

    /// Numbers with a name that means nothing in the network.
    ///
    /// @param sentence says so, and which name may be meant
    static List<Checked> unnamed(String label, Printed printed, String sentence) {
        return unknown(label, printed, List.of(new Remark.NoSuchName(sentence).inWords()));
    }

    private static List<Checked> unknown(String label, Printed printed, List<Remark.InWords> remarks) {
        List<WrittenNumber> writtenNumbers = printed.all();
        List<String> places = printed.allPlaces();
        return IntStream.range(0, writtenNumbers.size())
                .filter(k -> !writtenNumbers.get(k).isUnread())
                .mapToObj(k -> new Checked(
                        places.get(k),
                        label,
                        writtenNumbers.get(k),
                        Verdict.UNKNOWN,
                        "",
                        "",
                        Double.NaN,
                        "",
                        remarks,
                        "",
                        places.get(k),
                        "",
                        List.of()))
                .toList();
    }

    /// A verdict in a word, with what has to be said of it: "right, in float32: this is −dL/dz2\[1\]".
    public String noted(String verdict) {
        String text = verdict;
        for (Remark.InWords remark : remarks) {
            text = remark.standsAlone() ? text : Sentences.of("verdict.continued", text, remark.words());
        }
        for (Remark.InWords remark : remarks) {
            text = remark.standsAlone() ? Sentences.of("verdict.alone", text, remark.words()) : text;
        }
        return text;
    }
}
