package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.table.Batch;
import chalkgrad.table.Definition;
import chalkgrad.table.Phase;
import chalkgrad.table.Role;
import chalkgrad.table.Table;
import chalkgrad.table.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The ordered steps of all iterations of a document and of its final forward pass. It is a short table of blocks
/// with arithmetic inside them, not a list of steps: step number to step and quantity to step number are both
/// computed.
///
/// Every iteration goes forward through each sample of its batch, to the losses, backward through each sample, then
/// reduces the gradients and updates the parameters. The final forward pass goes through all samples. A cursor counts
/// the steps taken: a number is known if and only if its step
/// lies before the cursor.
public final class Timeline {
    private final Table table;
    private final Document document;
    private final List<Part> parts;
    private final Map<Key, Part> byKey = new HashMap<>();
    private final Lengths lengths;
    private final long length;

    public Timeline(Document document) {
        this(new Table(document));
    }

    Timeline(Table table) {
        this.table = table;
        this.document = table.document();
        this.parts = runs(table.withSteps(), this::isSameStretch).stream()
                .map(stretch -> Part.of(runs(stretch, Timeline::isSameLayer).stream()
                        .map(Block::new)
                        .toList()))
                .toList();
        for (Part part : parts) {
            part.blocks().forEach(block -> byKey.put(new Key(part, block, document.hasSingleSample()), part));
        }
        this.lengths = new Lengths(document, samples -> length(parts, samples));
        List<Part> ofFinalPass =
                parts.stream().filter(part -> part.phase().isOfFinalPass()).toList();
        this.length = lengths.start(document.iterations() + 1)
                + length(ofFinalPass, document.samples().size());
    }

    private static long length(List<Part> parts, int samples) {
        return parts.stream().mapToLong(part -> part.length(samples)).sum();
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

    /// The number of steps.
    public long length() {
        return length;
    }

    /// The samples that an iteration computes.
    public Batch batch(int iteration) {
        return table.batch(iteration);
    }

    /// The step with this index, from 0.
    public Step step(long index) {
        Position position = position(index);
        int iteration = position.iteration;
        int sample = position.part.isOfSample() && !document.hasSingleSample()
                ? batch(iteration).sample(position.found.place())
                : 0;
        Quantity makes = position.block().at(position.offset).at(sample, iteration);
        return new Step(
                index, makes, position.part.phase(), position.block().first().layer(), sample, iteration);
    }

    /// The index of the step that reveals a quantity; empty if the document gives it, like an input.
    public OptionalLong indexOf(Quantity quantity) {
        return producer(quantity).map(this::indexOfMade).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private long indexOfMade(Quantity made) {
        Term term = definition(made).revealed().orElseThrow();
        Part part = byKey.get(new Key(term.role().phase(), term.layer(), made.sample() != 0));
        if (part == null) {
            throw new IllegalArgumentException(made + " is not in this document");
        }
        Batch batch = batch(made.iteration());
        int place = made.sample() == 0 ? 0 : batch.placeOf(made.sample());
        return lengths.start(made.iteration())
                + before(part, batch.size())
                + part.offsetOf(term, made.from(), made.to(), place);
    }

    /// The number of steps of an iteration before one of its parts.
    @SuppressWarnings("ReferenceEquality") // comparing the blocks of two parts takes long
    private long before(Part part, int samples) {
        long before = 0;
        for (Part each : parts) {
            if (each == part) {
                return before;
            }
            before += each.length(samples);
        }
        throw new IllegalArgumentException("not a part of this timeline: " + part);
    }

    /// The quantity whose step reveals this one. For a weight after an update, it is the new weight of the iteration
    /// before; for the only term of a loss, it is the loss. Empty if the document gives the number.
    public Optional<Quantity> producer(Quantity q) {
        Definition definition = definition(q);
        boolean carried = definition.isCarried();
        return q.iteration() == 0 || carried && q.iteration() == 1
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
        return parts.stream()
                .filter(part -> part.phase() == Phase.UPDATE)
                .flatMap(part -> part.blocks().stream())
                .flatMap(block -> LongStream.range(0, block.length()).mapToObj(block::at))
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
        return switch (granularity) {
            case OPERATION -> index + 1;
            case NEURON -> position.blockStart() + position.block().unitEnd(position.offset);
            case LAYER -> position.blockStart() + position.block().length();
            case PHASE -> stretch(position.part.phase(), position.iteration).end();
            case ITERATION -> end(position.iteration);
        };
    }

    private long stretchStart(long index, Granularity granularity) {
        Position position = position(index);
        return switch (granularity) {
            case OPERATION -> index;
            case NEURON -> position.blockStart() + position.block().unitStart(position.offset);
            case LAYER -> position.blockStart();
            case PHASE -> stretch(position.part.phase(), position.iteration).start();
            case ITERATION -> lengths.start(position.iteration);
        };
    }

    /// The number of steps up to the end of an iteration.
    private long end(int iteration) {
        return iteration > document.iterations() ? length : lengths.start(iteration + 1);
    }

    /// The phases of one iteration in order, as stretches of steps.
    public List<Stretch> stretches(int iteration) {
        return parts.stream()
                .map(Part::phase)
                .distinct()
                .filter(phase -> iteration <= document.iterations() || phase.isOfFinalPass())
                .map(phase -> stretch(phase, iteration))
                .toList();
    }

    private Stretch stretch(Phase phase, int iteration) {
        int samples = batch(iteration).size();
        long start = lengths.start(iteration);
        long length = 0;
        for (Part part : parts) {
            start += part.phase().compareTo(phase) < 0 ? part.length(samples) : 0;
            length += part.phase() == phase ? part.length(samples) : 0;
        }
        return new Stretch(phase, iteration, start, start + length);
    }

    private Position position(long index) {
        if (index < 0 || index >= length) {
            throw new IndexOutOfBoundsException("step " + index + " of " + length);
        }
        int iteration = lengths.iteration(index);
        int samples = batch(iteration).size();
        long start = lengths.start(iteration);
        for (Part part : parts) {
            if (index < start + part.length(samples)) {
                Part.BlockOfSample found = part.at(index - start);
                return new Position(part, found, start, index - start - found.start(), iteration);
            }
            start += part.length(samples);
        }
        throw new IndexOutOfBoundsException("step " + index + " of iteration " + iteration);
    }

    /// A phase of an iteration: the steps from `start`, before `end`.
    public record Stretch(Phase phase, int iteration, long start, long end) {}

    /// @param isOfSample whether the numbers belong to one sample of several
    private record Key(Phase phase, int layer, boolean isOfSample) {
        Key(Part part, Block block, boolean isSingle) {
            this(part.phase(), block.first().layer(), part.isOfSample() && !isSingle);
        }
    }

    /// @param start the index of the first step of the part
    /// @param offset the offset in the block
    private record Position(Part part, Part.BlockOfSample found, long start, long offset, int iteration) {
        Block block() {
            return found.block();
        }

        long blockStart() {
            return start + found.start();
        }
    }
}
