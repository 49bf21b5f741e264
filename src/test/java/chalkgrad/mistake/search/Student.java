package chalkgrad.mistake.search;

import chalkgrad.document.Document;
import chalkgrad.mistake.search.Slip.Rule;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A student who computes all iterations in loops, number by number, and makes slips. This is written down
/// independently of the program, from the formulas of the course, so that it can judge the program.
final class Student extends Sheet {
    int iteration = 1;
    private final List<Made> slips;
    private final Map<Quantity, Double> numbers = new HashMap<>();

    /// A slip and where it is made.
    record Made(Slip slip, Place place) {}

    Student(Document document, List<Made> slips) {
        super(document);
        this.slips = slips;
        for (; iteration <= document.iterations(); iteration++) {
            forward();
            backward();
            for (int l = 1; l <= depth; l++) {
                w[l] = newW[l];
                b[l] = newB[l];
            }
        }
        forward();
    }

    /// All numbers of the student, by what they claim to be.
    Map<Quantity, Double> numbers() {
        return numbers;
    }

    private double make(Rule rule, int s, int l, int i, int j, double usual) {
        return make(rule, s, l, i, j, usual, At.Step.NONE);
    }

    private double make(Rule rule, int s, int l, int i, int j, double usual, At.Step step) {
        double value = usual;
        for (Made made : slips) {
            for (Slip.Hook hook : made.slip.hooks()) {
                if (hook.rule() == rule && made.place.covers(s, l, j, iteration, depth)) {
                    value = hook.formula().wrong(new At(this, made.place, s, l, i, j, value, step));
                }
            }
        }
        return value;
    }

    private void put(Quantity quantity, int s, double value) {
        int name = s < 0 || document.hasSingleSample() ? 0 : s + 1;
        numbers.put(quantity.at(name, iteration), value);
    }

    private void forward() {
        for (int s = 0; s < samples; s++) {
            a[s][0] = document.samples().get(s).x().toArray(0);
            y[s] = document.samples().get(s).y().toArray(0);
        }
        for (int s = 0; s < samples; s++) {
            double[] own = new double[size[depth]];
            for (int j = 0; j < own.length; j++) {
                own[j] = make(Rule.TARGET, s, 0, 0, j, y[s][j]);
            }
            y[s] = own;
        }
        for (int l = 1; l <= depth; l++) {
            for (int s = 0; s < samples; s++) {
                preActivations(s, l);
            }
            for (int s = 0; s < samples; s++) {
                activations(s, l);
            }
        }
        losses();
    }

    private void preActivations(int s, int l) {
        z[s][l] = new double[size[l]];
        for (int j = 0; j < size[l]; j++) {
            double sum = make(Rule.BIAS, s, l, 0, j, b[l][b[l].length == 1 ? 0 : j]);
            for (int i = 0; i < size[l - 1]; i++) {
                sum += make(Rule.PRODUCT, s, l, i, j, w[l][i][j] * a[s][l - 1][i]);
            }
            z[s][l][j] = make(Rule.Z, s, l, 0, j, sum);
            put(Quantity.preActivation(l, j + 1), s, z[s][l][j]);
        }
    }

    private void activations(int s, int l) {
        a[s][l] = new double[size[l]];
        double sum = 0;
        for (int j = 0; j < size[l]; j++) {
            sum += Math.exp(z[s][l][j]);
        }
        for (int j = 0; j < size[l]; j++) {
            boolean softmax = activation(l).equals("softmax");
            double usual = softmax ? Math.exp(z[s][l][j]) / sum : Textbook.value(activation(l), z[s][l][j]);
            a[s][l][j] = make(Rule.A, s, l, 0, j, usual);
            put(Quantity.activation(l, j + 1), s, a[s][l][j]);
        }
    }

