package chalkgrad.document;

import chalkgrad.math.Matrix;
import java.util.Optional;

/// A change that a person makes to a document. Layers, neurons and samples count from 1.
public sealed interface Edit
        permits Edit.SetWeight,
                Edit.SetBias,
                Edit.SetInput,
                Edit.SetTarget,
                Edit.Describe,
                Edit.UseNotation,
                Edit.Replace,
                NetworkEdit,
                TrainingEdit,
                SampleEdit,
                SnapshotEdit {
    /// The document after the change. Everything that the change does not name is kept.
    Document applyTo(Document document);

    /// Why the change is impossible, if it is. [Rules] checks the changed document.
    default Optional<Problem> problem(Document document) {
        return Optional.empty();
    }

    /// A new value for the weight from neuron `from` of the layer before to neuron `to` of a layer.
    record SetWeight(int layer, int from, int to, double value) implements Edit {
        @Override
        public Document applyTo(Document document) {
            Matrix weights = document.parameters().weights(layer).with(from - 1, to - 1, value);
            return document.with(document.parameters().withWeights(layer, weights));
        }
    }

    /// A new value for the bias of a neuron, or with `to` 0 for the tied bias of the layer.
    record SetBias(int layer, int to, double value) implements Edit {
        @Override
        public Document applyTo(Document document) {
            Matrix biases = document.parameters().biases(layer).with(0, Math.max(0, to - 1), value);
            return document.with(document.parameters().withBiases(layer, biases));
        }
    }

    /// A new value for an input of a sample.
    record SetInput(int sample, int index, double value) implements Edit {
        @Override
        public Document applyTo(Document document) {
            Sample old = document.samples().get(sample - 1);
            return document.withSample(sample, new Sample(old.x().with(0, index - 1, value), old.y()));
        }
    }

    /// A new value for a target of a sample.
    record SetTarget(int sample, int index, double value) implements Edit {
        @Override
        public Document applyTo(Document document) {
            Sample old = document.samples().get(sample - 1);
            return document.withSample(sample, new Sample(old.x(), old.y().with(0, index - 1, value)));
        }
    }

    /// Another name, title or summary.
    record Describe(Metadata description) implements Edit {
        @Override
        public Document applyTo(Document document) {
            return document.with(description);
        }
    }

    /// Another way of writing names.
    record UseNotation(Notation notation) implements Edit {
        @Override
        public Document applyTo(Document document) {
            return document.with(notation);
        }
    }

    /// Another document altogether, such as an opened file.
    record Replace(Document replacement) implements Edit {
        @Override
        public Document applyTo(Document document) {
            return replacement;
        }
    }
}
