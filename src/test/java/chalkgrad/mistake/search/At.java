package chalkgrad.mistake.search;

/// What a student sees when a number is computed.
///
/// @param s the sample, from 0, -1 for the batch
/// @param l the layer, from 1
/// @param i the neuron that an edge comes from, or in a path leads to, from 0
/// @param j the neuron, from 0
/// @param usual the right number, from what has been computed so far
record At(Student me, Place place, int s, int l, int i, int j, double usual, Step step) {
    /// What an update is made of.
    ///
    /// @param before the velocity or first moment of the iteration before
    /// @param now the new one
    /// @param squareBefore the second moment of the iteration before
    /// @param square the new one
    record Step(double old, double gradient, double before, double now, double squareBefore, double square) {
        static final Step NONE = new Step(0, 0, 0, 0, 0, 0);
    }

    double z() {
        return me.z[s][l][j];
    }

    double a() {
        return me.a[s][l][j];
    }

    double gradient() {
        return me.gradient[s][l][j];
    }

    double delta() {
        return me.delta[s][l][j];
    }

    double output(int k) {
        return me.a[s][me.depth][k];
    }

    double target(int k) {
        return me.y[s][k];
    }

    String f() {
        return me.activation(l);
    }

    int outputs() {
        return me.size[me.depth];
    }

    int samples() {
        return me.samples;
    }

    boolean last() {
        return l == me.depth;
    }

    boolean softmax() {
        return f().equals("softmax");
    }

    boolean square(int layer) {
        return me.size[layer - 1] == me.size[layer];
    }

    /// Whether this is the one edge at which a slip is made.
    boolean edge() {
        return i == place.other() % me.size[l - 1] && j == place.neuron() % me.size[l];
    }

    /// Whether this is the one weight, or the bias, at which a slip is made.
    boolean one() {
        return i == place.other() % (me.size[l - 1] + 1);
    }

    /// Whether this is the one path along which a slip is made.
    boolean path() {
        return i == place.other() % me.size[l + 1];
    }

    int other(int of) {
        return place.other() % of;
    }

    /// The gradient of the iteration before of a weight, or of the bias.
    double gradientBefore() {
        return me.memory[2][l][i][Math.max(0, j)];
    }

    /// Whether this is a bias.
    boolean isBias() {
        return i == me.size[l - 1];
    }

    int t() {
        return me.iteration;
    }

    double eta() {
        return me.setting("learningRate", 1);
    }

    double momentum() {
        return me.setting("momentum", 0);
    }
}
