package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.script.line.Explanations.Explained;
import chalkgrad.script.line.WrongLine.Exchanged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds out what the variables of a network's code are, and which lines are wrong.
///
/// The mistake was made in the line that makes others wrong: if it had the numbers that it should have, those would be
/// right. Then the lines are judged again as if it were right, so what only follows from it is right, and what is still
/// wrong is another mistake. A line from which nothing comes is wrong if a known mistake makes all its numbers in every
/// world.
public final class LineCheck {
    /// So many lines are taken to be right one after the other.
    private static final int MOST_REPAIRS = 60;

    private final NudgedRuns worlds;
    private final QuantitySearch known;
    private final Meanings meanings;
    private final KnownMistakes mistakes;
    private final FoundLines found;
    private final List<String> cells;
    private final CodeFunctions functions;
    private final Optional<Standstill> standstill;
    private final Map<List<Object>, Repair> repairs = new HashMap<>();
    private final Set<Integer> blocked = new HashSet<>();
    private final Set<Integer> changed = new HashSet<>();
    private final Set<Integer> tried = new HashSet<>();

    /// The lines whose numbers are wrong because of another line, whichever time they run.
    private final Set<List<Object>> blamedElsewhere = new HashSet<>();
    private boolean isDoubtful;
    private boolean isAfterBad;
    private boolean isUphill;
    private Judgement code;

    LineCheck(CodeRun run, List<String> cells, Effort effort) {
        this.worlds = NudgedRuns.of(run);
        this.meanings = new Meanings(worlds, run.lines());
        this.mistakes = new KnownMistakes(worlds, effort);
        this.found = new FoundLines(cells, worlds);
        this.cells = List.copyOf(cells);
        this.functions = new CodeFunctions(cells);
        this.known = new QuantitySearch(worlds);
        this.code = Judgement.of(FirstRounds.of(run, worlds), run.arithmetic(), worlds, known, meanings);
        this.standstill = Standstill.of(code, worlds);
    }

    /// What was found out about the lines.
    ///
    /// @param variables what the code calls the numbers of the network
    /// @param wrongLines where a mistake is made, in the order of the code
    /// @param isComplete whether no line is left that should be a number of the network and is none
    /// @param otherLoss a line that computes something else than the network's loss and calls it a loss, if no line
    ///     computes that
    public record LineFindings(
            List<CodeVariable> variables,
            List<WrongLine> wrongLines,
            boolean isComplete,
            Optional<ComputedLine> otherLoss) {
        public LineFindings {
            variables = List.copyOf(variables);
            wrongLines = List.copyOf(wrongLines);
        }
    }

    /// Checks the lines of a network.
    ///
    /// @param cells the code
    public static LineFindings of(CodeRun run, List<String> cells) {
        return MeantNetwork.of(run, cells);
    }

    /// The same where it is known which loss the code should have.
    ///
    /// @param run of a [Reference]
    public static LineFindings ofKnown(CodeRun run, List<String> cells) {
        return MeantNetwork.ofKnown(run, cells);
    }

    /// What was found out, once.
    LineFindings findings(List<ComputedLine> lines) {
        List<WrongLine> wrong = wrongLines();
        Optional<ComputedLine> otherLoss = otherLoss();
        boolean isComplete = !isOpen() && !hasBad() && otherLoss.isEmpty() && !isOfNoUse();
        return new LineFindings(variables(lines), wrong, isComplete, otherLoss);
    }

    /// The outputs that the code takes for probabilities, and that are none.
    Optional<NoProbabilities> noProbabilities() {
        return NoProbabilities.of(code, worlds);
    }

    /// The line of such outputs, judged as if the code meant the network that the loss belongs to.
    List<WrongLine> ofOutputs(NoProbabilities outputs) {
        ComputedLine line = code.line(outputs.line());
        Way way = outputs.way(worlds.count());
        Quantity used = outputs.outputs().getFirst();
        Optional<Exchanged> exchanged = Optional.of(new Exchanged(used, way.first()))
                .filter(one -> !one.used().equals(one.belongs()));
        mistakes.of(code, outputs.line(), line, List.of(way))
                .ifPresentOrElse(
                        explained -> found.add(line, Optional.empty(), explained),
                        () -> found.add(line, line, way, exchanged));
        return found.all();
    }

    /// The line of a hidden layer without the activation function that belongs there.
    List<WrongLine> linear() {
        LinearLayer.of(code, worlds)
                .filter(layer -> !LinearLayer.isMeant(cells))
                .ifPresent(layer -> {
                    ComputedLine line = code.line(layer.line());
                    Way way = layer.way(worlds.count());
                    Quantity used = way.first().as(Kind.PRE_ACTIVATION);
                    found.add(line, line, way, Optional.of(new Exchanged(used, way.first())));
                });
        return found.all();
    }

