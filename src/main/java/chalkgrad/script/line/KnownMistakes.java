package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.script.line.Explanations.Explained;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The mistakes of the catalogue that are believed of a line: it makes its numbers, and nothing else says that the line
/// is right.
final class KnownMistakes {
    /// The mistake of taking new weights where those of the iteration belong.
    private static final String UPDATED = "updated-parameter";

    /// The mistakes of taking a mean of the samples for their sum, and the other way round.
    private static final Set<String> REDUCTIONS = Set.of("mean-for-sum", "sum-for-mean");

    /// Only people round on the way; what code computes differs by as little if it has fewer digits.
    private static final Set<String> ROUNDINGS = Set.of("rounded-intermediate");

    /// The loss is often shown without the penalty, and steps can take it into account where the loss does not.
    private static final Set<String> WITHOUT_PENALTY = Set.of("penalty-left-out");

    private static final Set<String> BIASES_DECAY = Set.of("penalty-of-biases");

    private final NudgedRuns worlds;
    private final Explanations explanations;

    KnownMistakes(NudgedRuns worlds, Effort effort) {
        this.worlds = worlds;
        this.explanations = new Explanations(worlds, effort);
    }

    /// Whether a mistake makes the numbers of a line, whatever the other lines are.
    boolean make(ComputedLine line, Way way) {
        return explanations.of(line, List.of(way)).isPresent();
    }

    /// The mistakes that explain a line. A line that was right with the first weights and has updated ones now is in a
    /// training sample by sample, or comes from a wrong update, and nothing is wrong with it.
    ///
    /// @param is its numbers
    Optional<Explained> of(Judgement code, int at, ComputedLine is, List<Way> ways) {
        return explanations
                .of(is, ways)
                .filter(one -> !isOnly(one, ROUNDINGS)
                        && !(one.about().kind() == Kind.LOSS && isOnly(one, WITHOUT_PENALTY))
                        && !(wasRight(code, at, one.about()) && isOfBefore(code, at, one))
                        && !(isOnlyShown(is, one.about()) && isOfReduction(one)));
    }

    /// Whether the mistake is one of the lines before: numbers of neurons come from parameters that it makes wrong.
    private static boolean isOfBefore(Judgement code, int at, Explained explained) {
        return isOnly(explained, Set.of(UPDATED))
                || !explained.about().isOfParameter()
                        && code.dependencies().openSources(at).stream()
                                .anyMatch(source -> source < at
                                        && code.tie(source).isNothing()
                                        && code.updates().isOne(source));
    }

    /// Whether a mistake is none.
    ///
    /// @param cells the code
    static boolean isMeant(Judgement code, List<String> cells, int at, Explained explained) {
        return biasesDecayToo(code, at, explained) || isRunningTotal(code.line(at), cells, explained);
    }

    /// Whether a line adds to a loss, such as that of an epoch: what it is divided by comes later.
    private static boolean isRunningTotal(ComputedLine line, List<String> cells, Explained explained) {
        return explained.about().kind() == Kind.LOSS
                && isOfReduction(explained)
                && CodeText.line(cells, line.cell(), line.line()).startsWith(line.name() + " +=");
    }

    /// Whether biases decay in the statement that makes weights right, such as a loop over all parameters, which is
    /// meant to treat them alike.
    private static boolean biasesDecayToo(Judgement code, int at, Explained explained) {
        ComputedLine line = code.line(at);
        return isOnly(explained, BIASES_DECAY)
                && IntStream.range(0, code.lines().size())
                        .filter(other -> code.line(other).cell() == line.cell()
                                && code.line(other).line() == line.line()
                                && code.tie(other).grade() == 2
                                && !code.dependencies().isKept(other))
                        .anyMatch(other -> code.tie(other).quantities().stream()
                                .flatMap(List::stream)
                                .allMatch(one -> one.isOfParameter() && one.from() > 0));
    }

    private static boolean wasRight(Judgement code, int at, Quantity about) {
        return code.rightRuns(at)
                .filter(before -> before < at)
                .anyMatch(before -> code.tie(before).isOf(about));
    }

    private static boolean isOnly(Explained explained, Set<String> ids) {
        return explained.mistakes().stream().allMatch(mistake -> ids.contains(mistake.id()));
    }

    /// Whether a loss is only printed, or another loss than the one that is minimized: it may be a mean where that is a
    /// sum.
    private boolean isOnlyShown(ComputedLine line, Quantity about) {
        return about.kind() == Kind.LOSS
                && (LineNames.label(line.name()).isEmpty()
                        || worlds.document(0).printedLoss().isPresent());
    }

    private static boolean isOfReduction(Explained explained) {
        return explained.mistakes().stream().anyMatch(mistake -> REDUCTIONS.contains(mistake.id()));
    }
}
