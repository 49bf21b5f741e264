package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.network.Reduction;
import chalkgrad.pass.Kind;
import chalkgrad.script.line.LineCheck.LineFindings;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Chooses the network that code means: the one that was found, or another with which fewer lines are wrong or all
/// updates are right.
final class MeantNetwork {
    /// A factor of two between a loss and the gradient that the code computes is usual.
    private static final String TWO = "factor-two";

    /// The mistakes that are none in code with another loss, or with a sum instead of a mean.
    private static final Set<String> OF_OTHER_LOSSES = Set.of(TWO, "mean-for-sum", "sum-for-mean", "wrong-loss");

    private static final Set<Kind> STEPS = EnumSet.of(Kind.NEW_PARAMETER, Kind.WEIGHT_GRADIENT);

    private final CodeRun run;
    private final List<String> cells;

    private MeantNetwork(CodeRun run, List<String> cells) {
        this.run = run;
        this.cells = cells;
    }

    /// The lines as one network has them.
    ///
    /// @param isOpen whether lines stay wrong that should give new values to parameters, and it is not known why
    /// @param left how many lines that others use are nothing known, whatever is taken to be right
    /// @param isUphill whether parameters are changed by the right steps with the wrong sign
    private record Reading(LineFindings findings, boolean isOpen, int left, Reduction reduction, boolean isUphill) {
        int wrong() {
            return findings.wrongLines().size();
        }

        /// Whether one wrong line makes everything else wrong that is.
        boolean isExplained() {
            return wrong() == 1 && !isOpen;
        }

        /// Whether all that is wrong comes from known mistakes, which would be mistakes with any loss.
        boolean isCertain() {
            return !isOpen && wrong() > 0 && findings.wrongLines().stream().allMatch(Reading::isCertain);
        }

        /// Whether a known mistake makes each wrong line, and there is one.
        boolean hasMistakes() {
            return wrong() > 0
                    && findings.wrongLines().stream()
                            .noneMatch(line -> line.mistakes().isEmpty());
        }

        private static boolean isCertain(WrongLine line) {
            return !line.mistakes().isEmpty()
                    && line.mistakes().stream().noneMatch(one -> OF_OTHER_LOSSES.contains(one.id()));
        }

        /// Whether only a line that computes the loss is wrong.
        boolean isOfLoss() {
            return wrong() == 1 && findings.wrongLines().getFirst().quantity().kind() == Kind.LOSS;
        }
    }

    static LineFindings of(CodeRun run, List<String> cells) {
        return withoutFactors(ofKnown(run, cells));
    }

    static LineFindings ofKnown(CodeRun run, List<String> cells) {
        return new MeantNetwork(run, cells).findings();
    }

    private LineFindings findings() {
        var found = new LineCheck(run, cells, new Effort());
        List<UnaryOperator<Document>> spare = Stream.of(
                        SwappedParameters.of(run), SpareParameters.of(run, found.meanings()))
                .flatMap(List::stream)
                .toList();
        Reading first = reading(found, run);
        Reading best = new Reading(
                first.findings, first.isOpen || !spare.isEmpty(), first.left, first.reduction, first.isUphill);
        if (best.wrong() > 0 || best.isOpen) {
            // updates that are not known may be another optimizer's, and say nothing about the loss but that it may be
            // a mean: rather a division is missing than one too many
            boolean isAnyLoss = best.wrong() > 0;
            Stream<UnaryOperator<Document>> others = OtherReadings.of(run.document()).stream()
                    .filter(other -> isAnyLoss
                            || other.loss().equals(run.document().loss()) && other.reduction() == Reduction.MEAN)
                    .map(other -> world -> OtherReadings.like(world, other));
            // all other networks together get as much time as the one that was found
            var effort = new Effort();
            for (UnaryOperator<Document> other :
                    Stream.concat(spare.stream(), others).toList()) {
                if (isSettled(best)) {
                    break;
                }
                Reading reading = reading(other, effort);
                best = isBetter(reading, best) ? reading : best;
            }
        }
        LineFindings findings =
                best.wrong() == 0 && !first.isOpen ? withUnused(found).orElse(best.findings) : best.findings;
        return findings.wrongLines().isEmpty()
                ? found.noProbabilities()
                        .map(outputs -> ofOutputs(outputs, found))
                        .orElseGet(() -> withLinear(found, findings))
                : findings;
    }

    /// What is wrong if the code means to use what it computes for nothing: a memory, a penalty or gradients of biases.
    /// Empty if that is not all that is wrong.
    private Optional<LineFindings> withUnused(LineCheck found) {
        return found.withUnused()
                .map(other -> reading(other, new Effort()))
                .filter(reading -> !reading.isOpen)
                .map(Reading::findings)
                .filter(findings -> isOfSteps(findings.wrongLines()))
                .findFirst()
                .or(() -> found.withBiases()
                        .map(other -> reading(other, new Effort()).findings())
                        .filter(findings -> isOfSteps(findings.wrongLines())));
    }

    /// Whether only the steps of parameters are wrong.
    private static boolean isOfSteps(List<WrongLine> wrong) {
        return !wrong.isEmpty()
                && wrong.stream()
                        .allMatch(line -> STEPS.contains(line.quantity().kind()));
    }

    private static LineFindings withLinear(LineCheck found, LineFindings findings) {
        return findings.isComplete()
                ? new LineFindings(findings.variables(), found.linear(), true, Optional.empty())
                : findings;
    }

    private LineFindings ofOutputs(NoProbabilities outputs, LineCheck found) {
        var meant = new LineCheck(run.meaning(outputs.meant()), cells, new Effort());
        return new LineFindings(found.variables(run.lines()), meant.ofOutputs(outputs), false, Optional.empty());
    }

    private Reading reading(UnaryOperator<Document> other, Effort effort) {
        CodeRun meant = run.meaning(other);
        return reading(new LineCheck(meant, cells, effort), meant);
    }

    private static Reading reading(LineCheck check, CodeRun run) {
        LineFindings findings = check.findings(run.lines());
        return new Reading(
                findings, check.isOpen(), check.left(), run.document().reduction(), check.isUphill());
    }

    private static boolean isSettled(Reading best) {
        return best.isUphill
                || best.isCertain()
                || best.isExplained() && best.hasMistakes() && !(best.isOfLoss() && best.reduction == Reduction.SUM);
    }

    /// Rather a division is missing than one too many: of a loss and a gradient that differ by the number of samples,
    /// the one that is a mean is right. Of two wrong lines without a known mistake, it is the one that leaves less
    /// unknown.
    private static boolean isBetter(Reading one, Reading best) {
        if (best.isOfLoss() && one.wrong() == 1 && !one.isOfLoss()) {
            return best.reduction == Reduction.SUM && one.reduction == Reduction.MEAN;
        }
        if (best.isExplained() && one.isExplained() && !best.hasMistakes()) {
            return one.left < best.left;
        }
        boolean isLess = best.hasMistakes() && !one.hasMistakes();
        return best.wrong() > 1 ? one.wrong() < best.wrong() : one.isExplained() && !best.isExplained() && !isLess;
    }

    /// What is wrong with a loss by a factor of two may as well be what the gradient means.
    private static LineFindings withoutFactors(LineFindings findings) {
        return new LineFindings(
                findings.variables(),
                findings.wrongLines().stream()
                        .filter(line -> line.quantity().kind() != Kind.LOSS
                                || line.mistakes().stream()
                                        .noneMatch(one -> one.id().equals(TWO)))
                        .toList(),
                findings.isComplete(),
                findings.otherLoss());
    }
}
