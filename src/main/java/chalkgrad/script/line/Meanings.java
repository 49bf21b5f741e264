package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.exchange.answer.AnswerReadings;
import chalkgrad.exchange.answer.Labelled;
import chalkgrad.exchange.answer.Printed;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Finding;
import chalkgrad.mistake.Hypothesis;
import chalkgrad.mistake.Occurrence;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.mistake.search.Depth;
import chalkgrad.mistake.search.Diagnosis;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What lines of code may be meant to compute, and which mistakes make of that what they do compute, in every world.
final class Meanings {
    private static final int DIGITS = 15;
    private static final int MOST_NUMBERS = 2_000;

    private final CodeRun run;
    private final List<World> worlds;
    private final List<Quantity> quantities;

    Meanings(CodeRun run) {
        this.run = run;
        this.worlds = IntStream.range(0, run.worlds().size())
                .mapToObj(w -> new World(w, run.worlds().get(w), run.lines()))
                .toList();
        this.quantities = KnownNumbers.quantities(run.document());
    }

    private static final class World {
        private final int number;
        private final Run run;
        private final AnswerReadings readings;
        private final Diagnosis diagnosis;

        World(int number, Document document, List<ComputedLine> lines) {
            this.number = number;
            this.run = new Run(document);
            this.readings = new AnswerReadings(
                    document,
                    lines.stream()
                            .filter(line -> line.size() <= MOST_NUMBERS)
                            .map(line -> new Labelled(LineNames.label(line.name()), printed(line, number), List.of()))
                            .filter(answer -> !answer.name().isEmpty())
                            .toList());
            this.diagnosis = new Diagnosis(document);
        }
    }

    private static Printed printed(ComputedLine line, int world) {
        int columns = line.shape().isEmpty() ? 1 : Math.max(1, line.shape().getLast());
        List<List<WrittenNumber>> rows = new ArrayList<>();
        for (int k = 0; k < line.size(); k += columns) {
            List<WrittenNumber> row = new ArrayList<>();
            for (int j = k; j < Math.min(line.size(), k + columns); j++) {
                double value = line.value(world, j);
                row.add(new WrittenNumber(Double.toString(value), value, KnownNumbers.near(value), DIGITS));
            }
            rows.add(row);
        }
        return Printed.at("", rows);
    }

    /// The kinds of quantity that the name of a line suggests.
    Set<Kind> kinds(ComputedLine line) {
        String label = LineNames.label(line.name());
        if (label.isEmpty() || line.size() > MOST_NUMBERS) {
            return Set.of();
        }
        World real = worlds.getFirst();
        return real.readings.of(label, printed(line, 0)).stream()
                .map(way -> way.getFirst().about().kind())
                .collect(Collectors.toSet());
    }

    /// Mistakes that make the numbers of a line in every world.
    ///
    /// @param about the first number that is wrong
    /// @param hypotheses the best mistake in each world
    record Explained(Quantity about, List<Explanation> explanations, List<Hypothesis> hypotheses) {
        Explained {
            explanations = List.copyOf(explanations);
            hypotheses = List.copyOf(hypotheses);
        }
    }

    /// The mistakes that explain a line; empty if none does, or if it is right or follows from what was wrong before.
    ///
    /// @param changed the parameters that it changes; null if it changes none
    /// @param isLast whether nothing is computed from it, so that it is worth looking at whatever its name is
    Optional<Explained> explained(ComputedLine line, @Nullable List<Quantity> changed, boolean isLast) {
        if (line.size() > MOST_NUMBERS) {
            return Optional.empty();
        }
        List<Way> ways = ways(line, changed, isLast);
        List<List<Diagnosis.Trial>> trials = new ArrayList<>();
        for (Way way : ways) {
            List<Diagnosis.Trial> all = attempts(line, way);
            if (all.size() == worlds.size() && all.stream().allMatch(Meanings::isRightOrFollows)) {
                return Optional.empty();
            }
            trials.add(all);
        }
        for (List<Diagnosis.Trial> all : trials) {
            Optional<Explained> explained = all.size() == worlds.size() ? common(all) : Optional.empty();
            if (explained.isPresent()) {
                for (World world : worlds) {
                    world.diagnosis.accept(all.get(world.number));
                }
                return explained;
            }
        }
        return Optional.empty();
    }

    /// A way to take the numbers of a line, in each world.
    private record Way(List<List<ExpectedNumber>> expected) {}

    private List<Way> ways(ComputedLine line, @Nullable List<Quantity> changed, boolean isLast) {
        Set<Way> result = new LinkedHashSet<>();
        if (changed != null) {
            List<ExpectedNumber> updated = changed.stream()
                    .map(one -> (ExpectedNumber) new ExpectedNumber.OfRun(one.as(Kind.NEW_PARAMETER)))
                    .toList();
            return List.of(new Way(worlds.stream().map(world -> updated).toList()));
        }
        String label = LineNames.label(line.name());
        if (!label.isEmpty()) {
            result.addAll(ways(line, (world, printed) -> world.readings.of(label, printed)));
            result.addAll(ways(line, (world, printed) -> world.readings.byConvention(label, printed)));
        }
        if (isLast && result.isEmpty()) {
            Set<Object> families = new HashSet<>();
            for (Quantity first : quantities) {
                if (first.iteration() == 1
                        && first.sample() <= 1
                        && isChecked(first.kind())
                        && families.add(List.of(first.kind(), first.layer(), first.from() == 0))) {
                    result.addAll(ways(line, (world, printed) -> world.readings.ofArray(first, printed)));
                }
            }
        }
        return List.copyOf(result);
    }

