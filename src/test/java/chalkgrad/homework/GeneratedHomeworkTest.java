package chalkgrad.homework;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Findings;
import chalkgrad.Trials;
import chalkgrad.document.Notation;
import chalkgrad.document.Notation.IndexOrder;
import chalkgrad.document.Notation.IndexStyle;
import chalkgrad.exchange.DocumentWriter;
import chalkgrad.exchange.answer.AnswersFile;
import chalkgrad.exchange.notebook.NotebookFile;
import chalkgrad.fuzz.NotebookText;
import chalkgrad.grading.AnswerCheck;
import chalkgrad.grading.Checked;
import chalkgrad.grading.NotebookCheck;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.search.Homework;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Homework in the ways students write it, with numbers that another program computed: no right number is accused, and
/// the wrong ones are called wrong.
///
/// The property `chalkgrad.generated` says how many are written, `chalkgrad.generated.seed` which. Without it a small
/// part is.
final class GeneratedHomeworkTest {
    private static final int GENERATED = Integer.getInteger("chalkgrad.generated", 0);
    private static final long SEED = Long.getLong("chalkgrad.generated.seed", 11);
    private static final int NOTEBOOKS = GENERATED > 0 ? GENERATED : Trials.of(12, 40);
    private static final int ANSWERS = GENERATED > 0 ? GENERATED : Trials.of(15, 60);
    private static final int SLIPPED = GENERATED > 0 ? GENERATED : 20;
    private static final int LETTERED = GENERATED > 0 ? GENERATED : 18;
    private static final int SHOWN = 12;

    private static final List<Notation> NOTATIONS = List.of(
            notation("a", "h", IndexStyle.BRACKETS),
            notation("net", "out", IndexStyle.BRACKETS),
            notation("h", "V", IndexStyle.SUBSCRIPTS),
            notation("Z", "a", IndexStyle.ARRAYS),
            notation("s", "o", IndexStyle.SUBSCRIPTS),
            notation("a", "z", IndexStyle.BRACKETS));

    private static Notation notation(String z, String a, IndexStyle style) {
        return new Notation(z, a, List.of(), List.of(), 1, IndexOrder.INPUT_OUTPUT, style, false, Map.of());
    }

    /// Accuracies and other numbers beside the network's are unknown.
    private static final double CONFIRMED = 0.93;

    private static final double CALLED_WRONG = 0.9;
    private static final double NAMED = 0.8;

    @Test
    void noRightNumberOfANotebookIsAccused() {
        var tally = new Tally();
        for (int k = 0; k < NOTEBOOKS; k++) {
            var random = new Random(SEED * 1000 + k);
            Homework homework = Homework.right(random, k % 4 == 0 ? 3 + random.nextInt(30) : 0);
            var writer = new NotebookWriter(random, homework);
            List<Passage> cells = writer.cells();
            int accused = tally.accused().size();
            for (Checked one : checked(homework, cells)) {
                Passage cell = cells.get(cellOf(one) - 1);
                String context = "in notebook %d\n%s\n%s".formatted(k, cell.code(), cell.output());
                tally.count(writer.course(), cell.idiom(), one, context);
            }
            if (tally.accused().size() > accused) {
                Findings.note("generated-" + k + "-network", DocumentWriter.write(homework.document()));
                Findings.note("generated-" + k + "-notebook", NotebookText.jupyter(NotebookWriter.text(cells)));
            }
        }
        noted("generated", tally);
    }

    /// The homework follows courses of its own, with other letters than the network's.
    @Test
    void noRightNumberIsAccusedWhereTheNetworkHasTheLettersOfAnotherCourse() {
        var tally = new Tally();
        for (int k = 0; k < LETTERED; k++) {
            var random = new Random(SEED * 5000 + k);
            Homework plain = Homework.right(random, 0);
            Homework homework = plain.in(NOTATIONS.get(k % NOTATIONS.size()));
            var writer = new NotebookWriter(random, homework);
            List<Passage> cells = writer.cells();
            for (Checked one : checked(homework, cells)) {
                Passage cell = cells.get(cellOf(one) - 1);
                tally.count(writer.course(), cell.idiom(), one, "in notebook %d\n%s".formatted(k, cell.output()));
            }
            countAnswers(tally, homework, new AnswersWriter(random, homework).answers(), k);
        }
        noted("generated-letters", tally);
    }

