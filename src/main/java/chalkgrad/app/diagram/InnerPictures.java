package chalkgrad.app.diagram;

import java.util.Optional;
import javafx.scene.image.Image;

/// Small pictures of what neurons compute, drawn inside them.
@FunctionalInterface
public interface InnerPictures {
    /// No pictures.
    InnerPictures NONE = (layer, neuron) -> Optional.empty();

    /// The picture of a neuron; empty if it has none now. Layers and neurons count from 1.
    Optional<Image> of(int layer, int neuron);

    /// Shows the picture of a neuron, which was clicked, large.
    default void enlarge(int layer, int neuron) {}
}