    private void losses() {
        for (int s = 0; s < samples; s++) {
            terms[s] = new double[size[depth]];
            double sum = 0;
            for (int j = 0; j < size[depth]; j++) {
                double usual = Textbook.term(loss(), a[s][depth][j], y[s][j], size[depth]);
                terms[s][j] = make(Rule.TERM, s, 0, 0, j, usual);
                sum += terms[s][j];
                put(Quantity.lossTerm(j + 1), s, terms[s][j]);
            }
            losses[s] = make(Rule.LOSS, s, 0, 0, 0, sum);
            put(Quantity.loss(), s, losses[s]);
        }
        if (samples > 1) {
            put(Quantity.loss(), -1, make(Rule.BATCH_LOSS, -1, 0, 0, 0, reduced(s -> losses[s])));
        }
    }

    private interface OfSample {
        double of(int s);
    }

    private double reduced(OfSample number) {
        double sum = 0;
        for (int s = 0; s < samples; s++) {
            sum += number.of(s);
        }
        return takesMean() ? sum / samples : sum;
    }

    /// Layer by layer; a layer's new parameters are known before those of the layer below, but used after all.
    private void backward() {
        for (int l = depth; l >= 1; l--) {
            for (int s = 0; s < samples; s++) {
                deltas(s, l);
                gradients(s, l);
            }
            reduce(l);
        }
    }

    private void deltas(int s, int l) {
        gradient[s][l] = new double[size[l]];
        delta[s][l] = new double[size[l]];
        for (int j = 0; j < size[l]; j++) {
            double usual = l == depth ? Textbook.slope(loss(), a[s][l][j], y[s][j], size[l]) : paths(s, l, j);
            gradient[s][l][j] = make(Rule.GRADIENT, s, l, 0, j, usual);
            put(Quantity.activationGradient(l, j + 1), s, gradient[s][l][j]);
        }
        for (int j = 0; j < size[l]; j++) {
            delta[s][l][j] =
                    make(Rule.DELTA, s, l, 0, j, l == depth && isShort(s, j) ? shortForm(s, j) : chain(s, l, j));
            put(Quantity.delta(l, j + 1), s, delta[s][l][j]);
        }
    }

    private double paths(int s, int l, int j) {
        double sum = 0;
        for (int k = 0; k < size[l + 1]; k++) {
            sum += make(Rule.PATH, s, l, k, j, w[l + 1][j][k] * delta[s][l + 1][k]);
        }
        return sum;
    }

    private double chain(int s, int l, int j) {
        if (!activation(l).equals("softmax")) {
            double slope = make(Rule.SLOPE, s, l, 0, j, Textbook.derivative(activation(l), z[s][l][j]));
            put(Quantity.activationDerivative(l, j + 1), s, slope);
            return gradient[s][l][j] * slope;
        }
        double sum = 0;
        for (int k = 0; k < size[l]; k++) {
            sum += gradient[s][l][k] * a[s][l][k] * ((k == j ? 1 : 0) - a[s][l][j]);
        }
        return sum;
    }

    /// Whether a cross-entropy meets its own activation, so that dL/dz is a - y; not if a slip is on the long way.
    private boolean isShort(int s, int j) {
        boolean longWay = slips.stream()
                .filter(made -> made.place.covers(s, depth, j, iteration, depth))
                .flatMap(made -> made.slip.hooks().stream())
                .anyMatch(hook -> hook.rule() == Rule.SLOPE || hook.rule() == Rule.GRADIENT);
        return !longWay
                && (loss().equals("binary_cross_entropy") && activation(depth).equals("sigmoid")
                        || loss().equals("categorical_cross_entropy")
                                && activation(depth).equals("softmax"));
    }

    /// a - y, or a Σy - y where the targets do not add up to 1.
    private double shortForm(int s, int j) {
        double all = 1;
        if (activation(depth).equals("softmax")) {
            all = 0;
            for (double target : y[s]) {
                all += target;
            }
        }
        return a[s][depth][j] * all - y[s][j];
    }

