package chalkgrad.exchange;

import chalkgrad.document.Batches;
import chalkgrad.document.Drawn;
import chalkgrad.document.Snapshot;
import chalkgrad.document.SnapshotEdit;
import chalkgrad.document.Start;
import chalkgrad.network.Initialisation;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Parameters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Reads how a training goes on: its batches, what was before, how parameters were drawn, and snapshots of them.
///
/// @param extras receives the unknown keys
record ProgressReader(ParametersReader parameters, Map<String, Map<String, @Nullable Object>> extras) {
    Batches batches(Node node) {
        Fields fields = node.object("batches");
        int size = fields.required("size", "batches.size").count(1, "batches.sizeLeast");
        OptionalInt seed = fields.optional("shuffleSeed")
                .map(value -> OptionalInt.of(seed(value)))
                .orElse(OptionalInt.empty());
        fields.keepUnread(extras);
        return new Batches(size, seed);
    }

    private static int seed(Node node) {
        return node.count(0, "seed.natural");
    }

    Start start(Node node) {
        Fields fields = node.object("start");
        int iterations = fields.required("iterations", "start.iterations").count(0, "start.iterationsWhole");
        var states = new EnumMap<OptimizerState, Parameters>(OptimizerState.class);
        for (OptimizerState state : OptimizerState.values()) {
            fields.optional(state.key()).ifPresent(value -> states.put(state, remembered(value)));
        }
        fields.keepUnread(extras);
        return new Start(iterations, states);
    }

    private Parameters remembered(Node node) {
        Fields fields = node.object("start.state");
        Parameters result = parameters.parameters(fields);
        fields.keepUnread(extras);
        return result;
    }

    Drawn drawn(Node node) {
        Fields fields = node.object("drawn");
        Initialisation rule = NamedChoices.INITIALISATION.of(fields.required("initialisation", "drawn.initialisation"));
        long seed = fields.required("seed", "drawn.seed").whole("drawn.seedWhole");
        var drawn = new Drawn(rule, seed);
        Drawn result = rule.setting()
                .flatMap(setting -> fields.optional(setting.key()))
                .map(value -> drawn.withSetting(value.number()))
                .orElse(drawn);
        fields.keepUnread(extras);
        return result;
    }

    List<Snapshot> snapshots(Node node) {
        List<Node> all = node.list("snapshots");
        if (all.size() > SnapshotEdit.MOST) {
            throw node.refusal(Sentences.count(all.size(), "snapshot"), Sentences.of("most.more", SnapshotEdit.MOST));
        }
        var result = new ArrayList<Snapshot>();
        for (Node one : all) {
            Fields fields = one.object("snapshot");
            String name = fields.required("name", "snapshot.name").text(SnapshotEdit.LONGEST_NAME);
            Start start = fields.optional("start").map(this::start).orElse(Start.FRESH);
            result.add(new Snapshot(name, parameters.parameters(fields), start));
            fields.keepUnread(extras);
        }
        return result;
    }
}
