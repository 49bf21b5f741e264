package chalkgrad.training;

import chalkgrad.document.Document;
import chalkgrad.pass.Run;
import java.util.OptionalDouble;

public record Scores(double loss, OptionalDouble testLoss, OptionalDouble accuracy, OptionalDouble testAccuracy) {
    public static final Scores NONE =
            new Scores(Double.NaN, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public static Scores of(Document document) {
        return new Scores(
                new Run(document).loss(1), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }
}
