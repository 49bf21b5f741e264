package chalkgrad.homework;

import chalkgrad.document.Document;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The ways in which students print a loss, and log it while they train.
final class Losses {
    private final Random random;
    private final Numbers numbers;
    private final Course course;

    Losses(Random random, Numbers numbers, Course course) {
        this.random = random;
        this.numbers = numbers;
        this.course = course;
    }

    Passage print() {
        double loss = numbers.loss(1);
        String label = course.loss();
        List<chalkgrad.pass.Quantity> what = List.of(chalkgrad.pass.Quantity.loss());
        return switch (random.nextInt(7)) {
            case 0 ->
                new Passage(
                        "loss in full",
                        "print('%s:', loss)".formatted(label),
                        label + ": " + PythonNumber.repr(loss),
                        what);
            case 1 ->
                new Passage(
                        "loss in an f-string",
                        "print(f'%s = {loss:.6f}')".formatted(label),
                        label + " = " + PythonNumber.fixed(loss, 6),
                        what);
            case 2 ->
                new Passage(
                        "loss in %",
                        "print('%s %%.4f' %% loss)".formatted(label), label + " " + PythonNumber.fixed(loss, 4), what);
            case 3 ->
                new Passage(
                        "loss in format",
                        "print('{}: {:.3e}'.format('%s', loss))".formatted(label),
                        label + ": " + PythonNumber.exponent(loss, 3),
                        what);
            case 4 ->
                new Passage(
                        "loss with a comma",
                        "print('%s: ' + str(round(loss, 5)).replace('.', ','))".formatted(label),
                        label + ": " + PythonNumber.rounded(loss, 5).replace('.', ','),
                        what);
            case 5 ->
                new Passage("loss as a NumPy number", "loss", "np.float64(" + PythonNumber.repr(loss) + ")", what);
            default ->
                new Passage(
                        "loss of a tensor",
                        "import torch\nprint('%s', loss.item())".formatted(label),
                        label + " " + PythonNumber.single(loss),
                        what);
        };
    }

    /// Another loss than the one that is differentiated, or the same with a small number in the logarithm, as courses
    /// print them; empty where none is usual.
    Optional<Passage> other(Document document) {
        double[] a = numbers.table(Numbers.Kinds.ACTIVATIONS, numbers.depth()).rows()[0];
        double[] y = document.samples().getFirst().y().toArray(0);
        boolean squared = document.loss().name().contains("squared");
        boolean categorical = document.loss().name().equals("categorical_cross_entropy");
        if (!document.hasSingleSample() || !squared && !categorical) {
            return Optional.empty();
        }
        String epsilon = random.nextBoolean() ? "1e-7" : "1e-10";
        double value = IntStream.range(0, a.length)
                .mapToDouble(j -> squared
                        ? (y[j] - a[j]) * (y[j] - a[j]) / a.length
                        : -y[j] * Math.log(a[j] + Double.parseDouble(epsilon)))
                .sum();
        String code = squared
                ? "mse = np.mean((y - a) ** 2)\nprint('MSE:', mse)"
                : "ce = -np.sum(y * np.log(a + %s))\nprint('cross entropy:', ce)".formatted(epsilon);
        return Optional.of(new Passage(
                squared ? "mean squared error beside" : "epsilon in the logarithm",
                code,
                (squared ? "MSE: " : "cross entropy: ") + PythonNumber.repr(value),
                List.of()));
    }

    /// A log of every few iterations, with their counter from 0 or 1, and perhaps an accuracy.
    Passage log(int iterations) {
        int every = 1 + random.nextInt(Math.max(1, iterations / 4));
        int from = random.nextInt(2);
        int form = random.nextInt(5);
        String loss = course.loss();
        String line = switch (form) {
            case 0 -> "print('Cost after iteration %i: %f' % (i + " + from + ", cost))";
            case 1 ->
                "print(f'Epoch {i + " + from + "}/" + iterations + ", " + loss + ": {cost:.6f}, accuracy: {acc:.1%}')";
            case 2 -> "print(i + " + from + ", cost)";
            case 3 -> "print('[%3d] " + loss + " = %.5f (acc %.2f)' % (i + " + from + ", cost, acc))";
            default -> "print('iteration {}\\t" + loss + " {:.8f}'.format(i + " + from + ", cost))";
        };
        String code =
                "for i in range(%d):\n    A, cache = forward(X)\n    cost = compute_cost(A, Y)\n    grads = backward(cache)\n    update(grads)\n    if i %% %d == 0:\n        %s"
                        .formatted(iterations, every, line);
        String output = IntStream.iterate(0, i -> i < iterations, i -> i + every)
                .mapToObj(i -> entry(form, i + from, numbers.loss(i + 1), iterations))
                .collect(Collectors.joining("\n"));
        return new Passage("log, form " + form, code, output, List.of());
    }

    private String entry(int form, int counter, double loss, int iterations) {
        double accuracy = random.nextInt(5) / 4.0;
        String name = course.loss();
        return switch (form) {
            case 0 -> "Cost after iteration %d: %s".formatted(counter, PythonNumber.fixed(loss, 6));
            case 1 ->
                "Epoch %d/%d, %s: %s, accuracy: %s%%"
                        .formatted(
                                counter,
                                iterations,
                                name,
                                PythonNumber.fixed(loss, 6),
                                PythonNumber.fixed(100 * accuracy, 1));
            case 2 -> counter + " " + PythonNumber.repr(loss);
            case 3 ->
                "[%3d] %s = %s (acc %s)"
                        .formatted(counter, name, PythonNumber.fixed(loss, 5), PythonNumber.fixed(accuracy, 2));
            default -> "iteration %d\t%s %s".formatted(counter, name, PythonNumber.fixed(loss, 8));
        };
    }
}
