package chalkgrad.mistake.catalogue;

import chalkgrad.document.Document;
import chalkgrad.network.Activation;
import chalkgrad.network.Network;
import chalkgrad.table.Role;
import chalkgrad.table.Table;
import java.util.List;
import java.util.stream.IntStream;

/// The document in which mistakes are looked for.
public record Assignment(Document document, Table table) {
    /// Single factors are exchanged only in layers with at most this many weights; nobody computes larger ones by hand.
    private static final int MOST_WEIGHTS = 36;

    /// Samples are confused with one another up to so many.
    private static final int MOST_SAMPLES = 32;

    /// Slips at a single neuron are searched for only in layers up to this size.
    static final int MOST_NEURONS = 6;

    public Assignment(Document document) {
        this(document, new Table(document));
    }

    public Network network() {
        return document.network();
    }

    public int depth() {
        return network().depth();
    }

    public int size(int l) {
        return network().size(l);
    }

    /// The samples that can be taken for one another: those that a walk comes to first.
    public List<Integer> samples() {
        return IntStream.rangeClosed(1, document.iterations() + 1)
                .limit(MOST_SAMPLES)
                .flatMap(t -> table.batch(t).samples())
                .distinct()
                .limit(MOST_SAMPLES)
                .boxed()
                .toList();
    }

    /// Whether anything is combined over several samples.
    public boolean hasBatch() {
        return document.samples().size() > 1;
    }

    /// The numbers of samples that an iteration or the final forward pass can have.
    public List<Integer> batchSizes() {
        int all = document.samples().size();
        int last = all % document.batchSize();
        return IntStream.of(document.batchSize(), last, all)
                .filter(size -> size > 0)
                .distinct()
                .boxed()
                .toList();
    }

    public Activation activation(int l) {
        return network().layer(l).activation();
    }

    public List<Integer> layers() {
        return range(1, depth());
    }

    /// The layers in which every edge has a weight of its own.
    List<Integer> dense() {
        return layers().stream().filter(l -> table.isDense(Role.WEIGHTS.in(l))).toList();
    }

    /// The layers that have biases of their own.
    public List<Integer> biased() {
        return layers().stream().filter(l -> table.has(Role.BIASES.in(l))).toList();
    }

    /// All layers except the last.
    public List<Integer> hidden() {
        return range(1, depth() - 1);
    }

    /// The layers whose activation is elementwise and not the identity.
    public List<Integer> curved() {
        return layers().stream()
                .filter(l -> activation(l).isElementwise())
                .filter(l -> !activation(l).name().equals("identity"))
                .toList();
    }

    public List<Integer> softmaxes() {
        return layers().stream().filter(l -> !activation(l).isElementwise()).toList();
    }

    /// Whether the weights into a layer are considered one by one.
    public boolean isSmall(int l) {
        return size(l - 1) * size(l) <= MOST_WEIGHTS;
    }

    public boolean isSquare(int l) {
        return size(l - 1) == size(l) && size(l) > 1;
    }

    public boolean tied(int l) {
        return network().layer(l).tiedBias();
    }

    /// The numbers from the first to the last, or none.
    public static List<Integer> range(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