    /// The network that the code means if it should use what it computes for nothing: a memory or a penalty.
    Stream<UnaryOperator<Document>> withUnused() {
        return Stream.of(UnusedMemory.meant(code, worlds), ShownPenalty.meant(code, worlds))
                .flatMap(Optional::stream);
    }

    /// The same of gradients of biases.
    Optional<UnaryOperator<Document>> withBiases() {
        return NeverUpdated.biases(code, worlds);
    }

    /// What the lines may be meant to compute.
    Meanings meanings() {
        return meanings;
    }

    /// Whether new values of parameters are wrong, and it is not known why, or are right only if a doubtful line is.
    /// Gradients that are not cleared make only those of the second iteration wrong.
    boolean isOpen() {
        return isDoubtful
                || code.suspects().stream()
                        .anyMatch(k -> code.line(k).round() <= 2
                                && code.tie(k).isNothing()
                                && code.updates().isOne(k)
                                && !goesThroughFound(k)
                                && code.dependencies().openSources(k).stream()
                                        .noneMatch(source ->
                                                blocked.contains(source) || isFound(code.line(source), source)));
    }

    /// Whether parameters are changed by the right steps with the wrong sign.
    boolean isUphill() {
        return isUphill;
    }

    private boolean hasBad() {
        return IntStream.range(0, code.lines().size())
                .anyMatch(k -> code.line(k).round() <= 1 && code.isBad(k));
    }

    /// Whether the code computes something other than a training of the network, or no numbers at all.
    private boolean isOfNoUse() {
        return standstill.isPresent() || code.lines().stream().anyMatch(line -> line.round() <= 1 && !line.isKnown());
    }

    /// The last line that computes something that the code calls a loss, if none computes the loss.
    private Optional<ComputedLine> otherLoss() {
        List<Integer> called = IntStream.range(0, code.lines().size())
                .filter(k -> code.line(k).round() <= 1 && code.line(k).size() == 1 && code.isCalledLoss(k))
                .boxed()
                .toList();
        return called.stream().anyMatch(k -> code.tie(k).grade() == 2)
                ? Optional.empty()
                : called.reversed().stream()
                        .map(this::origin)
                        .filter(k -> code.isSuspect(k) && code.tie(k).isNothing())
                        .findFirst()
                        .map(code::line);
    }

    /// The line that computes numbers to which other lines give names.
    private int origin(int k) {
        int at = k;
        while (code.isAlias(at)) {
            at = code.dependencies().from(at)[0];
        }
        return at;
    }

    /// How many lines that others use are nothing known, whatever was taken to be right.
    int left() {
        return (int) code.suspects().stream()
                .filter(k -> code.line(k).round() <= 1
                        && code.isUsed(k)
                        && code.tie(k).isNothing())
                .count();
    }

    List<CodeVariable> variables(List<ComputedLine> lines) {
        List<CodeVariable> result = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (ComputedLine line : lines) {
            if (!seen.contains(key(line))) {
                known.variable(line, meanings).ifPresent(all -> {
                    seen.add(key(line));
                    result.add(new CodeVariable(line.cell(), line.line(), line.name(), all));
                });
            }
        }
        return result;
    }

    private List<WrongLine> wrongLines() {
        TrainingMistakes first = ofTraining();
        first.addNeverUpdated();
        standstill.ifPresent(first::addClearedBeforeStep);
        boolean isComplete = found.isEmpty();
        blocked.addAll(first.addBiasSums(known));
        for (int k = 0; isComplete && k < MOST_REPAIRS && next(); k++) {}
        Set<Integer> flipped = ofTraining().addFlippedSteps();
        blocked.addAll(flipped);
        isUphill = !flipped.isEmpty();
        return found.all();
    }

    private TrainingMistakes ofTraining() {
        return new TrainingMistakes(code, worlds, mistakes, functions, cells, found);
    }

    /// Finds the next wrong line, and takes it to be right from now on.
    ///
    /// @return whether there is one
    private boolean next() {
        var search = new RepairSearch(code, worlds, meanings, known, blocked);
        Optional<Repair> again = again(search);
        Optional<Repair> best = again.isPresent() ? again : search.best(candidates(search));
        if (best.isPresent() && again.isEmpty() && takeExplained(search, best.get())) {
            return true;
        }
        if (best.isPresent()) {
            report(best.get(), again.isEmpty());
            if (TwiceActivated.isMade(code, best.get())) {
                // a tape goes back through the activation, whatever the loss would be without it
                blocked.add(best.get().at());
            }
            take(best.get());
            return true;
        }
        return nextOfOne(search) || nextTwiceActivated(search) || nextExplained(search) || nextAfterBad(search);
    }

