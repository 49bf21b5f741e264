package chalkgrad.cli;

import chalkgrad.formula.Symbol;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;

/// The names of quantities under a heading with sample and iteration, which the names need not repeat.
///
/// @param names the full names of quantities
/// @param sample the sample of the heading, 0 for the whole batch
/// @param iteration the iteration of the heading
record Names(CourseNames names, int sample, int iteration) {
    String of(Symbol symbol) {
        return symbol instanceof Quantity quantity ? of(quantity) : symbol.name();
    }

    private String of(Quantity quantity) {
        boolean ofAllSamples = quantity.sample() == 0;
        boolean ofAllIterations = quantity.kind() == Kind.INPUT || quantity.kind() == Kind.TARGET;
        return names.bareText(quantity)
                + (ofAllSamples || quantity.sample() == sample ? "" : "@" + quantity.sample())
                + (ofAllIterations || quantity.iteration() == iteration ? "" : "#" + quantity.iteration());
    }
}
