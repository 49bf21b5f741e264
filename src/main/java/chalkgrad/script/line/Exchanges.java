package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.script.line.WrongLine.Exchanged;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds the quantity that stands where another belongs: what a wrong line computes is one in every world, or the line
/// would be right if one of those that it is computed from were another.
final class Exchanges {
    private static final Set<Kind> GRADIENTS = EnumSet.of(Kind.WEIGHT_GRADIENT, Kind.BIAS_GRADIENT);

    private final Judgement code;
    private final NudgedRuns worlds;
    private final Meanings meanings;

    Exchanges(Judgement code, NudgedRuns worlds, Meanings meanings) {
        this.code = code;
        this.worlds = worlds;
        this.meanings = meanings;
    }

    /// What a line has in the place of what.
    ///
    /// @param factor what its numbers are multiplied by to be what they should
    Optional<Exchanged> of(int at, Way way, double factor) {
        return itself(at, way).or(() -> operand(at, code.line(at).withValues(worlds.right(way, factor))));
    }

    /// The line is another quantity.
    private Optional<Exchanged> itself(int at, Way way) {
        List<Quantity> is = code.tie(at).quantities().orElse(List.of());
        int size = Math.min(is.size(), way.expected().getFirst().size());
        return IntStream.range(0, code.tie(at).isNegative() ? 0 : size)
                .mapToObj(k -> new Exchanged(
                        is.get(k), way.expected().getFirst().get(k).about()))
                .filter(one -> one.used().kind() != one.belongs().kind()
                        || one.used().layer() != one.belongs().layer())
                .findFirst();
    }

    private Optional<Exchanged> operand(int at, ComputedLine right) {
        for (int source : code.line(at).from()) {
            Optional<List<Quantity>> used = code.tie(source).quantities();
            if (used.isPresent() && code.tie(source).grade() == 2) {
                ComputedLine own = code.line(source);
                for (Way other : meanings.any(own)) {
                    ComputedLine numbers = own.withValues(worlds.right(other, 1));
                    boolean isOther = !used.get().getFirst().equals(other.first());
                    if (isOther
                            && code.dependencies().given(at, source, numbers).isNear(right)) {
                        return Optional.of(new Exchanged(used.get().getFirst(), other.first()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// What a line should be that is another gradient of parameters than its name says; empty if it is not.
    Optional<Way> misnamed(int at) {
        ComputedLine line = code.line(at);
        Set<Kind> named = meanings.kinds(line);
        boolean isOther = code.tie(at).isContradicted()
                && !code.tie(at).isNegative()
                && GRADIENTS.containsAll(named)
                && !named.isEmpty()
                && code.kind(at).filter(GRADIENTS::contains).isPresent();
        return isOther
                ? meanings.named(line).stream()
                        .filter(way -> itself(at, way).isPresent())
                        .findFirst()
                : Optional.empty();
    }
}
