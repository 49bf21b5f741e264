package chalkgrad.document;

import chalkgrad.network.Network;
import java.util.List;

/// What the numbers of the samples were before a network learned from them.
///
/// @param inputs one for each input, or none if nothing is known about them
/// @param classes the names of the classes, one for each output, or two for a single output, which is 1 for the second;
///     none if the targets are not classes
public record SampleColumns(List<Input> inputs, List<String> classes) {
    /// The longest name of an input or a class.
    public static final int LONGEST_NAME = 100;

    /// Nothing is known.
    public static final SampleColumns UNKNOWN = new SampleColumns(List.of(), List.of());

    /// Where an input comes from.
    ///
    /// @param name of its column
    /// @param scale what was done to the numbers of the column
    public record Input(String name, Scale scale) {}

    public SampleColumns {
        inputs = List.copyOf(inputs);
        classes = List.copyOf(classes);
    }

    /// What is still known when the network has another size.
    SampleColumns fitting(Network network) {
        return new SampleColumns(
                hasInputsOf(network) ? inputs : List.of(), hasClassesOf(network) ? classes : List.of());
    }

    /// Whether the inputs are unknown or those of this network.
    public boolean hasInputsOf(Network network) {
        return inputs.isEmpty() || inputs.size() == network.inputSize();
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

    /// The scale of each input that is known.
    public List<Scale> scales() {
        return inputs.stream().map(Input::scale).toList();
    }
}
