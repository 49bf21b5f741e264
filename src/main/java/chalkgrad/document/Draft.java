package chalkgrad.document;

import chalkgrad.network.Loss;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizer;
import chalkgrad.network.Parameters;
import chalkgrad.network.Penalty;
import chalkgrad.network.Reduction;
import java.util.List;
import java.util.Optional;

/// The parts of a document while some of them are replaced.
final class Draft {
    Metadata description;
    Network network;
    Parameters parameters;
    List<Sample> samples;
    Loss loss;
    Optional<Loss> printedLoss;
    Reduction reduction;
    Optional<Penalty> penalty;
    Optimizer optimizer;
    int iterations;
    List<Sample> testSamples;
    SampleColumns columns;
    Batches batches;
    Start start;
    Optional<Drawn> drawn;
    List<Snapshot> snapshots;
    Notation notation;
    Extras extras;

    Draft(Document of) {
        description = of.description();
        network = of.network();
        parameters = of.parameters();
        samples = of.samples();
        loss = of.loss();
        printedLoss = of.printedLoss();
        reduction = of.reduction();
        penalty = of.penalty();
        optimizer = of.optimizer();
        iterations = of.iterations();
        testSamples = of.testSamples();
        columns = of.columns();
        batches = of.batches();
        start = of.start();
        drawn = of.drawn();
        snapshots = of.snapshots();
        notation = of.notation();
        extras = of.extras();
    }

    Document finished() {
        return new Document(
                description,
                network,
                parameters,
                samples,
                loss,
                printedLoss,
                reduction,
                penalty,
                optimizer,
                iterations,
                testSamples,
                columns,
                batches,
                start,
                drawn,
                snapshots,
                notation,
                extras);
    }
}
