package chalkgrad.pass;

import chalkgrad.table.Definition;
import chalkgrad.table.Term;
import java.util.ArrayList;
import java.util.List;

/// Consecutive steps of one layer, one sample and one phase, in the order in which a class writes them down: one neuron
/// after the other, and after an iteration one parameter after the other. What needs the whole layer first, such as a
/// softmax, stands by itself. Inside a block, step and quantity are computed from each other. Offsets count from 0;
/// quantities have no sample and iteration.
final class Block {
    private final List<Group> groups = new ArrayList<>();
    private final long length;

    /// @param definitions the terms, each of which has steps, in the order of the table
    Block(List<Definition> definitions) {
        long end = 0;
        for (Definition definition : definitions) {
            Group last = groups.isEmpty() ? null : groups.getLast();
            if (last != null && last.continuesWith(definition)) {
                groups.removeLast();
                groups.add(last.with(definition));
            } else {
                groups.add(Group.of(definition, end));
            }
            end = groups.getLast().end();
        }
        this.length = end;
    }

    long length() {
        return length;
    }

    /// The term of the first step.
    Term first() {
        return groups.getFirst().terms.getFirst().term();
    }

    Quantity at(long offset) {
        Group group = groupAt(offset);
        long within = offset - group.start;
        return group.at((int) (within / group.unitLength()) + 1, (int) (within % group.unitLength()));
    }

    /// The offset of a number of this block.
    long offsetOf(Term term, int from, int to) {
        for (Group group : groups) {
            int place = group.placeOf(term, from);
            if (place >= 0) {
                return group.start + (group.unitOf(from, to) - 1L) * group.unitLength() + place;
            }
        }
        throw new IllegalArgumentException(term + " has no steps");
    }

    /// The first offset of the neuron or parameter that an offset belongs to.
    long unitStart(long offset) {
        Group group = groupAt(offset);
        return offset - (offset - group.start) % group.unitLength();
    }

    /// The offset after the last one of the neuron or parameter that an offset belongs to.
    long unitEnd(long offset) {
        return unitStart(offset) + groupAt(offset).unitLength();
    }

    private Group groupAt(long offset) {
        for (Group group : groups) {
            if (offset < group.end()) {
                return group;
            }
        }
        throw new IndexOutOfBoundsException("offset " + offset + " of " + length);
    }

    /// Terms whose steps alternate: units of equal length, one for each neuron, or for each parameter if they belong to
    /// the batch.
    private record Group(List<Definition> terms, long start, int unitLength) {
        static Group of(Definition first, long start) {
            return new Group(List.of(first), start, length(first));
        }

        Group with(Definition next) {
            var all = new ArrayList<>(terms);
            all.add(next);
            return new Group(all, start, unitLength + length(next));
        }

        /// The number of steps of a term in a unit.
        private static int length(Definition term) {
            return term.term().role().isOfSample() ? term.rows() : 1;
        }

        boolean continuesWith(Definition next) {
            Definition first = terms.getFirst();
            return !first.spansLayer()
                    && !next.spansLayer()
                    && first.columns() == next.columns()
                    && (isByNeuron() || first.axes().equals(next.axes()));
        }

        private boolean isByNeuron() {
            return terms.getFirst().term().role().isOfSample();
        }

        long end() {
            Definition first = terms.getFirst();
            long units = (long) first.columns() * (isByNeuron() ? 1 : first.rows());
            return start + units * unitLength;
        }

        /// @param unit counts from 1
        /// @param place counts from 0
        Quantity at(int unit, int place) {
            int rest = place;
            for (Definition term : terms) {
                if (rest < length(term)) {
                    int from = isByNeuron() ? rest : (unit - 1) % term.rows();
                    int to = isByNeuron() ? unit - 1 : (unit - 1) / term.rows();
                    return Address.quantity(term, from + 1, to + 1);
                }
                rest -= length(term);
            }
            throw new IndexOutOfBoundsException("place " + place + " of " + unitLength);
        }

        /// The unit, from 1, of an entry.
        int unitOf(int from, int to) {
            int column = Math.max(1, to);
            return isByNeuron() ? column : (column - 1) * terms.getFirst().rows() + Math.max(1, from);
        }

        /// The place of an entry in its unit, from 0; -1 if the term is not here.
        int placeOf(Term wanted, int from) {
            int place = 0;
            for (Definition term : terms) {
                if (term.term().equals(wanted)) {
                    return place + (isByNeuron() ? Math.max(1, from) - 1 : 0);
                }
                place += length(term);
            }
            return -1;
        }
    }
}
