package chalkgrad.mistake.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber.OfRun;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Hypothesis;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.replay.Extent;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.pass.Address;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The numbers that a student has written down and that are not right, however they came about: by a mistake, by a slip
/// of the pen or of the calculator. A later number that the right formula makes of them follows from them.
final class OwnNumbers {
    /// So many of the latest ones that a number is computed from are put into its run.
    private static final int MOST = 200;

    /// The digits that so many of the latest ones were written without are considered.
    private static final int MOST_ROUNDED = 50;

    /// A number is not computed through more iterations.
    private static final int MOST_ITERATIONS = 60;

    /// How well digits must tell a number from the right one, if it is made of rounded numbers: the range that would be
    /// accepted, relative to the distance of what the student's numbers make from the right number.
    private static final double TELLING = 0.5;

    private final List<Answer> wrong;

    private OwnNumbers(List<Answer> wrong) {
        this.wrong = List.copyOf(wrong);
    }

    static OwnNumbers none() {
        return new OwnNumbers(List.of());
    }

    /// These and later ones.
    OwnNumbers and(List<Answer> later) {
        var all = new ArrayList<>(wrong);
        later.stream().filter(OwnNumbers::isEntry).forEach(all::add);
        return new OwnNumbers(all);
    }

    List<Answer> all() {
        return wrong;
    }

    private static boolean isEntry(Answer answer) {
        return answer.expected() instanceof OfRun(Quantity about)
                && !Replay.isDerived(about)
                && Double.isFinite(answer.written().value());
    }

    /// What of these a number is computed from; empty if nothing.
    ///
    /// @param right the numbers that are right, which are not computed anew
    Optional<Sources> sources(Answer later, List<Answer> right, Suspects suspects) {
        Quantity about = later.expected().about();
        Consequence consequence = suspects.consequence();
        List<Answer> all = wrong.stream()
                .filter(one -> about.iteration() - one.expected().about().iteration() < MOST_ITERATIONS)
                .filter(one -> consequence.isComputedFrom(about, one.expected().about()))
                .toList();
        List<Answer> latest = all.subList(Math.max(0, all.size() - MOST), all.size());
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        var numbers = new ArrayList<Own>();
        // nothing of what is wrong comes through what is right
        right.stream()
                .filter(OwnNumbers::isEntry)
                .filter(one -> consequence.isComputedFrom(about, one.expected().about()))
                .forEach(one -> numbers.add(new Own(one, suspects.right(one.expected()))));
        latest.forEach(one -> numbers.add(new Own(one, one.written().value())));
        return Optional.of(new Sources(later, latest, numbers, suspects));
    }

    /// The wrong numbers that a later one is computed from.
    ///
    /// @param numbers the right ones that it is computed from, and these
    record Sources(Answer later, List<Answer> wrong, List<Own> numbers, Suspects suspects) {
        /// The place of the nearest one that changes the later number, as another neuron of its layer does not.
        String place() {
            double made = made(numbers);
            int first = numbers.size() - wrong.size();
            List<WrongNumber> all = IntStream.range(0, wrong.size())
                    .mapToObj(k -> new WrongNumber(
                            wrong.get(k).place(), wrong.get(k).expected().about()))
                    .toList();
            List<WrongNumber> changing = IntStream.range(0, wrong.size())
                    .filter(k -> made(moved(first + k)) != made)
                    .mapToObj(all::get)
                    .toList();
            return WrongNumber.nearest(
                            later.expected().about(), changing.isEmpty() ? all : changing, suspects.consequence())
                    .place();
        }

        /// Whether the right formula makes the later number of what is written.
        boolean makeExactly() {
            return later.written().agrees(made(numbers));
        }

        /// Whether it makes it but for two digits that are exchanged.
        boolean makeWithDigitsExchanged() {
            return later.written().agreesWithDigitsExchanged(made(numbers));
        }

        /// Whether it makes it exactly, or of what was rounded to what is written.
        boolean makeLater() {
            double made = made(numbers);
            return later.written().agrees(made) || makeOfRounded(made);
        }

