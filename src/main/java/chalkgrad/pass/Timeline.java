package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.table.Definition;
import chalkgrad.table.Phase;
import chalkgrad.table.Role;
import chalkgrad.table.Table;
import chalkgrad.table.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The ordered steps of all iterations of a document and of its final forward pass. It is a short table of blocks
/// with arithmetic inside them, not a list of steps: step number to step and quantity to step number are both
/// computed.
///
/// Every iteration goes forward through each sample, to the losses, backward through each sample, then reduces the
/// gradients and updates the parameters. A cursor counts the steps taken: a number is known if and only if its step
/// lies before the cursor.
public final class Timeline {
    private final Table table;
    private final Document document;
    private final List<Entry> entries = new ArrayList<>();
    private final TreeMap<Long, Entry> byStart = new TreeMap<>();
    private final Map<Key, Entry> byKey = new HashMap<>();
    private final long iterationLength;
    private final long finalLength;

    public Timeline(Document document) {
        this(new Table(document));
    }

    Timeline(Table table) {
        this.table = table;
        this.document = table.document();
        for (List<Definition> stretch : runs(table.withSteps(), this::isSameStretch)) {
            addStretch(runs(stretch, Timeline::isSameLayer).stream()
                    .map(Block::new)
                    .toList());
        }
        iterationLength = end();
        finalLength = entries.stream()
                .filter(entry -> entry.phase().isOfFinalPass())
                .mapToLong(entry -> entry.block.length())
                .sum();
    }

    /// The runs of equal elements.
    private static <T> List<List<T>> runs(List<T> all, BiPredicate<T, T> areEqual) {
        var result = new ArrayList<List<T>>();
        for (int start = 0, end = 1; end <= all.size(); end++) {
            if (end == all.size() || !areEqual.test(all.get(start), all.get(end))) {
                result.add(all.subList(start, end));
                start = end;
            }
        }
        return result;
    }

    /// Whether each sample goes through both before the next sample does.
    private boolean isSameStretch(Definition one, Definition other) {
        Role a = one.term().role();
        Role b = other.term().role();
        return a.phase() == b.phase() && (document.hasSingleSample() || a.isOfSample() == b.isOfSample());
    }

    private static boolean isSameLayer(Definition one, Definition other) {
        return one.term().layer() == other.term().layer();
    }

    private void addStretch(List<Block> blocks) {
        for (int s : blocks.getFirst().first().role().isOfSample() ? sampleNumbers() : List.of(0)) {
            for (Block block : blocks) {
                var entry = new Entry(s, end(), block);
                entries.add(entry);
                byStart.put(entry.start, entry);
                byKey.put(new Key(entry.phase(), entry.layer(), s), entry);
            }
        }
    }

    private long end() {
        return entries.isEmpty() ? 0 : entries.getLast().end();
    }

    /// 1 to the number of samples. In a batch of one, the only sample is 0, since its numbers are those of the
    /// batch.
    private List<Integer> sampleNumbers() {
        int count = document.samples().size();
        return count == 1 ? List.of(0) : IntStream.rangeClosed(1, count).boxed().toList();
    }

    /// The number of steps.
    public long length() {
        return document.iterations() * iterationLength + finalLength;
    }

    /// The step with this index, from 0.
    public Step step(long index) {
        Position position = position(index);
        Entry entry = position.entry;
        Quantity makes = entry.block.at(position.offset).at(entry.sample, position.iteration);
        return new Step(index, makes, entry.phase(), entry.layer(), entry.sample, position.iteration);
    }

