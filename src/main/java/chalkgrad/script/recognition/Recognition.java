package chalkgrad.script.recognition;

import chalkgrad.document.Document;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Softmax;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Memory;
import chalkgrad.script.graph.Memory.LineValue;
import chalkgrad.script.graph.Said;
import chalkgrad.script.line.CodeRun;
import chalkgrad.script.line.GivenNumber;
import chalkgrad.script.recognition.Structure.LayerNodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds all networks that a program computed.
public final class Recognition {
    private static final Said NO_LOSS = Said.of("noLoss");
    private static final Said DECAYED_BIASES = Said.of("decayedBiases");

    private final Memory memory;
    private final Graph graph;
    private final Origins origins;

    private Recognition(Memory memory) {
        this.memory = memory;
        this.graph = memory.graph();
        this.origins = new Origins(graph);
    }

    /// A network of a program.
    ///
    /// @param firstCell where its numbers are computed; cells count from 1
    /// @param notes what the code does not say
    /// @param mispaired the line that takes the targets of other inputs
    /// @param run the network, and what the lines of code computed
    public record FoundNetwork(
            int firstCell, int lastCell, List<Said> notes, Optional<LineValue> mispaired, CodeRun run) {
        public FoundNetwork {
            notes = List.copyOf(notes);
        }

        private boolean hasLoss() {
            return !notes.contains(NO_LOSS);
        }

        /// Whether it is a scalar product that is compared with nothing, such as a cross-entropy of given numbers.
        private boolean isOnlyProduct() {
            Network network = run.document().network();
            boolean isCompared = hasLoss()
                    && !run.document().targets().equals(run.document().targets().scale(0));
            return !isCompared
                    && network.depth() == 1
                    && network.outputLayer().activation().equals(Activations.IDENTITY)
                    && run.document().optimizer().rule().equals(Optimizers.NONE);
        }

        private boolean repeats(FoundNetwork other) {
            Document own = run.document();
            Document known = other.run.document();
            return own.network().equals(known.network())
                    && own.parameters().equals(known.parameters())
                    && own.inputs().equals(known.inputs())
                    && (!hasLoss()
                            || own.loss().equals(known.loss()) && own.samples().equals(known.samples()));
        }
    }

    /// The networks in the order in which they were computed.
    public static List<FoundNetwork> of(Memory memory) {
        var recognition = new Recognition(memory);
        var layers = new FoundLayers(memory, recognition.origins);
        var roles = new Roles(memory, recognition.origins, layers);
        List<Structure> computed = new Structures(recognition.graph, recognition.origins, layers, roles).all();
        Set<Integer> used = new HashSet<>(layers.used());
        var continuation = new Continuation(recognition.graph, recognition.origins);
        var masks = new Masks(recognition.graph, recognition.origins);
        Map<Boolean, List<Structure>> byMask = computed.stream().collect(Collectors.partitioningBy(masks::isAfter));
        if (!Objects.requireNonNull(byMask.get(true)).isEmpty()) {
            memory.note(Said.of("dropout"));
        }
        List<FoundNetwork> all = Objects.requireNonNull(byMask.get(false)).stream()
                .flatMap(one -> new Intended(memory, recognition.origins, layers, used, one).structure().stream())
                .filter(one -> !continuation.isAfter(one))
                .flatMap(one -> recognition.tried(one).stream())
                .sorted(Comparator.comparing((FoundNetwork one) -> !one.hasLoss())
                        .thenComparingInt(FoundNetwork::firstCell))
                .toList();
        List<FoundNetwork> result = new ArrayList<>();
        for (FoundNetwork one : all) {
            // a network that is computed again, such as for a prediction, is there already
            if (result.stream().noneMatch(one::repeats) && !one.isOnlyProduct()) {
                result.add(one);
            }
        }
        result.sort(Comparator.comparingInt(FoundNetwork::firstCell));
        return List.copyOf(result);
    }

    /// A network; empty if it cannot be read because of an error of this program, which does not cost the others.
    private Optional<FoundNetwork> tried(Structure computed) {
        try {
            return Optional.of(found(computed));
        } catch (RuntimeException e) {
            memory.note(Said.of("unread", e));
            return Optional.empty();
        }
    }

