package chalkgrad.mistake.wording;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.AllQuantities;
import chalkgrad.RandomDocuments;
import chalkgrad.Thorough;
import chalkgrad.Trials;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.formula.Formula;
import chalkgrad.math.Decimals;
import chalkgrad.mistake.Remark;
import chalkgrad.mistake.catalogue.Assignment;
import chalkgrad.mistake.catalogue.Catalogue;
import chalkgrad.mistake.catalogue.Mistake;
import chalkgrad.mistake.catalogue.Variant;
import chalkgrad.mistake.wording.Argument.Said;
import chalkgrad.mistake.wording.Argument.Written;
import chalkgrad.network.Losses;
import chalkgrad.pass.Granularity;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.pass.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The words of mistakes: each message has its sentence in the bundle, with a placeholder for each of its arguments,
/// and each sentence of the bundle has a message.
class WordsTest {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("chalkgrad.mistake.wording.words");
    /// What joins messages.
    private static final Set<String> JOINING = Set.of("and", "and.line", "doubtful", "list", "list.long");

    private static final Map<String, Message> MESSAGES = new TreeMap<>();

    @BeforeAll
    static void collect() {
        RandomDocuments.many(Trials.of(12, 70), 11).forEach(WordsTest::collect);
        RandomDocuments.withPenaltyAndSchedule(Trials.of(4, 20), 11).forEach(WordsTest::collect);
        RandomDocuments.inTraining(Trials.of(4, 20), 11).forEach(WordsTest::collect);
        Quantity weight = Quantity.weight(1, 1, 1);
        Stream.of(
                        new Remark.SinglePrecision(),
                        new Remark.Epsilon(1e-7, true),
                        new Remark.Epsilon(1e-7, false),
                        new Remark.Negative(weight),
                        new Remark.Step(weight, true, true),
                        new Remark.Step(weight, true, false),
                        new Remark.Step(weight, false, true),
                        new Remark.Step(weight, false, false),
                        new Remark.Updated(weight, 3),
                        new Remark.OtherLoss(reduced("mean"), reduced("sum")),
                        new Remark.ExchangedDigits(true),
                        new Remark.ExchangedDigits(false),
                        new Remark.NoSuchName("there is no u"),
                        new Remark.Beyond(1),
                        new Remark.Beyond(10))
                .map(Remark::message)
                .forEach(WordsTest::add);
        Losses.ALL.forEach(loss -> add(Message.of("loss." + loss.name())));
        Stream.of("number", "number.step", "number.sum")
                .forEach(key -> add(Message.of(key, new Argument.Verbatim("w"))));
        Stream.of("number.constant", "number.parameters").forEach(key -> add(Message.of(key)));
    }

    private static Message reduced(String reduction) {
        return Message.of("loss.reduced." + reduction, new Said(Message.of("loss.hinge")));
    }

    private static void collect(Document document) {
        var run = new Run(document);
        List<Quantity> asked = someQuantities(document);
        var assignment = new Assignment(document);
        Catalogue.ALL.forEach(mistake -> {
            List<Variant> variants = mistake.variants(assignment);
            // the many ways to make one mistake are worded alike
            for (int k = 0; k < variants.size(); k += 1 + variants.size() / 50) {
                for (Quantity quantity : asked) {
                    collect(variants.get(k).wording().of(new Viewpoint(run, quantity)));
                }
            }
        });
    }

    /// The last number of each layer and phase in the first iteration, and a slope.
    private static List<Quantity> someQuantities(Document document) {
        var timeline = new Timeline(document);
        var result = new ArrayList<Quantity>();
        long step = 0;
        while (step < timeline.length() && result.size() < 10) {
            step = timeline.next(step, Granularity.LAYER, 0);
            result.add(timeline.step(step - 1).makes());
        }
        AllQuantities.computed(document)
                .filter(quantity -> quantity.kind() == Kind.ACTIVATION_DERIVATIVE)
                .findFirst()
                .ifPresent(result::add);
        return result;
    }

    private static void collect(Description description) {
        description
                .place()
                .ifPresent(place -> add(new Message(
                        place.key(),
                        Stream.concat(place.arguments().stream(), Stream.of(new Said(description.sentence())))
                                .toList())));
        add(description.sentence());
        collect(description.right());
        collect(description.mistaken());
    }

    private static void collect(Formula formula) {
        formula.symbols().stream()
                .filter(Phrase.class::isInstance)
                .map(phrase -> ((Phrase) phrase).message())
                .forEach(WordsTest::add);
    }

    private static void add(Message message) {
        MESSAGES.putIfAbsent(message.key(), message);
        for (Argument argument : message.arguments()) {
            if (argument instanceof Said(Message inner)) {
                add(inner);
            } else if (argument instanceof Written(Formula formula)) {
                collect(formula);
            }
        }
    }

    @Test
    void everyMessageHasASentenceWithAPlaceholderForEachArgument() {
        for (Message message : MESSAGES.values()) {
            String key = message.key();
            assertThat(BUNDLE.containsKey(key)).as(key).isTrue();
            String sentence = BUNDLE.getString(key);
            int count = message.arguments().size();
            // of a sentence about one, the count is not said
            for (int k = key.endsWith(".one") ? 1 : 0; k < count; k++) {
                assertThat(sentence).as(key).contains("{" + k);
            }
            assertThat(sentence).as(key).doesNotContain("{" + count);
        }
    }

    @Test
    @Thorough
    void everySentenceIsSaid() {
        for (String key : BUNDLE.keySet()) {
            // MeasureTest knows the measures
            assertThat(JOINING.contains(key)
                            || MESSAGES.containsKey(key)
                            || isOfTheCatalogue(key)
                            || key.startsWith("measure."))
                    .as(key)
                    .isTrue();
        }
    }

    private static boolean isOfTheCatalogue(String key) {
        return Catalogue.ALL.stream()
                .anyMatch(mistake -> key.equals("mistake." + mistake.id() + ".name")
                        || key.equals("mistake." + mistake.id() + ".why"));
    }

    @Test
    void everyMistakeHasANameAndAReason() {
        for (Mistake mistake : Catalogue.ALL) {
            assertThat(BUNDLE.getString("mistake." + mistake.id() + ".name")).isNotBlank();
            assertThat(BUNDLE.getString("mistake." + mistake.id() + ".why")).endsWith(".");
        }
    }

    @Test
    void everyApostropheIsWrittenTwice() {
        for (String key : BUNDLE.keySet()) {
            assertThat(BUNDLE.getString(key).replace("''", "")).as(key).doesNotContain("'");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, to 1 decimal before", "3, to 3 decimals before"})
    void aCountChoosesItsWords(int decimals, String words) {
        var message = Message.of(
                "rounded", new Argument.Count(decimals), new Written(Formula.of(Quantity.preActivation(1, 1))));
        assertThat(MistakeWords.withoutNames().of(message)).isEqualTo("you rounded z1[1] " + words + " going on");
    }

    @Test
    void aCountHasNoSignsBetweenItsDigits() {
        assertThat(new Remark.Beyond(10_000).inWords().words()).isEqualTo("beyond the network's 10000 iterations");
    }

    @Test
    void namesAreThoseOfTheStageAlsoWhereACourseCountsFromZero() {
        Document document = WorkedNetworks.open("seed001-regression");
        var words = new MistakeWords(document, Decimals.STANDARD);
        var input = new Written(Formula.of(Quantity.input(1)));
        assertThat(words.of(Message.of("not-updated", input))).isEqualTo("you did not update x[0]");
    }
}