    private static boolean isChecked(Kind kind) {
        return switch (kind) {
            case INPUT, TARGET, WEIGHT, BIAS, PRODUCT, JACOBIAN, LOSS_TERM, PENALTY, ACTIVATION_DERIVATIVE -> false;
            default -> true;
        };
    }

    private interface Reading {
        List<List<ExpectedNumber>> of(World world, Printed printed);
    }

    private List<Way> ways(ComputedLine line, Reading reading) {
        List<List<List<ExpectedNumber>>> each = worlds.stream()
                .map(world -> reading.of(world, printed(line, world.number)))
                .toList();
        int count = each.stream().mapToInt(List::size).min().orElse(0);
        return IntStream.range(0, count)
                .mapToObj(k -> new Way(each.stream().map(all -> all.get(k)).toList()))
                .filter(way -> way.expected.stream().allMatch(all -> all.size() == line.size()))
                .toList();
    }

    private List<Diagnosis.Trial> attempts(ComputedLine line, Way way) {
        List<Diagnosis.Trial> result = new ArrayList<>();
        for (World world : worlds) {
            List<WrittenNumber> written = printed(line, world.number).all();
            List<ExpectedNumber> expected = way.expected.get(world.number);
            List<Answer> answers = IntStream.range(0, written.size())
                    .mapToObj(k -> new Answer("", written.get(k), expected.get(k)))
                    .toList();
            Diagnosis.Trial trial = world.diagnosis.attempt(answers, Depth.SINGLE);
            if (trial.findings().stream().anyMatch(Meanings::isUnexplained)) {
                break;
            }
            result.add(trial);
        }
        return result;
    }

    private static boolean isUnexplained(Finding finding) {
        return finding.verdict() == Verdict.UNKNOWN
                || finding.verdict() == Verdict.WRONG && finding.explanations().isEmpty();
    }

    private static boolean isRightOrFollows(Diagnosis.Trial trial) {
        return trial.findings().stream().noneMatch(finding -> finding.verdict() == Verdict.WRONG);
    }

    /// The explanations that all wrong numbers have in every world.
    private static Optional<Explained> common(List<Diagnosis.Trial> trials) {
        Set<String> ids = null;
        for (Diagnosis.Trial trial : trials) {
            for (Finding finding : trial.findings()) {
                if (finding.verdict() == Verdict.WRONG) {
                    Set<String> its =
                            finding.explanations().stream().map(Explanation::id).collect(Collectors.toSet());
                    if (ids == null) {
                        ids = new HashSet<>(its);
                    } else {
                        ids.retainAll(its);
                    }
                }
            }
        }
        if (ids == null || ids.isEmpty()) {
            return Optional.empty();
        }
        Set<String> all = Set.copyOf(ids);
        Finding first = wrong(trials.getFirst());
        List<Explanation> explanations = first.explanations().stream()
                .filter(one -> all.contains(one.id()))
                .toList();
        String best = explanations.getFirst().id();
        List<Hypothesis> hypotheses = trials.stream()
                .map(trial -> wrong(trial).explanations().stream()
                        .filter(one -> one.id().equals(best))
                        .findFirst()
                        .orElseThrow()
                        .hypothesis())
                .toList();
        return Optional.of(new Explained(first.answer().expected().about(), explanations, hypotheses));
    }

    private static Finding wrong(Diagnosis.Trial trial) {
        return trial.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.WRONG)
                .findFirst()
                .orElseThrow();
    }

    /// A number that a mistake makes wrong, in each world.
    record Made(Quantity quantity, double[] values) {}

    /// The numbers of an iteration that a mistake makes wrong, those first that come first in a pass.
    List<Made> made(Explained explained) {
        World real = worlds.getFirst();
        List<Replay> replays = worlds.stream()
                .map(world -> replay(world, explained.hypotheses.get(world.number)))
                .toList();
        return quantities.stream()
                .filter(quantity -> quantity.iteration() == explained.about.iteration())
                .map(quantity -> new Made(
                        quantity,
                        replays.stream()
                                .mapToDouble(replay -> replay.number(quantity))
                                .toArray()))
                .filter(this::isWrong)
                .sorted(Comparator.comparingInt(made ->
                        real.run.table().order(real.run.address(made.quantity).term())))
                .toList();
    }

    private boolean isWrong(Made made) {
        return worlds.stream()
                .allMatch(world -> Math.abs(made.values[world.number] - world.run.value(made.quantity))
                        > KnownNumbers.near(made.values[world.number]));
    }

    private static Replay replay(World world, Hypothesis hypothesis) {
        Replay replay = new Replay(world.run);
        for (Occurrence one : hypothesis.occurrences()) {
            replay = one.in(replay);
        }
        return replay;
    }
}
