package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.Reduction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Networks that wrong code may mean instead of the one that was found: a wrong line can look like another loss, or
/// like a sum over the samples instead of a mean.
final class OtherReadings {
    /// The losses whose delta is the difference of output and target, for some activation.
    private static final List<String> USUAL =
            List.of("categorical_cross_entropy", "binary_cross_entropy", "half_squared_error");

    private OtherReadings() {}

    /// The other networks, the most similar ones first.
    static List<Document> of(Document found) {
        List<Loss> losses =
                Stream.concat(Stream.of(found.loss()), usual(found)).distinct().toList();
        List<Document> result = new ArrayList<>();
        for (Loss loss : losses) {
            for (Reduction reduction : reductions(found)) {
                Document other = found.withLoss(loss).withReduction(reduction);
                if (!loss.equals(found.loss()) || reduction != found.reduction()) {
                    result.add(other);
                }
            }
        }
        return result;
    }

    private static List<Reduction> reductions(Document found) {
        return found.samples().size() == 1
                ? List.of(found.reduction())
                : Stream.concat(Stream.of(found.reduction()), Stream.of(Reduction.values()))
                        .distinct()
                        .toList();
    }

    /// The loss that is usual after the activation of the outputs.
    private static Stream<Loss> usual(Document found) {
        String activation = found.network().outputLayer().activation().name();
        String name = switch (activation) {
            case "softmax" -> USUAL.get(0);
            case "sigmoid" -> USUAL.get(1);
            default -> USUAL.get(2);
        };
        return Losses.named(name).stream();
    }

    /// A document with the loss and the reduction of another.
    static Document like(Document world, Document other) {
        return world.withLoss(other.loss()).withReduction(other.reduction());
    }
}
