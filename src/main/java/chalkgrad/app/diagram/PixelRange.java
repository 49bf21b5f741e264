package chalkgrad.app.diagram;

import chalkgrad.app.look.ImageInput;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Optional;

/// The inputs that are white and black where the samples of a document are pictures.
record PixelRange(double white, double black) {
    /// The largest value of a pixel in files.
    private static final double BYTE = 255;
    /// Of more samples, the first ones tell what the others are like.
    private static final int LOOKED_AT = 1000;

    /// The ink of a document whose inputs are pixels: as many as a square picture has, and all of them from 0 to 1,
    /// from
    /// -1 to 1 or from 0 to 255.
    static Optional<PixelRange> of(Document document) {
        return ImageInput.isImage(document.network().inputSize()) ? of(document.samples()) : Optional.empty();
    }

    private static Optional<PixelRange> of(List<Sample> samples) {
        double least = 0;
        double most = 0;
        for (Sample sample : samples.subList(0, Math.min(samples.size(), LOOKED_AT))) {
            Matrix x = sample.x();
            for (int i = 0; i < x.columns(); i++) {
                least = Math.min(least, x.get(0, i));
                most = Math.max(most, x.get(0, i));
            }
        }
        if (least >= 0) {
            return most <= BYTE ? Optional.of(new PixelRange(0, Math.max(1, most))) : Optional.empty();
        }
        return least >= -1 && most <= 1 ? Optional.of(new PixelRange(-1, 1)) : Optional.empty();
    }
}
