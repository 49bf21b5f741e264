package chalkgrad.mistake.catalogue;

import java.util.List;
import java.util.stream.Stream;

/// All known mistakes. To add one, add an entry to one of the lists here.
public final class Catalogue {
    public static final List<Mistake> ALL = Stream.of(
                    DerivativeMistakes.ALL,
                    SlopeMistakes.ALL,
                    KinkMistakes.ALL,
                    ChainMistakes.ALL,
                    PathMistakes.ALL,
                    ErrorMistakes.ALL,
                    WeightMistakes.ALL,
                    EdgeMistakes.ALL,
                    TransposeMistakes.ALL,
                    SignMistakes.ALL,
                    GradientMistakes.ALL,
                    DeltaMistakes.ALL,
                    BiasGradientMistakes.ALL,
                    BiasSumMistakes.ALL,
                    ForwardMistakes.ALL,
                    BiasMistakes.ALL,
                    SoftmaxMistakes.ALL,
                    LossMistakes.ALL,
                    TargetMistakes.ALL,
                    BroadcastMistakes.ALL,
                    BatchMistakes.ALL,
                    DivisorMistakes.ALL,
                    PenaltyMistakes.ALL,
                    UpdateMistakes.ALL,
                    VelocityMistakes.ALL,
                    TakenGradientMistakes.ALL,
                    MomentMistakes.ALL,
                    CorrectionMistakes.ALL,
                    AdaptiveStepMistakes.ALL,
                    RoundingMistakes.ALL,
                    CopyMistakes.ALL)
            .flatMap(List::stream)
            .toList();

    private Catalogue() {}
}
