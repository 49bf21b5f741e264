package chalkgrad.mistake.search;

import chalkgrad.document.Document;
import java.util.Map;

/// What a student has written down: the numbers of one iteration, and what the exercise gives.
///
/// Layers count from 1, with the inputs as layer 0; samples and neurons count from 0. `w[l][i][j]` leads into layer l.
abstract class Sheet {
    final int depth;
    final int samples;
    final int[] size;
    final double[][] y;
    final double[][][] w;
    final double[][] b;
    final double[][][] z;
    final double[][][] a;
    final double[][][] gradient;
    final double[][][] delta;
    final double[][] terms;
    final double[] losses;
    final double[][][][] weightGradient;
    final double[][][] biasGradient;
    final double[][][] newW;
    final double[][] newB;
    /// Velocity or first moment, second moment, and the last gradient; the last row of a layer is that of the biases.
    final double[][][][] memory;

    final Document document;

    Sheet(Document document) {
        this.document = document;
        depth = document.network().depth();
        samples = document.samples().size();
        size = new int[depth + 1];
        w = new double[depth + 1][][];
        b = new double[depth + 1][];
        newW = new double[depth + 1][][];
        newB = new double[depth + 1][];
        memory = new double[3][depth + 1][][];
        y = new double[samples][];
        z = new double[samples][depth + 1][];
        a = new double[samples][depth + 1][];
        gradient = new double[samples][depth + 1][];
        delta = new double[samples][depth + 1][];
        terms = new double[samples][];
        losses = new double[samples];
        weightGradient = new double[samples][depth + 1][][];
        biasGradient = new double[samples][depth + 1][];
        size[0] = document.network().inputSize();
        for (int l = 1; l <= depth; l++) {
            read(l);
        }
    }

    private void read(int l) {
        size[l] = document.network().size(l);
        w[l] = new double[size[l - 1]][];
        for (int i = 0; i < size[l - 1]; i++) {
            w[l][i] = document.parameters().weights(l).toArray(i);
        }
        b[l] = document.parameters().biases(l).toArray(0);
        for (int state = 0; state < 3; state++) {
            memory[state][l] = new double[size[l - 1] + 1][size[l]];
        }
    }

    String activation(int l) {
        return document.network().layer(l).activation().name();
    }

    String loss() {
        return document.loss().name();
    }

    /// The target of a sample as the document has it.
    double given(int s, int j) {
        return document.samples().get(s).y().get(0, j);
    }

    boolean takesMean() {
        return document.reduction().key().equals("mean");
    }

    boolean hasVelocity() {
        String rule = document.optimizer().rule().name();
        return rule.equals("momentum") || rule.equals("nesterov");
    }

    boolean looksAhead() {
        return document.optimizer().rule().name().equals("nesterov");
    }

    double setting(String key, double otherwise) {
        return document.optimizer().settings().entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(key))
                .mapToDouble(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    boolean tied(int l) {
        return document.network().layer(l).tiedBias();
    }
}
