package chalkgrad.document;

import chalkgrad.network.Network;
import java.util.List;

/// What the numbers of the samples were before a network learned from them.
///
/// @param inputs one for each input, or none if nothing is known about them
/// @param targets the names of the columns that the outputs are compared with, one for each output; none if they
///     are not known, or if a single column has the classes
/// @param classes the names of the classes, one for each output, or two for a single output, which is 1 for the second;
///     none if the targets are not classes
public record SampleColumns(List<Input> inputs, List<String> targets, List<String> classes) {
    /// The longest name of a column or a class.
    public static final int LONGEST_NAME = 100;

    /// Nothing is known.
    public static final SampleColumns UNKNOWN = new SampleColumns(List.of(), List.of(), List.of());

    /// Where an input comes from.
    ///
    /// @param name of its column
    /// @param scale what was done to the numbers of the column
    public record Input(String name, Scale scale) {}

    public SampleColumns {
        inputs = List.copyOf(inputs);
        targets = List.copyOf(targets);
        classes = List.copyOf(classes);
    }

    /// What is still known when the network has another size.
    SampleColumns fitting(Network network) {
        return new SampleColumns(
                hasInputsOf(network) ? inputs : List.of(),
                hasTargetsOf(network) ? targets : List.of(),
                hasClassesOf(network) ? classes : List.of());
    }

    /// Whether the inputs are unknown or those of this network.
    public boolean hasInputsOf(Network network) {
        return inputs.isEmpty() || inputs.size() == network.inputSize();
    }

    /// Whether the targets are unknown or one for each output of this network.
    private boolean hasTargetsOf(Network network) {
        return targets.isEmpty() || targets.size() == network.outputLayer().size();
    }

    /// Whether the classes are unknown or those that this network tells apart.
    public boolean hasClassesOf(Network network) {
        int outputs = network.outputLayer().size();
        return classes.isEmpty() || classes.size() == (outputs == 1 ? 2 : outputs);
    }

    /// The name of the column of an input, which counts from 1; empty if it is not known.
    public String nameOfInput(int input) {
        return input <= inputs.size() ? inputs.get(input - 1).name() : "";
    }

    /// The name of the class that an output stands for, or else of the column that it is compared with. It is empty if
    /// neither is known.
    ///
    /// @param output counts from 1
    /// @param outputs how many there are
    public String nameOfOutput(int output, int outputs) {
        if (classes.size() == outputs) {
            return classes.get(output - 1);
        }
        return targets.isEmpty() ? "" : targets.get(output - 1);
    }

    /// The scale of each input that is known.
    public List<Scale> scales() {
        return inputs.stream().map(Input::scale).toList();
    }
}
