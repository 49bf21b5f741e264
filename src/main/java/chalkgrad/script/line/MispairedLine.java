package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.pass.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The line of a training that takes the targets of other inputs, which it shuffles otherwise or not at all.
public final class MispairedLine {
    private MispairedLine() {}

    /// The line; empty if there is none, or if it may call a function that chooses.
    ///
    /// @param place its cell, its line there, and what it assigns to
    /// @param cells the code
    public static Optional<WrongLine> of(@Nullable Object place, Document network, List<String> cells) {
        return place instanceof List<?> parts
                        && parts.size() == 3
                        && parts.get(0) instanceof Number cell
                        && parts.get(1) instanceof Number line
                        && parts.get(2) instanceof String name
                        && !new CodeFunctions(cells).mayCall(cell.intValue(), line.intValue())
                ? Optional.of(new WrongLine(
                        cell.intValue(),
                        line.intValue(),
                        CodeText.line(cells, cell.intValue(), line.intValue()),
                        name,
                        Quantity.target(1).at(network.samples().size() == 1 ? 0 : 1, 1),
                        List.of(),
                        Optional.empty()))
                : Optional.empty();
    }

    /// The wrong lines with this one, in the order of the code.
    public static List<WrongLine> among(List<WrongLine> others, Optional<WrongLine> mispaired) {
        return Stream.concat(
                        others.stream(),
                        mispaired.stream()
                                .filter(one -> others.stream()
                                        .noneMatch(other -> other.cell() == one.cell() && other.line() == one.line())))
                .sorted(Comparator.comparingInt(WrongLine::cell).thenComparingInt(WrongLine::line))
                .toList();
    }
}