    /// A line that comes from one that is not what its name says, and for which no repair was found: that one can be
    /// right, and have its name for something else. This is tried once, and only if nothing else is wrong.
    private boolean nextAfterBad(RepairSearch search) {
        if (isAfterBad || !found.isEmpty()) {
            return false;
        }
        isAfterBad = true;
        var runs = new FirstRuns(code);
        Optional<Repair> best = search.best(search.candidates().stream()
                .filter(k -> code.isSuspect(k) && runs.add(k) && !followsFromFound(k))
                .toList());
        best.ifPresent(repair -> {
            report(repair, true);
            take(repair);
        });
        return best.isPresent();
    }

    private boolean followsFromFound(int k) {
        return code.dependencies().openSources(k).stream()
                        .anyMatch(source ->
                                source < k && (blocked.contains(source) || isFound(code.line(source), source)))
                || goesThroughFound(k);
    }

    /// Whether a line computes with what a wrong line computes on the way, also if that is taken to be right now: what
    /// a tape goes back through stays as wrong as it was.
    private boolean goesThroughFound(int k) {
        return IntStream.range(0, k)
                .anyMatch(other -> found.contains(code.line(other))
                        && !code.line(other).isSameLine(code.line(k))
                        && code.dependencies().share(k, other));
    }

    private boolean nextOfOne(RepairSearch search) {
        Optional<SoftmaxOfOne> ones = SoftmaxOfOne.of(code, worlds, meanings, blocked);
        ones.ifPresent(one -> {
            addUnknown(one.line(), code.line(one.line()), one.way(), 1);
            search.taken(one.line(), one.way()).ifPresent(this::take);
            blocked.add(one.line());
        });
        return ones.isPresent();
    }

    private boolean nextTwiceActivated(RepairSearch search) {
        Optional<TwiceActivated> twice =
                TwiceActivated.of(code, search, worlds).filter(one -> !blocked.contains(one.line()));
        twice.ifPresent(one -> {
            addUnknown(one.line(), code.line(one.line()), one.way(), 1);
            blocked.add(one.line());
        });
        return twice.isPresent();
    }

    /// A line with the wrong sign for which there is no known mistake may have another mistake instead, and be used
    /// with the wrong sign.
    ///
    /// @return whether that is so
    private boolean takeExplained(RepairSearch search, Repair repair) {
        int k = repair.at();
        ComputedLine line = code.line(k);
        if (repair.factor() > 0 || mistakes.make(line.times(repair.factor()), repair.way())) {
            return false;
        }
        Optional<Explained> explained = mistakes.of(code, k, line, ways(k));
        Optional<Repair> other = explained.flatMap(one -> search.taken(k, one.way()));
        if (other.isPresent()) {
            add(k, explained.get(), other);
            take(other.get());
        }
        return other.isPresent();
    }

    /// A line that was wrong before, the next time that it ran.
    private Optional<Repair> again(RepairSearch search) {
        for (int k : search.candidates()) {
            ComputedLine line = code.line(k);
            Repair before = repairs.get(key(line));
            if (before != null && line.round() > code.line(before.at()).round()) {
                Optional<Repair> again = before.way()
                        .later(line.round() - code.line(before.at()).round(), worlds.document(0))
                        .filter(way -> way.first().iteration() <= worlds.lastIteration()
                                && way.expected().getFirst().size() == line.size())
                        .flatMap(way -> search.repair(k, way, before.factor()));
                if (again.isPresent()) {
                    return again;
                }
            }
        }
        return Optional.empty();
    }

    private static List<Object> key(ComputedLine line) {
        return List.of(line.cell(), line.line(), line.name());
    }

    /// The lines that are looked at, but none that comes from a wrong one.
    private List<Integer> candidates(RepairSearch search) {
        var runs = new FirstRuns(code);
        return search.candidates().stream()
                .filter(k -> runs.add(k))
                .filter(k -> !followsFromBad(k))
                .toList();
    }

    private boolean followsFromBad(int k) {
        return followsFromFound(k)
                || code.dependencies().openSources(k).stream().anyMatch(source -> source < k && code.isBad(source));
    }

    /// Whether a line is wrong and was not taken to be right when it ran this time.
    private boolean isFound(ComputedLine line, int k) {
        return (found.contains(line) || blamedElsewhere.contains(key(line)))
                && code.tie(k).grade() < 2;
    }

    private void take(Repair repair) {
        repairs.put(key(code.line(repair.at())), repair);
        changed.addAll(repair.changed().keySet());
        tried.removeAll(repair.changed().keySet());
        code = code.with(repair);
    }

