package chalkgrad.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Blueprint;
import chalkgrad.Findings;
import chalkgrad.document.Document;
import chalkgrad.mistake.Student.Made;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Reduction;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Random networks and random slips, computed by [Student] and printed with 6 significant digits.
class DiagnosisTest {
    private static final int CASES = Integer.getInteger("cases", 500);

    static Document document(Random random) {
        Loss loss = Losses.ALL.get(random.nextInt(Losses.ALL.size()));
        var layers = new ArrayList<Layer>();
        for (int hidden = 1 + random.nextInt(2); hidden > 0; hidden--) {
            String name = pick(random, "sigmoid", "tanh", "relu", "sigmoid", "tanh", "relu", "silu", "gelu", "elu");
            layers.add(new Layer(2 + random.nextInt(2), activation(name), random.nextInt(4) == 0));
        }
        String output = switch (loss.name()) {
            case "binary_cross_entropy" -> "sigmoid";
            case "categorical_cross_entropy" -> "softmax";
            default -> pick(random, "identity", "sigmoid");
        };
        layers.add(new Layer(
                output.equals("softmax") ? 2 + random.nextInt(2) : 1 + random.nextInt(3),
                activation(output),
                random.nextInt(6) == 0));
        return new Blueprint(
                        new Network(2 + random.nextInt(2), layers),
                        1 + random.nextInt(3),
                        loss,
                        random.nextBoolean() ? Reduction.MEAN : Reduction.SUM,
                        optimizer(random),
                        1 + random.nextInt(2))
                .build(random);
    }

    private static Optimizer optimizer(Random random) {
        OptimizerRule rule = Optimizers.named(
                        pick(random, "sgd", "sgd", "momentum", "momentum", "nesterov", "rmsprop", "adam"))
                .orElseThrow();
        return new Optimizer(rule, Blueprint.settings(rule, random), random.nextInt(6) > 0);
    }

