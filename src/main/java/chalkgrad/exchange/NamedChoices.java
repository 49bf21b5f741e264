package chalkgrad.exchange;

import chalkgrad.document.Notation.IndexOrder;
import chalkgrad.document.Notation.IndexStyle;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Initialisation;
import chalkgrad.network.LayerForm;
import chalkgrad.network.LayerForms;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Penalties;
import chalkgrad.network.PenaltyRule;
import chalkgrad.network.Reduction;
import chalkgrad.network.Schedule;
import chalkgrad.network.Schedules;
import java.util.List;

/// The things that files and command-line options refer to by name.
public final class NamedChoices {
    public static final Choice<Activation> ACTIVATION = new Choice<>("activations", Activations.ALL, Activation::name);
    static final Choice<LayerForm> LAYER = new Choice<>("layers", LayerForms.ALL, LayerForm::name);
    public static final Choice<Loss> LOSS = new Choice<>("losses", Losses.ALL, Loss::name);
    public static final Choice<PenaltyRule> PENALTY = new Choice<>("penalties", Penalties.ALL, PenaltyRule::name);
    public static final Choice<OptimizerRule> OPTIMIZER =
            new Choice<>("optimizers", Optimizers.ALL, OptimizerRule::name);
    static final Choice<Schedule> SCHEDULE = new Choice<>("schedules", Schedules.ALL, Schedule::name);
    public static final Choice<Reduction> REDUCTION =
            new Choice<>("reductions", List.of(Reduction.values()), Reduction::key);
    public static final Choice<Initialisation> INITIALISATION =
            new Choice<>("initialisations", List.of(Initialisation.values()), Initialisation::key);
    static final Choice<IndexOrder> INDEX_ORDER =
            new Choice<>("indexOrders", List.of(IndexOrder.values()), IndexOrder::key);
    static final Choice<IndexStyle> INDEX_STYLE =
            new Choice<>("indexStyles", List.of(IndexStyle.values()), IndexStyle::key);

    private NamedChoices() {}
}