    private FoundNetwork found(Structure computed) {
        var updates = new UpdateReading(memory, origins, computed);
        ParameterVersions versions = updates.versions();
        var batches = new BatchReading(memory, origins, computed, versions);
        Structure first = batches.first();
        List<Said> notes = new ArrayList<>();
        Optional<LossReading.FoundLoss> seen = lossOf(first);
        if (seen.filter(LossReading.FoundLoss::isComputed).isEmpty()) {
            Optional<Activation> meant = activationOfLoss(first);
            if (meant.isPresent()) {
                return found(computed.activatedBy(meant.get()));
            }
        }
        if (seen.isEmpty()) {
            notes.add(NO_LOSS);
        }
        List<Integer> used = samplesWithTargets(first, seen);
        // a library's weight decay is meant as it is; by hand, a penalty on biases is a mistake
        boolean decaysBiases = memory.notes().contains(DECAYED_BIASES);
        Optional<UpdateReading.FoundUpdate> update =
                updates.found(first.samples().size()).filter(one -> !(decaysBiases && one.shrinksBiases()));
        Optional<LossReading.FoundLoss> loss =
                update.isEmpty() ? seen : seen.map(found -> agreeing(found, first, used, update.get()));
        var documents = new FoundDocument(graph);
        Document plain = documents.of(first, used, loss);
        List<Structure> updated = update.isPresent() ? batches.all() : List.of(first);
        Epoch epoch = update.map(step -> Epoch.of(graph, origins, updated, used, loss, step))
                .orElseGet(() -> Epoch.ofOneBatch(first, used, loss));
        epoch.note().ifPresent(notes::add);
        Optional<OtherTargets> others = update.flatMap(
                step -> loss.flatMap(one -> OtherTargets.of(graph, origins, updated, step.perRound(), one)));
        others.ifPresent(any -> notes.add(Said.of("otherTargets")));
        Structure whole = epoch.structure();
        Document all = documents.of(whole, epoch.used(), epoch.loss());
        Document trained = update.map(step -> new TrainingReading(plain, first, step, loss).applyTo(all))
                .orElse(all)
                .withBatches(epoch.batches())
                .withIterations(epoch.iterations());
        Document named = new NotationReading(memory, whole).applyTo(trained);
        NudgedGraph worlds = NudgedGraph.of(graph, origins, whole, named, epoch.used());
        List<GivenNumber> given = GivenPlaces.of(memory, whole, epoch.used(), named);
        List<Integer> cells = whole.cells(graph);
        int perRound = update.map(UpdateReading.FoundUpdate::perRound).orElse(1);
        return new FoundNetwork(
                cells.getFirst(),
                cells.getLast(),
                notes,
                others.flatMap(one -> one.line(memory.lines())),
                CodeLines.of(memory, worlds, given, line -> iteration(line, perRound, versions)));
    }

    /// The loss of a network; where no number is one, that of outputs which are activated twice. A loss that activates
    /// outputs itself is one of PyTorch or Keras, and a mean unless the code says otherwise.
    private Optional<LossReading.FoundLoss> lossOf(Structure network) {
        Optional<LossReading.FoundLoss> plain = new LossReading(graph, origins, network).found();
        if (plain.filter(LossReading.FoundLoss::isComputed).isPresent()) {
            return plain;
        }
        Optional<LossReading.FoundLoss> again =
                network.activatedAgain().flatMap(other -> new LossReading(graph, origins, other).found());
        return plain.isEmpty()
                ? again.map(LossReading.FoundLoss::asMean)
                : again.filter(LossReading.FoundLoss::isComputed).or(() -> plain);
    }

    /// The activation that a loss applies itself to outputs which the code has activated in another way, as PyTorch's
    /// cross-entropy does after a ReLU; empty if there is no such loss.
    private Optional<Activation> activationOfLoss(Structure network) {
        LayerNodes outputs = network.outputLayer();
        return Stream.of("softmax", "sigmoid")
                .flatMap(name -> Activations.named(name).stream())
                .filter(other -> !other.equals(outputs.activation()))
                .filter(other -> !(other instanceof Softmax) || outputs.size() > 1)
                .filter(other -> network.activatedBy(other)
                        .activatedAgain()
                        .flatMap(again -> new LossReading(graph, origins, again).found())
                        .filter(LossReading.FoundLoss::isComputed)
                        .filter(found -> LossReading.isCrossEntropy(found.loss()))
                        .isPresent())
                .findFirst();
    }

    /// The iteration of a line in a loop: the round, if it has one update.
    private static int iteration(LineValue line, int perRound, ParameterVersions versions) {
        return perRound == 1 || line.mark().loop() == 0
                ? line.mark().round()
                : versions.updateOf(line.array().nodes());
    }

    /// Of losses that differ by a factor, the one whose gradients most weights are changed by.
    private LossReading.FoundLoss agreeing(
            LossReading.FoundLoss found, Structure whole, List<Integer> used, UpdateReading.FoundUpdate update) {
        LossReading.FoundLoss best = found;
        double most = 0.5;
        for (LossReading.FoundLoss one : found.alternatives()) {
            Document plain = new FoundDocument(graph).of(whole, used, Optional.of(one));
            double agreement = new TrainingReading(plain, whole, update, Optional.of(one)).agreement();
            if (agreement > most) {
                best = one;
                most = agreement;
            }
        }
        return best;
    }

    private static List<Integer> samplesWithTargets(Structure whole, Optional<LossReading.FoundLoss> loss) {
        List<Integer> all = IntStream.range(0, whole.samples().size()).boxed().toList();
        List<Integer> used = loss.map(found -> all.stream()
                        .filter(s -> found.targets().keySet().stream().anyMatch(place -> place.sample() == s))
                        .toList())
                .orElse(all);
        return used.isEmpty() ? all : used;
    }
}