    private void report(Repair repair, boolean isNew) {
        int at = new Blame(code, repair, functions).line();
        ComputedLine line = code.line(at);
        if (!isNew || found.contains(line) || blamedElsewhere.contains(key(line))) {
            return;
        }
        Way way = at == repair.at()
                ? repair.way()
                : Optional.ofNullable(repair.changed().get(at))
                        .flatMap(changed -> code.tie(changed).quantities())
                        .map(all -> Way.of(all, worlds.count()))
                        .or(() -> meanings.named(line).stream().findFirst())
                        .orElse(repair.way());
        double factor = hasNumbersOf(at, repair.at()) ? repair.factor() : 1;
        ComputedLine is = line.times(factor);
        Optional<Explained> explained = is.size() == way.expected().getFirst().size()
                ? mistakes.of(code, at, is, List.of(way))
                : Optional.empty();
        // without a known mistake, a line that is right at other times is the code's way of computing something else
        boolean isNeverSummed = code.tie(at).isOfSample() && way.first().sample() == 0;
        boolean isOtherwise = !isNeverSummed && code.rightRuns(at).findAny().isPresent();
        if (explained.isPresent()) {
            add(
                    StepParts.wrong(code, worlds, at, way),
                    explained.get(),
                    Optional.of(repair).filter(one -> one.at() == at));
        } else if (!isOtherwise && new Doubts(code, worlds, meanings, changed).isMeant(at, way, repair)) {
            addUnknown(at == repair.at() ? Blame.called(code.with(repair), functions, at) : at, is, way, factor);
        } else {
            isDoubtful = true;
        }
    }

    private boolean hasNumbersOf(int at, int other) {
        return at == other || code.isAlias(at) && code.line(at).from().equals(List.of(other));
    }

    /// Reports a line that known mistakes make.
    ///
    /// @param taken the line as if it were right; empty if it is known already where the mistake was made
    private void add(int at, Explained explained, Optional<Repair> taken) {
        if (KnownMistakes.isMeant(code, cells, at, explained)) {
            return;
        }
        int before = ActivationForSlope.line(code, TapedLoss.line(code, at, explained), explained);
        int inFunction = new PassedOn(code, functions).line(new OtherActivation(code, worlds).line(before, explained));
        int wrong = taken.filter(repair -> inFunction == at)
                .map(repair -> Blame.called(code.with(repair), functions, at))
                .orElse(inFunction);
        if (wrong != at) {
            blamedElsewhere.add(key(code.line(at)));
        }
        found.add(code.line(wrong), new StaleGradients(code, cells).line(at, explained), explained);
    }

    /// Reports a line that no known mistake makes.
    ///
    /// @param is its numbers times the factor
    private void addUnknown(int at, ComputedLine is, Way way, double factor) {
        found.add(code.line(at), is, way, new Exchanges(code, worlds, meanings).of(at, way, factor));
    }

    /// Finds the next line that a known mistake explains.
    private boolean nextExplained(RepairSearch search) {
        var runs = new FirstRuns(code);
        for (int k : code.suspects().stream().toArray()) {
            ComputedLine line = code.line(k);
            boolean isLookedAt = line.round() <= worlds.lastIteration()
                    && runs.add(k)
                    && !code.isGivenAlias(k)
                    && !isKeeping(k)
                    && !(code.tie(k).isNegative() && code.isMeantNegative(k))
                    && !followsFromBad(k);
            if (isLookedAt && tried.add(k)) {
                Optional<Explained> explained = mistakes.of(code, k, line, ways(k));
                if (explained.isPresent()) {
                    int wrong = StepParts.wrong(code, worlds, k, explained.get().way());
                    Optional<Repair> taken = search.taken(k, explained.get().way());
                    add(wrong, explained.get(), taken);
                    taken.ifPresentOrElse(this::take, () -> blocked.add(k));
                    return true;
                }
                Optional<Way> named = new Exchanges(code, worlds, meanings).misnamed(k);
                if (named.isPresent()) {
                    addUnknown(k, line, named.get(), 1);
                    blocked.add(k);
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether a line keeps what an optimizer remembers for its next step, whatever the name of that says.
    private boolean isKeeping(int k) {
        return code.isAlias(k)
                && IntStream.rangeClosed(0, k)
                        .anyMatch(run -> code.isAlias(run)
                                && code.line(run).isSameLine(code.line(k))
                                && code.kind(run).filter(Meanings::isState).isPresent());
    }

    private List<Way> ways(int k) {
        ComputedLine line = code.line(k);
        List<Way> ways = new ArrayList<>(meanings.updated(line, code.updates().parameters(k)));
        if (ways.isEmpty()) {
            ways.addAll(meanings.named(line));
            ways.addAll(meanings.updated(line, code.updates().addedTo(k)));
        }
        if (!code.isUsed(k) && line.varies() && !code.isOfSeveralKinds(k)) {
            ways.addAll(ways.isEmpty() ? meanings.allowed(line) : meanings.conventional(line));
        }
        return worlds.inRound(ways, line).stream()
                .filter(way -> code.canBe(k, way))
                .toList();
    }
}
