package chalkgrad.script.line;

import java.util.Set;
import java.util.stream.IntStream;

/// Whether a line that no known mistake makes is wrong: it may be right, and mean something that is not known here.
final class Doubts {
    /// So many lines that become right show what an earlier one is meant to be.
    private static final int CONFIRMING = 3;

    private final Judgement code;
    private final NudgedRuns worlds;
    private final Meanings meanings;
    private final Set<Integer> changed;

    /// @param changed the lines that are other ones because some are taken to be right already
    Doubts(Judgement code, NudgedRuns worlds, Meanings meanings, Set<Integer> changed) {
        this.code = code;
        this.worlds = worlds;
        this.meanings = meanings;
        this.changed = changed;
    }

    /// Whether a line is meant to be what a repair says.
    boolean isMeant(int at, Way way, Repair repair) {
        return isNamed(at, way, repair) && !isUsual(at, repair) && isAnyRight();
    }

    /// Whether the code says that a line is of the kind that it should be: by its name, by the parameters that it
    /// changes, by what it has in the place of something else, or by what becomes right with it. A function says
    /// nothing about that.
    private boolean isNamed(int at, Way way, Repair repair) {
        ComputedLine line = code.line(at);
        return line.isReturned()
                || isConfirmed(repair)
                || code.updates().isOne(at)
                || !meanings.kinds(line).isEmpty()
                        && meanings.allows(line, way.first().kind())
                || new Exchanges(code, worlds, meanings).of(at, way, 1).isPresent();
    }

    /// Whether anything that the code computes is right of itself: otherwise it computes another network.
    private boolean isAnyRight() {
        return IntStream.range(0, code.lines().size())
                .anyMatch(k -> code.tie(k).grade() == 2
                        && !code.isAlias(k)
                        && !code.line(k).sources().isEmpty()
                        && !changed.contains(k));
    }

    /// Whether other lines are computed in the same way and are nothing known either, whatever this one is: then the
    /// code computes something else, such as an optimizer of another kind.
    private boolean isUsual(int at, Repair repair) {
        ComputedLine line = code.line(at);
        return code.suspects().stream()
                .anyMatch(other -> code.tie(other).isNothing()
                        && !repair.changed().containsKey(other)
                        && code.line(other).round() == line.round()
                        && !isSameCode(code.line(other), line)
                        && code.dependencies().areAlike(at, other));
    }

    /// Whether it is the same line, which has a name for each parameter of which an optimizer remembers something.
    private static boolean isSameCode(ComputedLine other, ComputedLine line) {
        boolean isMemory = LineNames.remembered(line.name()).isPresent();
        return other.isSameLine(line) || isMemory && other.cell() == line.cell() && other.line() == line.line();
    }

    /// Whether several lines become what their names say, or give new values to parameters.
    private boolean isConfirmed(Repair repair) {
        return repair.mended().stream()
                        .filter(k -> !code.updates().parameters(k).isEmpty()
                                || !meanings.kinds(code.line(k)).isEmpty())
                        .count()
                >= CONFIRMING;
    }
}
