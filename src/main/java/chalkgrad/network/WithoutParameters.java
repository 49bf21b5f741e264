package chalkgrad.network;

/// A kind of layer that has neither weights nor biases.
interface WithoutParameters extends LayerKind {
    @Override
    default int weightRows(int inputs) {
        return 0;
    }

    @Override
    default int weightColumns() {
        return 0;
    }

    @Override
    default int biasCount() {
        return 0;
    }
}