        private boolean makeOfRounded(double made) {
            double most = TELLING * Math.abs(made - suspects.right(later.expected()));
            double tolerance = later.written().tolerance();
            double error = Math.abs(later.written().value() - made);
            int first = Math.max(0, numbers.size() - MOST_ROUNDED);
            for (int k = numbers.size() - 1; k >= first && tolerance < error && tolerance <= most; k--) {
                tolerance += Math.abs(made(moved(k)) - made);
            }
            return error <= tolerance && tolerance <= most;
        }

        private List<Own> moved(int k) {
            var moved = new ArrayList<>(numbers);
            moved.set(k, moved.get(k).moved());
            return moved;
        }

        /// What the later number is by a mistake that was made upon what is written.
        double by(Hypothesis hypothesis) {
            return later.expected().in(continued(suspects.replay(hypothesis), exchanges(numbers)));
        }

        /// The mistakes that make the later number of what is written, without those that may well do so by chance.
        Candidates mistakes() {
            double made = made(numbers);
            var chance = new Chance(List.of(later), List.of(made));
            var making = new ArrayList<Hypothesis>();
            var upstream = new Upstream(suspects, right(), List.of());
            Map<Integer, List<Exchange>> exchanges = exchanges(numbers);
            for (Hypothesis hypothesis : suspects.singles(later.expected())) {
                double value = later.expected().in(continued(suspects.replay(hypothesis), exchanges));
                if (Suspects.isSame(value, made)) {
                    continue; // it was made before what is written, and changes nothing more
                }
                chance.tried(hypothesis.cost(), List.of(value));
                if (later.written().agrees(value) && !upstream.rulesOut(hypothesis, later)) {
                    making.add(hypothesis);
                }
            }
            var fit = new Candidates(making, List.of(later), chance, List.of());
            List<Hypothesis> sure = making.stream()
                    .filter(one -> fit.chance(one) <= Explanation.DOUBT)
                    .sorted(Comparator.comparingDouble(one -> suspects.cost(one, later.expected())))
                    .toList();
            return new Candidates(sure, List.of(later), chance, List.of());
        }

        private List<Answer> right() {
            return numbers.subList(0, numbers.size() - wrong.size()).stream()
                    .map(Own::answer)
                    .toList();
        }

        /// The numbers that the right formulas make of what is written.
        Viewpoint viewpoint() {
            Replay own = continued(suspects.replay(), exchanges(numbers));
            return new Viewpoint(
                    suspects.run(),
                    symbol -> symbol instanceof Quantity q
                            ? own.number(q)
                            : suspects.run().value(symbol),
                    later.expected().about());
        }

        private double made(List<Own> of) {
            return later.expected().in(continued(suspects.replay(), exchanges(of)));
        }

        /// What is exchanged for the student's numbers, by iteration.
        private Map<Integer, List<Exchange>> exchanges(List<Own> of) {
            return of.stream()
                    .collect(
                            groupingBy(Own::iteration, TreeMap::new, mapping(one -> one.exchange(suspects), toList())));
        }

        private static Replay continued(Replay replay, Map<Integer, List<Exchange>> exchanges) {
            Replay continued = replay;
            for (Map.Entry<Integer, List<Exchange>> entry : exchanges.entrySet()) {
                continued = continued.with(entry.getValue(), new Extent(entry.getKey(), 0));
            }
            return continued;
        }
    }

    /// A number of a run, and what the student had for it.
    private record Own(Answer answer, double value) {
        int iteration() {
            return answer.expected().about().iteration();
        }

        Own moved() {
            return new Own(answer, value + answer.written().tolerance());
        }

        Exchange exchange(Suspects suspects) {
            Address address = suspects.run().address(answer.expected().about());
            return new Exchange(address.term().role(), address.term().layer(), change(address));
        }

        private Change change(Address address) {
            return at -> {
                Matrix usual = at.unchanged();
                boolean isHere = at.iteration() == iteration() && (at.sample() == address.sample() || at.sample() == 0);
                if (!isHere || usual.isNone()) {
                    return usual;
                }
                boolean isStacked = at.sample() == 0 && address.sample() > 0;
                int row = isStacked
                        ? at.pass().batch(iteration()).placeOf(address.sample())
                        : Math.max(0, address.from() - 1);
                int column = Math.max(0, address.to() - 1);
                return Matrix.generate(
                        usual.rows(), usual.columns(), (i, j) -> i == row && j == column ? value : usual.get(i, j));
            };
        }
    }
}
