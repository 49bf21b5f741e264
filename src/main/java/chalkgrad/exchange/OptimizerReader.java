package chalkgrad.exchange;

import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerRule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads an optimizer.
///
/// @param extras receives the unknown keys
record OptimizerReader(Map<String, Map<String, @Nullable Object>> extras) {
    Optimizer read(Node node) {
        Fields fields = node.object("optimizer");
        OptimizerRule plain = NamedChoices.OPTIMIZER.of(fields.required("kind", "optimizer.kind"));
        OptimizerRule rule =
                plain.scheduled(fields.optional("learningRateSchedule").map(NamedChoices.SCHEDULE::of));
        Map<Hyperparameter, Double> settings = fields.settings(rule.hyperparameters());
        boolean updatesBiases = fields.optional("updatesBiases").map(Node::flag).orElse(rule.moves());
        fields.ignore("formula");
        fields.keepUnread(extras);
        return new Optimizer(rule, settings, updatesBiases);
    }
}