    @Test
    void noRightNumberOfAnAnswersFileIsAccused() {
        var tally = new Tally();
        for (int k = 0; k < ANSWERS; k++) {
            var random = new Random(SEED * 2000 + k);
            Homework homework = Homework.right(random, 0);
            countAnswers(tally, homework, new AnswersWriter(random, homework).answers(), k);
        }
        noted("generated-answers", tally);
    }

    private static void countAnswers(Tally tally, Homework homework, List<Passage> answers, int k) {
        int accused = tally.accused().size();
        for (Checked one : checkedAnswers(homework, answers)) {
            tally.count("answers", answers.getLast().idiom(), one, "in answers " + k);
        }
        if (tally.accused().size() > accused) {
            Findings.note("generated-answers-" + k + "-network", DocumentWriter.write(homework.document()));
            Findings.note("generated-answers-" + k, AnswersWriter.text(answers));
        }
    }

    private static void noted(String subject, Tally tally) {
        Findings.note(subject, tally.text() + "\n\n" + String.join("\n\n", tally.accused()));
        assertThat(tally.accused().stream().limit(SHOWN).toList())
                .as("%d right numbers are accused", tally.accused().size())
                .isEmpty();
        assertThat(tally.share(Verdict.RIGHT)).as(tally.text()).isGreaterThan(CONFIRMED);
    }

    private static List<Checked> checked(Homework homework, List<Passage> cells) {
        String file = NotebookText.jupyter(NotebookWriter.text(cells));
        return new NotebookCheck(List.of(homework.document()), NotebookFile.read(file, "notebook")).all();
    }

    /// Of a place such as `cell 3, line 1`.
    private static int cellOf(Checked one) {
        return Integer.parseInt(
                one.place().substring("cell ".length(), one.place().indexOf(',')));
    }

    @Test
    void theWrongNumbersOfANotebookAreCalledWrong() {
        var wrong = new WrongNumbers();
        for (int k = 0; k < SLIPPED; k++) {
            var random = new Random(SEED * 3000 + k);
            Optional<Homework> slipped = Homework.right(random, 0).slipped(random, 7 * k);
            if (slipped.isPresent()) {
                List<Passage> cells = new NotebookWriter(random, slipped.get()).cells();
                Map<Integer, List<Checked>> byCell = checked(slipped.get(), cells).stream()
                        .collect(Collectors.groupingBy(GeneratedHomeworkTest::cellOf));
                wrong.count(
                        slipped.get(),
                        cells,
                        IntStream.rangeClosed(1, cells.size())
                                .mapToObj(cell -> byCell.getOrDefault(cell, List.of()))
                                .toList());
            }
        }
        noted("generated-mistakes", wrong);
    }

    @Test
    void theWrongNumbersOfAnAnswersFileAreCalledWrong() {
        var wrong = new WrongNumbers();
        for (int k = 0; k < SLIPPED; k++) {
            var random = new Random(SEED * 4000 + k);
            Optional<Homework> slipped = Homework.right(random, 0).slipped(random, 7 * k);
            if (slipped.isPresent()) {
                List<Passage> answers = new AnswersWriter(random, slipped.get()).answers();
                List<Checked> checked = checkedAnswers(slipped.get(), answers);
                var next = checked.iterator();
                wrong.count(
                        slipped.get(),
                        answers,
                        answers.stream()
                                .map(answer -> IntStream.range(
                                                0,
                                                Math.max(1, answer.quantities().size()))
                                        .mapToObj(any -> next.next())
                                        .toList())
                                .toList());
                assertThat(next.hasNext()).isFalse();
            }
        }
        noted("generated-answers-mistakes", wrong);
    }

    private static void noted(String subject, WrongNumbers wrong) {
        Findings.note(subject, wrong.text());
        assertThat(wrong.share(Verdict.WRONG, Verdict.FOLLOWS)).as(wrong.text()).isGreaterThan(CALLED_WRONG);
        assertThat(wrong.named()).as(wrong.text()).isGreaterThan(NAMED);
    }

    private static List<Checked> checkedAnswers(Homework homework, List<Passage> answers) {
        String text = AnswersWriter.text(answers);
        AnswersFile.Typed typed = AnswersFile.typed(text, "answers");
        assertThat(typed.wrong()).as(text).isEmpty();
        return new AnswerCheck(homework.document()).of(typed.answers());
    }
}