    private static Activation activation(String name) {
        return Activations.named(name).orElseThrow();
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /// A number that slips have made wrong, as it is printed.
    record Case(Document document, List<Made> slips, Quantity quantity, double value) {
        String printed() {
            return "%.5e".formatted(value);
        }

        String id() {
            return slips.stream()
                    .map(made -> made.slip().id())
                    .sorted()
                    .collect(java.util.stream.Collectors.joining("+"));
        }

        Finding diagnosed() {
            return new Diagnosis(document, Quantity::name)
                    .of(new Answer("1", Numeral.of(printed()), new Claim.Plain(quantity)));
        }
    }

    /// A case whose mistakes can be seen in 6 digits, if the slips can be made and seen here.
    static Optional<Case> of(Random random, Slip... slips) {
        Document document = document(random);
        var made = new ArrayList<Made>();
        for (Slip slip : slips) {
            made.add(new Made(slip, Place.random(random, document, slip.reach())));
        }
        Map<Quantity, Double> numbers = new Student(document, made).numbers();
        Run run = new Run(document);
        List<Quantity> wrong = numbers.entrySet().stream()
                .filter(entry -> isVisible(entry.getValue(), run.value(entry.getKey())))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Quantity::name))
                .toList();
        for (Made one : made.size() > 1 ? made : List.<Made>of()) {
            Map<Quantity, Double> alone = new Student(document, List.of(one)).numbers();
            wrong = wrong.stream()
                    .filter(q ->
                            isVisible(Objects.requireNonNull(numbers.get(q)), Objects.requireNonNull(alone.get(q))))
                    .toList();
        }
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        List<Kind> kinds = wrong.stream().map(Quantity::kind).distinct().toList();
        Kind kind = kinds.get(random.nextInt(kinds.size()));
        List<Quantity> ofKind = wrong.stream().filter(q -> q.kind() == kind).toList();
        Quantity quantity = ofKind.get(random.nextInt(ofKind.size()));
        return Optional.of(new Case(document, made, quantity, Objects.requireNonNull(numbers.get(quantity))));
    }

    /// Whether the digits differ by more than the last but one's rounding.
    private static boolean isVisible(double value, double right) {
        if (!Double.isFinite(value) || !Double.isFinite(right) || Math.abs(value) < 1e-9 || Math.abs(value) > 1e9) {
            return false;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 5);
        return Math.abs(value - right) > 20 * unit;
    }

    /// The rank of the true mistake, where those that give exactly the same number share one; 0 if it is not there.
    private static int rank(Finding finding, String id) {
        double first = Double.NaN;
        int rank = 0;
        for (Explanation explanation : finding.explanations()) {
            boolean tied = Math.abs(explanation.value() - first) <= 1e-9 * Math.abs(first);
            rank += tied ? 0 : 1;
            first = tied ? first : explanation.value();
            if (explanation.id().equals(id)) {
                return rank;
            }
        }
        return 0;
    }

    /// How often the true mistake comes first, and what is told in its place.
    private static final class Rates {
        private final Map<String, int[]> byId = new TreeMap<>();
        private final Map<String, Integer> confused = new TreeMap<>();
        private int cases;
        private int first;
        private int three;

        void count(Case one) {
            Finding finding = one.diagnosed();
            int rank = rank(finding, one.id());
            cases++;
            first += rank == 1 ? 1 : 0;
            three += rank >= 1 && rank <= 3 ? 1 : 0;
            int[] own = byId.computeIfAbsent(one.id(), any -> new int[2]);
            own[0]++;
            own[1] += rank == 1 ? 1 : 0;
            if (rank != 1) {
                String top = finding.explanations().isEmpty()
                        ? "nothing"
                        : finding.explanations().getFirst().id();
                String ways = one.slips.stream()
                        .map(made -> made.slip().way() + " " + made.place().scope())
                        .toList()
                        .toString();
                if (Boolean.getBoolean("show")) {
                    System.out.println(one.id() + " " + ways + " told as " + top + " rank " + rank + " for "
                            + one.quantity.name() + " " + one.slips.getFirst().place() + " right " + finding.right()
                            + " wrong " + one.printed() + " "
                            + one.document.loss().name() + " "
                            + one.document.optimizer().rule().name() + " " + one.document.network());
                }
                confused.merge(one.id() + " told as " + top, 1, Integer::sum);
            }
        }

        String text() {
            var text = new StringBuilder("%d cases: first or tied %.2f%%, among three %.2f%%"
                    .formatted(cases, 100.0 * first / cases, 100.0 * three / cases));
            byId.forEach((id, counts) -> text.append("%n%-40s %d of %d".formatted(id, counts[1], counts[0])));
            confused.forEach((what, count) -> text.append("%n%s: %d".formatted(what, count)));
            return text.toString();
        }
    }

    @Test
    void everySlipHasAnIdOfTheCatalogue() {
        assertThat(Slip.ALL)
                .extracting(Slip::id)
                .allMatch(id -> Catalogue.withId(id).isPresent());
    }

    @Test
    void theTrueMistakeComesFirst() {
        var random = new Random(Long.getLong("seed", 20261122));
        var rates = new Rates();
        for (int k = 0; rates.cases < CASES; k++) {
            of(random, Slip.ALL.get(k % Slip.ALL.size())).ifPresent(rates::count);
        }
        Findings.note("mistakes", rates.text());
        assertThat(rates.first / (double) rates.cases).isGreaterThanOrEqualTo(0.9);
        assertThat(rates.three / (double) rates.cases).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void aRightAnswerIsNeverCalledWrong() {
        var random = new Random(7);
        for (int k = 0; k < 200; k++) {
            Document document = document(random);
            var run = new Run(document);
            var diagnosis = new Diagnosis(document, Quantity::name);
            new Student(document, List.of()).numbers().forEach((quantity, value) -> {
                String printed = "%.5e".formatted(value);
                Finding finding = diagnosis.judged(new Answer("1", Numeral.of(printed), new Claim.Plain(quantity)));
                assertThat(finding.verdict())
                        .as("%s = %s, by the program %s", quantity, printed, run.value(quantity))
                        .isEqualTo(Verdict.RIGHT);
            });
        }
    }
}
