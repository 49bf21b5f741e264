package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import chalkgrad.exchange.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Losses that a loop printed, of a single sigmoid neuron with one input: a = 1 / (1 + exp(-(w x + b))),
/// L = (a - y)² / 2, with x = 2, y = 0.1, and at first w = 0.7, b = 0.3.
class TrainingLoopTest {
    private static final int ITERATIONS = 150;
    private static final double RATE = 0.5;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    /// The losses before each update, and after the last one.
    private static List<Double> losses(DoubleUnaryOperator slope) {
        double w = 0.7;
        double b = 0.3;
        var losses = new ArrayList<Double>();
        for (int t = 0; t <= ITERATIONS; t++) {
            double a = 1 / (1 + Math.exp(-(w * 2 + b)));
            losses.add((a - 0.1) * (a - 0.1) / 2);
            double delta = (a - 0.1) * slope.applyAsDouble(a);
            w -= RATE * delta * 2;
            b -= RATE * delta;
        }
        return losses;
    }

    private List<Map<String, Object>> checked(List<Double> losses) throws IOException {
        return checkedLines(IntStream.range(0, losses.size())
                .mapToObj(k -> "Epoch %d: loss = %.10f\\n".formatted(k, losses.get(k)))
                .collect(Collectors.joining()));
    }

    private List<Map<String, Object>> checkedLines(String printed) throws IOException {
        Path network = Files.writeString(folder.resolve("network.json"), """
            {"schema": "chalkgrad/1", "name": "one", "inputSize": 1,
             "layers": [{"size": 1, "activation": "sigmoid"}],
             "weights": [[[0.7]]], "biases": [[0.3]], "samples": [{"x": [2], "y": [0.1]}],
             "loss": {"name": "half_squared_error"}, "optimizer": {"kind": "sgd", "learningRate": 0.5},
             "iterations": 150}
            """);
        Path notebook = Files.writeString(folder.resolve("loop.ipynb"), """
            {"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "code",
             "source": "for k in range(n):\\n    print(f'Epoch {k}: loss = {loss}')",
             "outputs": [{"output_type": "stream", "name": "stdout", "text": "%s"}]}]}
            """.formatted(printed));
        return numbers(Outcome.of("check", network.toString(), "--notebook", notebook.toString(), "--json"));
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // keys that are always there
    private static List<Map<String, Object>> numbers(Outcome outcome) {
        assertThat(outcome.err()).isEmpty();
        return (List<Map<String, Object>>) ((Map<String, Object>) Json.read(outcome.out(), "output")).get("numbers");
    }

    private static Map<Object, Long> verdicts(List<Map<String, Object>> numbers) {
        return numbers.stream()
                .collect(Collectors.groupingBy(number -> String.valueOf(number.get("verdict")), Collectors.counting()));
    }

    @Test
    void isRightInEachOfItsIterations() throws IOException {
        assertThat(verdicts(checked(losses(a -> a * (1 - a))))).containsOnly(Map.entry("right", ITERATIONS + 1L));
    }

    @Test
    void isBeyondTheNetworkInTheFirstIterationThatItDoesNotHave() throws IOException {
        var more = new ArrayList<>(losses(a -> a * (1 - a)));
        more.add(0.001234567);
        Map<String, Object> last = checked(more).getLast();
        assertThat(last).containsEntry("verdict", "unknown");
        assertThat(String.valueOf(last.get("note"))).contains("beyond the network's 150 iterations");
    }

    @Test
    void makesTheSameMistakeInEachIterationOnce() throws IOException {
        List<Map<String, Object>> numbers = checked(losses(a -> 1));
        assertThat(String.valueOf(numbers.get(1).get("mistakes"))).contains("derivative-dropped");
        assertThat(verdicts(numbers))
                .containsOnly(Map.entry("right", 1L), Map.entry("wrong", 1L), Map.entry("follows", ITERATIONS - 1L));
    }

    @Test
    @Thorough
    void isUnknownWhereNothingExplainsIt() throws IOException {
        List<Double> others = IntStream.rangeClosed(0, ITERATIONS)
                .mapToObj(k -> 0.3 * Math.abs(Math.sin(7 * k + 1)))
                .toList();
        assertThat(verdicts(checked(others)).getOrDefault("unknown", 0L)).isGreaterThan(ITERATIONS - 5L);
    }

    @Test
    void isSeldomCalledWrongWithCertaintyByChanceThoughItMayBeOfManyIterations() throws IOException {
        // 4 digits of numbers that have nothing to do with the network, which nothing says the iteration of
        String printed = IntStream.range(0, 100)
                .mapToObj(k -> "loss: %.4f\\n".formatted(0.3 * Math.abs(Math.sin(7 * k + 1))))
                .collect(Collectors.joining());
        assertThat(checkedLines(printed).stream().filter(TrainingLoopTest::isCertainlyWrong))
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void isNotExplainedByChanceHoweverManyLinesItHas() throws IOException {
        String printed = IntStream.range(0, 600)
                .mapToObj(k -> "loss: %.6f\\n".formatted(0.3 * Math.abs(Math.sin(7 * k + 1))))
                .collect(Collectors.joining());
        assertThat(verdicts(checkedLines(printed)).getOrDefault("unknown", 0L)).isGreaterThan(590L);
    }

    private static boolean isCertainlyWrong(Map<String, Object> number) {
        boolean isDoubtful = String.valueOf(number.get("mistakes")).contains("sentence=could be");
        return "wrong".equals(number.get("verdict")) && !isDoubtful;
    }
}
