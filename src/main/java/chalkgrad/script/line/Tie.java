package chalkgrad.script.line;

import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;

/// What a line is of the network.
///
/// @param factor what its numbers are multiplied by: code may divide by the number of samples early, or add its steps
/// @param isContradicted whether its name says otherwise
record Tie(Optional<List<Quantity>> quantities, int factor, boolean isContradicted) {
    /// 2 if the line is right, 1 if it is so by another convention or its name says otherwise, 0 if it is nothing
    /// known.
    int grade() {
        return quantities.isEmpty() ? 0 : factor < 0 || isContradicted ? 1 : 2;
    }

    /// Whether the line is some numbers of the network, whatever its name says.
    boolean isKnown() {
        return quantities.isPresent() && factor > 0;
    }

    boolean isNegative() {
        return factor < 0;
    }

    /// Whether the line is nothing known, or not what its name says.
    boolean isNothing() {
        return quantities.isEmpty() || isContradicted;
    }

    /// Whether it has numbers that are given: parameters that a step leaves as they were.
    boolean isOfGiven() {
        return quantities.stream().flatMap(List::stream).anyMatch(Quantity::isGiven);
    }

    /// Whether it is of one sample of several.
    boolean isOfSample() {
        return quantities.stream().flatMap(List::stream).anyMatch(one -> one.sample() > 0);
    }

    /// Whether it is the same array as that of a number, of the same sample and iteration.
    boolean isAgain(Quantity first) {
        return isOf(first)
                && quantities.stream()
                        .flatMap(List::stream)
                        .allMatch(one -> one.sample() == first.sample() && one.iteration() == first.iteration());
    }

    /// Whether it is of such a kind and layer.
    boolean isOf(Quantity first) {
        return quantities.stream()
                .flatMap(List::stream)
                .allMatch(one -> one.kind() == first.kind() && one.layer() == first.layer());
    }
}
