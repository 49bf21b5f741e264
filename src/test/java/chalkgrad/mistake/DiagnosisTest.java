package chalkgrad.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Blueprint;
import chalkgrad.Findings;
import chalkgrad.document.Document;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizer;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Reduction;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Random networks and random slips, computed by [Student] and printed with 6 significant digits.
class DiagnosisTest {
    private static final int CASES = 1200;
    private static final List<Slip> SLIPS = List.copyOf(EnumSet.complementOf(EnumSet.of(Slip.NONE)));

    private static Document document(Random random) {
        Loss loss = Losses.ALL.get(random.nextInt(Losses.ALL.size()));
        if (loss.name().equals("mean_squared_error")) {
            loss = Losses.named("half_squared_error").orElseThrow();
        }
        var layers = new ArrayList<Layer>();
        for (int hidden = 1 + random.nextInt(2); hidden > 0; hidden--) {
            layers.add(new Layer(2 + random.nextInt(2), activation(pick(random, "sigmoid", "tanh", "relu")), false));
        }
        String output = switch (loss.name()) {
            case "binary_cross_entropy" -> "sigmoid";
            case "categorical_cross_entropy" -> "softmax";
            default -> pick(random, "identity", "sigmoid");
        };
        layers.add(new Layer(
                output.equals("softmax") ? 2 + random.nextInt(2) : 1 + random.nextInt(3), activation(output), false));
        double eta = (1 + random.nextInt(8)) / 20.0;
        var optimizer = new Optimizer(
                Optimizers.GRADIENT_DESCENT,
                Map.of(Optimizers.GRADIENT_DESCENT.hyperparameters().getFirst(), eta),
                true);
        return new Blueprint(
                        new Network(2 + random.nextInt(2), layers),
                        1 + random.nextInt(2),
                        loss,
                        Reduction.MEAN,
                        optimizer,
                        1)
                .build(random);
    }

    private static Activation activation(String name) {
        return Activations.named(name).orElseThrow();
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /// A number that a slip has made wrong, as it is printed.
    private record Case(Document document, Slip slip, Quantity quantity, double value) {
        String printed() {
            return "%.5e".formatted(value);
        }
    }

    /// A case whose mistake can be seen in 6 digits; null if the slip cannot be made or seen here.
    private static List<Case> cases(Random random, Slip slip) {
        Document document = document(random);
        int layers = document.network().depth();
        int layer = random.nextInt(layers);
        int neuron = random.nextInt(document.network().size(layer + 1));
        int other = random.nextInt(document.network().size(layer + 1));
        if (slip == Slip.TRANSPOSED
                && (layer + 2 > layers
                        || document.network().size(layer + 1)
                                != document.network().size(layer + 2))) {
            return List.of();
        }
        var student = new Student(document, slip, layer, neuron, other);
        var run = new Run(document);
        List<Quantity> wrong = student.numbers().entrySet().stream()
                .filter(entry -> Double.isFinite(entry.getValue()) && entry.getValue() != 0)
                .filter(entry ->
                        !"%.4e".formatted(entry.getValue()).equals("%.4e".formatted(run.value(entry.getKey()))))
                .filter(entry ->
                        Math.abs(entry.getValue() - run.value(entry.getKey())) > 1e-5 * Math.abs(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Quantity::name))
                .toList();
        if (wrong.isEmpty()) {
            return List.of();
        }
        Quantity quantity = wrong.get(random.nextInt(wrong.size()));
        return List.of(new Case(
                document,
                slip,
                quantity,
                Objects.requireNonNull(student.numbers().get(quantity))));
    }

    private static Finding diagnose(Case one) {
        return new Diagnosis(one.document, Quantity::name)
                .of(new Answer("1", Numeral.of(one.printed()), new Claim.Plain(one.quantity)));
    }

    /// The rank of the true mistake, where those that give exactly the same number share one; 0 if it is not there.
    private static int rank(Finding finding, Case one) {
        double first = Double.NaN;
        int rank = 0;
        for (Explanation explanation : finding.explanations()) {
            boolean tied = Math.abs(explanation.value() - first) <= 1e-9 * Math.abs(first);
            rank += tied ? 0 : 1;
            first = tied ? first : explanation.value();
            if (explanation.id().equals(one.slip.id())) {
                return rank;
            }
        }
        return 0;
    }

    @Test
    void theTrueMistakeComesFirst() {
        var random = new Random(20261122);
        var confused = new TreeMap<String, Integer>();
        int cases = 0;
        int first = 0;
        int three = 0;
        for (int k = 0; cases < CASES; k++) {
            Slip slip = SLIPS.get(k % SLIPS.size());
            for (Case one : cases(random, slip)) {
                cases++;
                Finding finding = diagnose(one);
                int rank = rank(finding, one);
                first += rank == 1 ? 1 : 0;
                three += rank >= 1 && rank <= 3 ? 1 : 0;
                if (rank != 1) {
                    String top = finding.explanations().isEmpty()
                            ? "nothing"
                            : finding.explanations().getFirst().id();
                    confused.merge(
                            slip.id() + " told as " + top + " for " + one.quantity.kind() + " rank " + rank,
                            1,
                            Integer::sum);
                }
            }
        }
        String rates = "%d cases: first %.2f%%, among three %.2f%%"
                .formatted(cases, 100.0 * first / cases, 100.0 * three / cases);
        Findings.note("mistakes", rates + "; confused: " + confused);
        assertThat(first / (double) cases).isGreaterThanOrEqualTo(0.95);
        assertThat(three / (double) cases).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void aRightAnswerIsNeverCalledWrong() {
        var random = new Random(7);
        for (int k = 0; k < 200; k++) {
            Document document = document(random);
            var student = new Student(document, Slip.NONE, 0, 0, 0);
            var run = new Run(document);
            var diagnosis = new Diagnosis(document, Quantity::name);
            student.numbers().forEach((quantity, value) -> {
                String printed = "%.5e".formatted(value);
                Finding finding = diagnosis.judged(new Answer("1", Numeral.of(printed), new Claim.Plain(quantity)));
                assertThat(finding.verdict())
                        .as("%s = %s, by the program %s", quantity, printed, run.value(quantity))
                        .isEqualTo(Verdict.RIGHT);
            });
        }
    }
}