    /// The index of the step that reveals a quantity; empty if the document gives it, like an input.
    public OptionalLong indexOf(Quantity quantity) {
        return producer(quantity).map(this::indexOfMade).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private long indexOfMade(Quantity made) {
        Term term = definition(made).revealed().orElseThrow();
        Entry entry = byKey.get(new Key(term.role().phase(), term.layer(), made.sample()));
        if (entry == null) {
            throw new IllegalArgumentException(made + " is not in this document");
        }
        return (made.iteration() - 1) * iterationLength
                + entry.start
                + entry.block.offsetOf(term, made.from(), made.to());
    }

    /// The quantity whose step reveals this one. For a weight after an update, it is the new weight of the iteration
    /// before; for the only term of a loss, it is the loss. Empty if the document gives the number.
    public Optional<Quantity> producer(Quantity q) {
        Definition definition = definition(q);
        boolean carried = definition.isCarried();
        return carried && q.iteration() == 1
                ? Optional.empty()
                : definition
                        .revealed()
                        .map(table::definition)
                        .map(made -> Address.quantity(made, q.from(), q.to()))
                        .map(made -> made.at(q.sample(), carried ? q.iteration() - 1 : q.iteration()));
    }

    private Definition definition(Quantity q) {
        return table.definition(Address.of(q, document.hasSingleSample()).term());
    }

    /// What the update of an iteration computes, in order.
    Stream<Quantity> updates(int iteration) {
        return entries.stream()
                .filter(entry -> entry.phase() == Phase.UPDATE)
                .flatMap(entry -> LongStream.range(0, entry.block.length()).mapToObj(entry.block::at))
                .map(quantity -> quantity.at(0, iteration));
    }

    /// Whether the optimizer changes a weight or bias.
    public boolean isUpdated(Quantity parameter) {
        return definition(parameter).revealed().isPresent();
    }

    /// Whether a quantity is given or its step lies before the cursor.
    public boolean isKnown(Quantity quantity, long cursor) {
        OptionalLong index = indexOf(quantity);
        return index.isEmpty() || index.getAsLong() < cursor;
    }

    /// The cursor after one more click. With a sample other than 0, steps of other samples are skipped, a layer at a
    /// time; phases and iterations are still those of all samples.
    public long next(long cursor, Granularity granularity, int sample) {
        long stop = cursor;
        while (stop < length()) {
            boolean concerned = concerns(step(stop), granularity, sample);
            stop = stretchEnd(stop, concerned ? granularity : Granularity.LAYER);
            if (concerned) {
                return stop;
            }
        }
        return stop;
    }

    /// The cursor after one click back.
    public long previous(long cursor, Granularity granularity, int sample) {
        long last = afterConcerned(cursor, granularity, sample);
        return last == 0 ? 0 : afterConcerned(stretchStart(last - 1, granularity), granularity, sample);
    }

    /// The cursor, moved back to just after the last step that concerns a sample.
    private long afterConcerned(long cursor, Granularity granularity, int sample) {
        long stop = cursor;
        while (stop > 0 && !concerns(step(stop - 1), granularity, sample)) {
            stop = stretchStart(stop - 1, Granularity.LAYER);
        }
        return stop;
    }

    private static boolean concerns(Step step, Granularity granularity, int sample) {
        boolean all = sample == 0 || granularity.compareTo(Granularity.LAYER) > 0;
        return all || step.sample() == 0 || step.sample() == sample;
    }

    /// The cursor after the end of the stretch that contains the step with this index.
    private long stretchEnd(long index, Granularity granularity) {
        Position position = position(index);
        long base = (position.iteration - 1) * iterationLength;
        Entry entry = position.entry;
        return switch (granularity) {
            case OPERATION -> index + 1;
            case NEURON -> base + entry.start + entry.block.unitEnd(position.offset);
            case LAYER -> base + entry.end();
            case PHASE -> base + phaseEntries(entry.phase()).getLast().end();
            case ITERATION -> Math.min(base + iterationLength, length());
        };
    }

    private long stretchStart(long index, Granularity granularity) {
        Position position = position(index);
        long base = (position.iteration - 1) * iterationLength;
        Entry entry = position.entry;
        return switch (granularity) {
            case OPERATION -> index;
            case NEURON -> base + entry.start + entry.block.unitStart(position.offset);
            case LAYER -> base + entry.start;
            case PHASE -> base + phaseEntries(entry.phase()).getFirst().start;
            case ITERATION -> base;
        };
    }

    private List<Entry> phaseEntries(Phase phase) {
        return entries.stream().filter(entry -> entry.phase() == phase).toList();
    }

    /// The phases of all iterations in order, as stretches of steps.
    public List<Stretch> stretches() {
        var result = new ArrayList<Stretch>();
        for (int t = 1; t <= document.iterations() + 1; t++) {
            result.addAll(stretches(t));
        }
        return result;
    }

    /// The phases of one iteration in order, as stretches of steps.
    public List<Stretch> stretches(int iteration) {
        long base = (iteration - 1) * iterationLength;
        var result = new ArrayList<Stretch>();
        for (Phase phase : Phase.values()) {
            List<Entry> own = phaseEntries(phase);
            boolean happens = iteration <= document.iterations() || phase.isOfFinalPass();
            if (!own.isEmpty() && happens) {
                result.add(new Stretch(
                        phase,
                        iteration,
                        base + own.getFirst().start,
                        base + own.getLast().end()));
            }
        }
        return result;
    }

    private Position position(long index) {
        if (index < 0 || index >= length()) {
            throw new IndexOutOfBoundsException("step " + index + " of " + length());
        }
        long within = index % iterationLength;
        Entry entry = Objects.requireNonNull(byStart.floorEntry(within)).getValue();
        return new Position(entry, within - entry.start, (int) (index / iterationLength) + 1);
    }

    /// A phase of an iteration: the steps from `start`, before `end`.
    public record Stretch(Phase phase, int iteration, long start, long end) {}

    /// @param sample the sample; 0 if it belongs to the batch
    private record Entry(int sample, long start, Block block) {
        Phase phase() {
            return block.first().role().phase();
        }

        int layer() {
            return block.first().layer();
        }

        long end() {
            return start + block.length();
        }
    }

    private record Key(Phase phase, int layer, int sample) {}

    private record Position(Entry entry, long offset, int iteration) {}
}
