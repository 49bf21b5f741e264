package chalkgrad.exchange.reading;

import chalkgrad.document.Document;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Remark;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.mistake.wording.Argument.Verbatim;
import chalkgrad.mistake.wording.Message;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Numbers by conventions of courses that differ from the program's: with the other sign, as the step of an update,
/// with a constant input. Each is an expected number with a remark that says so. Mistakes change it as they change
/// the quantities it is made of.
final class Conventions {
    private final Document document;
    private final CourseNames names;

    Conventions(Document document) {
        this.document = document;
        this.names = new CourseNames(document);
    }

    private record Value(Quantity of) implements ToDoubleFunction<Replay> {
        @Override
        public double applyAsDouble(Replay replay) {
            return replay.number(of);
        }
    }

    private record Opposite(Quantity of) implements ToDoubleFunction<Replay> {
        @Override
        public double applyAsDouble(Replay replay) {
            return -replay.number(of);
        }
    }

    private record Change(Quantity parameter, boolean isAdded) implements ToDoubleFunction<Replay> {
        @Override
        public double applyAsDouble(Replay replay) {
            double change = replay.number(parameter.as(Kind.NEW_PARAMETER)) - replay.number(parameter);
            return isAdded ? change : -change;
        }
    }

    private record Constant(double value) implements ToDoubleFunction<Replay> {
        @Override
        public double applyAsDouble(Replay replay) {
            return value;
        }
    }

    /// A derivative of the loss with the other sign: it points downhill and is added to the weights.
    ExpectedNumber negative(Quantity derivative) {
        return new ExpectedNumber.Computed(
                derivative, names.text(derivative), new Opposite(derivative), List.of(new Remark.Negative(derivative)));
    }

    /// The same numbers with the other sign; empty if they are not all derivatives of the loss.
    Optional<Reading> opposite(Reading reading) {
        boolean derivatives = reading.expected().stream().allMatch(Conventions::isDerivative);
        return derivatives
                ? Optional.of(new Reading(reading.certainty(), each(reading.expected(), this::negative)))
                : Optional.empty();
    }

    static boolean isDerivative(ExpectedNumber expected) {
        return expected instanceof ExpectedNumber.OfRun plain
                && plain.about().kind().isGradient();
    }

    /// A parameter after an update, under the name that it has before.
    ExpectedNumber updated(Quantity parameter) {
        Quantity after = parameter.as(Kind.NEW_PARAMETER);
        Quantity bare = parameter.at(parameter.sample(), 1);
        return new ExpectedNumber.Computed(
                after, names.text(after), new Value(after), List.of(new Remark.Updated(bare, parameter.iteration())));
    }

    /// The step that an update adds to a parameter, or subtracts from it.
    ExpectedNumber step(Quantity parameter, boolean isAdded) {
        boolean isGradient = document.optimizer().rule().states().isEmpty();
        return new ExpectedNumber.Computed(
                parameter.as(Kind.NEW_PARAMETER),
                Message.of("number.step", new Verbatim(names.text(parameter))),
                new Change(parameter, isAdded),
                List.of(new Remark.Step(parameter, isAdded, isGradient)));
    }

    /// The constant input 1 of a layer, whose weight is the bias.
    static ExpectedNumber constantInput(Quantity beside) {
        return new ExpectedNumber.Computed(beside, Message.of("number.constant"), new Constant(1), List.of());
    }

    /// A layout with a convention applied to each quantity; empty if it is not made of quantities.
    static List<ExpectedNumber> each(List<ExpectedNumber> layout, Function<Quantity, ExpectedNumber> convention) {
        boolean plain = layout.stream().allMatch(ExpectedNumber.OfRun.class::isInstance);
        return plain
                ? layout.stream()
                        .map(expected -> convention.apply(expected.about()))
                        .toList()
                : List.of();
    }
}
