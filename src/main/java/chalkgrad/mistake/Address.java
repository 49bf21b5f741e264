package chalkgrad.mistake;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;

/// Where the number of a quantity stands in the arrays of a replay.
///
/// @param row the row, from 0
/// @param column the column, from 0
record Address(Quantity quantity, Term term, int layer, int sample, int row, int column) {
    static Address of(Quantity q, Document document) {
        boolean weight = q.from() != 0;
        boolean reduced = q.sample() == 0;
        int one = Math.max(1, q.sample());
        int j = Math.max(0, q.to() - 1);
        int i = Math.max(0, q.from() - 1);
        return switch (q.kind()) {
            case INPUT -> new Address(q, Term.ACTIVATION, 0, one, 0, j);
            case TARGET -> new Address(q, Term.TARGET, 0, one, 0, j);
            case WEIGHT -> new Address(q, Term.WEIGHTS, q.layer(), 0, i, j);
            case BIAS -> new Address(q, Term.BIASES, q.layer(), 0, 0, j);
            case PRODUCT -> new Address(q, Term.WEIGHTS, q.layer(), 0, i, j);
            case PRE_ACTIVATION -> new Address(q, Term.PRE_ACTIVATION, q.layer(), one, 0, j);
            case ACTIVATION -> new Address(q, Term.ACTIVATION, q.layer(), one, 0, j);
            case LOSS_TERM -> new Address(q, Term.LOSS_TERMS, 0, one, 0, j);
            case LOSS ->
                reduced && !document.hasSingleSample()
                        ? new Address(q, Term.BATCH_LOSS, 0, 0, 0, 0)
                        : new Address(q, Term.LOSS, 0, one, 0, 0);
            case ACTIVATION_GRADIENT, INPUT_GRADIENT -> new Address(q, Term.ACTIVATION_GRADIENT, q.layer(), one, 0, j);
            case ACTIVATION_DERIVATIVE -> new Address(q, Term.DERIVATIVE, q.layer(), one, 0, j);
            case JACOBIAN -> new Address(q, Term.ACTIVATION, q.layer(), one, 0, j);
            case DELTA -> new Address(q, Term.DELTA, q.layer(), one, 0, j);
            case WEIGHT_GRADIENT ->
                new Address(
                        q, reduced ? Term.REDUCED_WEIGHT_GRADIENT : Term.WEIGHT_GRADIENT, q.layer(), q.sample(), i, j);
            case BIAS_GRADIENT ->
                new Address(q, reduced ? Term.REDUCED_BIAS_GRADIENT : Term.BIAS_GRADIENT, q.layer(), q.sample(), 0, j);
            case VELOCITY, FIRST_MOMENT, SECOND_MOMENT ->
                new Address(q, StateTerm.of(q.state(), weight), q.layer(), 0, weight ? i : 0, j);
            case NEW_PARAMETER ->
                new Address(q, weight ? Term.NEW_WEIGHTS : Term.NEW_BIASES, q.layer(), 0, weight ? i : 0, j);
        };
    }

    Matrix array(Replay replay) {
        return replay.value(term, layer, sample, quantity.iteration());
    }

    double in(Replay replay) {
        Matrix array = array(replay);
        if (quantity.kind() == Kind.PRODUCT) {
            int s = Math.max(1, quantity.sample());
            return array.get(row, column)
                    * replay.value(Term.ACTIVATION, layer - 1, s, quantity.iteration())
                            .get(0, row);
        }
        if (quantity.kind() == Kind.JACOBIAN && !replay.isChanged(term, layer, sample, quantity.iteration())) {
            Matrix z = replay.value(Term.PRE_ACTIVATION, layer, sample, quantity.iteration());
            return replay.document().network().layer(layer).activation().derivative(z, column, quantity.from() - 1);
        }
        if (quantity.kind() == Kind.JACOBIAN) {
            double output = array.get(0, column);
            double input = array.get(0, quantity.from() - 1);
            return column == quantity.from() - 1 ? output * (1 - output) : -output * input;
        }
        boolean ofWeights = quantity.from() != 0;
        // NumPy spreads a single number to all neurons
        int place = array.columns() == 1 ? 0 : column;
        return ofWeights || array.rows() == 1 ? array.get(row, ofWeights ? column : place) : Double.NaN;
    }
}
