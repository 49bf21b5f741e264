package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.math.Matrix;
import chalkgrad.network.Parameters;

/// The slopes of the loss of a document's first iteration, by central differences of that loss alone.
final class FiniteDifferences {
    private static final double STEP = 1e-5;

    private FiniteDifferences() {}

    /// How far the gradients of the backward pass are off, relative to max(1, |slope|): the largest of all weights,
    /// biases and inputs.
    static double largestError(Document document) {
        Pass pass = new Run(document).pass(1);
        double largest = 0;
        for (int l = 1; l <= document.network().depth(); l++) {
            int layer = l;
            Parameters parameters = document.parameters();
            largest = Math.max(
                    largest,
                    error(
                            pass.gradient().weights(l),
                            parameters.weights(l),
                            matrix -> document.with(parameters.withWeights(layer, matrix))));
            largest = Math.max(
                    largest,
                    error(
                            pass.gradient().biases(l),
                            parameters.biases(l),
                            matrix -> document.with(parameters.withBiases(layer, matrix))));
        }
        return Math.max(largest, errorOfInputs(document, pass));
    }

    /// Inputs belong to one sample, whose own loss they change: the batch's, undoing the mean.
    private static double errorOfInputs(Document document, Pass pass) {
        double factor = document.reduction().factor(document.samples().size());
        double largest = 0;
        for (int s = 1; s <= document.samples().size(); s++) {
            int number = s;
            Sample sample = document.samples().get(s - 1);
            Matrix expected = pass.activationGradient(0).row(s - 1).scale(factor);
            largest = Math.max(
                    largest, error(expected, sample.x(), x -> document.withSample(number, new Sample(x, sample.y()))));
        }
        return largest;
    }

    private static double error(Matrix gradient, Matrix at, Change change) {
        double largest = 0;
        for (int i = 0; i < at.rows(); i++) {
            for (int j = 0; j < at.columns(); j++) {
                double slope = (loss(change, at, i, j, STEP) - loss(change, at, i, j, -STEP)) / (2 * STEP);
                double error = Math.abs(gradient.get(i, j) - slope) / Math.max(1, Math.abs(slope));
                largest = Double.isNaN(error) ? Double.POSITIVE_INFINITY : Math.max(largest, error);
            }
        }
        return largest;
    }

    private static double loss(Change change, Matrix at, int i, int j, double step) {
        return new Run(change.to(at.with(i, j, at.get(i, j) + step))).loss(1);
    }

    /// The document with one matrix replaced.
    private interface Change {
        Document to(Matrix matrix);
    }
}
