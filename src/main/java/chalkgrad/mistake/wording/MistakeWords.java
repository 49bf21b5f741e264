package chalkgrad.mistake.wording;

import chalkgrad.document.Document;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Formula.Constant;
import chalkgrad.formula.Formula.Marked;
import chalkgrad.formula.PlainText;
import chalkgrad.formula.Symbol;
import chalkgrad.language.Language;
import chalkgrad.math.Decimals;
import chalkgrad.mistake.wording.Argument.Count;
import chalkgrad.mistake.wording.Argument.Counts;
import chalkgrad.mistake.wording.Argument.Names;
import chalkgrad.mistake.wording.Argument.Numeric;
import chalkgrad.mistake.wording.Argument.Said;
import chalkgrad.mistake.wording.Argument.Valued;
import chalkgrad.mistake.wording.Argument.Verbatim;
import chalkgrad.mistake.wording.Argument.Written;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Quantity;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts messages and formulas of mistakes into the words of the bundle and the names of a document's notation. The
/// window and the command line read the same bundle, so a translation is one file.
public final class MistakeWords {
    /// The digits of values in sentences.
    private static final int DIGITS = 6;
    /// So many names are written one by one.
    private static final int MOST_NAMES = 4;

    private final Function<Symbol, String> names;
    private final Decimals decimals;
    private final PlainText formulas;
    private final ResourceBundle bundle = Language.current().bundle("chalkgrad.mistake.wording.words");

    /// The words for a document, with names in its notation.
    ///
    /// @param decimals whether numbers are written with a decimal point or comma
    public MistakeWords(Document document, Decimals decimals) {
        this(new CourseNames(document)::shown, decimals);
    }

    private MistakeWords(Function<Symbol, String> names, Decimals decimals) {
        this.names = names;
        this.decimals = decimals;
        this.formulas = PlainText.symbols(this::text, decimals);
    }

    /// The words for messages that name no number of a document.
    public static MistakeWords withoutNames() {
        return new MistakeWords(Symbol::name, Decimals.STANDARD);
    }

    /// The sentence of a mistake, with the place where it was made.
    public String sentence(Description description) {
        return description
                .place()
                .map(place -> of(new Message(
                        place.key(),
                        Stream.concat(place.arguments().stream(), Stream.of(new Said(description.sentence())))
                                .toList())))
                .orElseGet(() -> of(description.sentence()));
    }

    /// The sentences of several mistakes that were made together.
    public String sentences(List<Description> descriptions) {
        return joined(descriptions, "and");
    }

    /// The same with a line for each mistake.
    public String lines(List<Description> descriptions) {
        return joined(descriptions, "and.line");
    }

    private String joined(List<Description> descriptions, String between) {
        return descriptions.stream().map(this::sentence).collect(Collectors.joining(bundle.getString(between)));
    }

    /// A sentence that could well fit by chance.
    public String doubtful(String sentence) {
        return MessageFormat.format(bundle.getString("doubtful"), sentence);
    }

    /// `name = formula` without marks.
    public String right(Description description) {
        return equation(description.number(), description.right())
                .replace("«", "")
                .replace("»", "");
    }

    /// `name = formula` as the student must have had it, with the difference between `«` and `»`.
    public String mistaken(Description description) {
        return equation(description.number(), description.mistaken());
    }

    /// `name = formula`, with what is marked between `«` and `»`.
    public String equation(Quantity number, Formula formula) {
        return text(number) + " = " + side(formula);
    }

    /// A number that stands alone needs no parentheses around its minus.
    private String side(Formula formula) {
        return switch (formula) {
            case Constant(double value) -> decimals.exact().format(value);
            case Marked(Constant constant) -> "«" + side(constant) + "»";
            default -> formulas.write(formula);
        };
    }

    /// A message in words. Counts have no signs between their digits.
    public String of(Message message) {
        var format = new MessageFormat(bundle.getString(message.key()), bundle.getLocale());
        Object[] parts = message.arguments().stream().map(this::of).toArray();
        for (int k = 0; k < format.getFormatsByArgumentIndex().length; k++) {
            if (parts[k] instanceof Integer && format.getFormatsByArgumentIndex()[k] == null) {
                format.setFormatByArgumentIndex(k, new DecimalFormat("0"));
            }
        }
        return format.format(parts);
    }

    /// Numbers that count stay numbers, so that a bundle may choose words by them.
    private Object of(Argument argument) {
        return switch (argument) {
            case Written written -> formulas.write(written.formula());
            case Valued valued -> valued(valued);
            case Numeric number -> decimals.significant(number.digits()).format(number.value());
            case Count count -> count.count();
            case Names some -> list(some.quantities().stream().map(this::text).toList());
            case Counts counts ->
                list(counts.counts().stream().map(String::valueOf).toList());
            case Said said -> of(said.message());
            case Verbatim verbatim -> verbatim.text();
        };
    }

    private String valued(Valued valued) {
        String text = formulas.write(valued.formula());
        String value = decimals.significant(DIGITS).format(valued.value());
        return text.equals(value) ? text : text + " = " + value;
    }

    /// "w1, w2 and w3"; of many only the first.
    private String list(List<String> all) {
        int last = all.size() - 1;
        if (last < 1) {
            return String.join("", all);
        }
        return last < MOST_NAMES
                ? MessageFormat.format(bundle.getString("list"), String.join(", ", all.subList(0, last)), all.get(last))
                : MessageFormat.format(bundle.getString("list.long"), all.getFirst());
    }

    private String text(Symbol symbol) {
        return symbol instanceof Phrase phrase ? of(phrase.message()) : names.apply(symbol);
    }
}