    private void gradients(int s, int l) {
        weightGradient[s][l] = new double[size[l - 1]][size[l]];
        biasGradient[s][l] = new double[b[l].length];
        for (int j = 0; j < size[l]; j++) {
            for (int i = 0; i < size[l - 1]; i++) {
                weightGradient[s][l][i][j] = make(Rule.WEIGHT_GRADIENT, s, l, i, j, delta[s][l][j] * a[s][l - 1][i]);
                put(Quantity.weightGradient(l, i + 1, j + 1), s, weightGradient[s][l][i][j]);
            }
        }
        boolean tied = tied(l);
        for (int k = 0; k < b[l].length; k++) {
            double usual = delta[s][l][k];
            for (int j = 1; tied && j < size[l]; j++) {
                usual += delta[s][l][j];
            }
            biasGradient[s][l][k] = make(Rule.BIAS_GRADIENT, s, l, 0, tied ? -1 : k, usual);
            put(Quantity.biasGradient(l, tied ? 0 : k + 1), s, biasGradient[s][l][k]);
        }
    }

    private void reduce(int layer) {
        int bias = size[layer - 1];
        newW[layer] = new double[bias][size[layer]];
        newB[layer] = new double[b[layer].length];
        for (int from = 0; from <= bias; from++) {
            int i = from;
            for (int to = 0; to < (i == bias ? b[layer].length : size[layer]); to++) {
                int j = to;
                boolean ofWeight = i < bias;
                double usual = ofWeight ? reducedWeight(layer, i, j) : reducedBias(layer, j);
                Rule rule = ofWeight ? Rule.REDUCED_WEIGHT : Rule.REDUCED_BIAS;
                double reduced = make(rule, -1, layer, i, !ofWeight && tied(layer) ? -1 : j, usual);
                Quantity parameter =
                        ofWeight ? Quantity.weight(layer, i + 1, j + 1) : Quantity.bias(layer, tied(layer) ? 0 : j + 1);
                put(parameter.gradient(), -1, reduced);
                memory[2][layer][i][j] = reduced;
                double moved = move(layer, i, j, ofWeight ? w[layer][i][j] : b[layer][j], reduced, parameter);
                (ofWeight ? newW[layer][i] : newB[layer])[j] = moved;
            }
        }
    }

    /// The gradient of the batch without slips in the update.
    double reducedWeight(int l, int i, int j) {
        return reduced(s -> weightGradient[s][l][i][j]);
    }

    double reducedBias(int l, int j) {
        return reduced(s -> biasGradient[s][l][j]);
    }

    private double move(int l, int i, int j, double old, double g, Quantity parameter) {
        boolean fixed = parameter.kind() == Kind.BIAS && !document.optimizer().updatesBiases();
        if (fixed || document.optimizer().rule().name().equals("none")) {
            return old;
        }
        Update update = Update.of(document.optimizer().rule().name(), this);
        int neuron = parameter.kind() == Kind.BIAS && tied(l) ? -1 : j;
        double taken = make(Rule.TAKEN, -1, l, i, neuron, g);
        double before = memory[0][l][i][j];
        double squareBefore = memory[1][l][i][j];
        var step = new At.Step(old, taken, before, 0, squareBefore, 0);
        double now = make(Rule.STATE, -1, l, i, neuron, update.first(before, taken), step);
        step = new At.Step(old, taken, before, now, squareBefore, 0);
        double square = make(Rule.SQUARE, -1, l, i, neuron, update.second(squareBefore, taken), step);
        memory[0][l][i][j] = now;
        memory[1][l][i][j] = square;
        step = new At.Step(old, taken, before, now, squareBefore, square);
        double moved = make(Rule.NEW, -1, l, i, neuron, old + update.step(taken, now, square, iteration), step);
        put(parameter.as(Kind.NEW_PARAMETER), -1, moved);
        update.remembered(now, square).forEach((state, value) -> put(parameter.state(state), -1, value));
        return moved;
    }
}
