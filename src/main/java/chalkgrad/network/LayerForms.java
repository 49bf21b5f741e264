package chalkgrad.network;

import java.util.List;

/// All kinds of layers.
public final class LayerForms {
    public static final List<LayerForm> ALL = List.of(
            Dense.FORM,
            Recurrence.FORM,
            Convolution.SHARED,
            Convolution.LOCAL,
            Pooling.LARGEST,
            Pooling.MEAN,
            Dropout.FORM);

    private LayerForms() {}
}
