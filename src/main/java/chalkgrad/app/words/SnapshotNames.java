package chalkgrad.app.words;

import chalkgrad.document.Document;
import chalkgrad.document.Snapshot;
import java.util.List;
import java.util.stream.Stream;

/// How kept weights are called before somebody gives them a name.
public record SnapshotNames(Texts texts) {
    /// A name that no snapshot has: how long the network was trained, or a number.
    public String next(Document document) {
        int iterations = document.start().iterations();
        List<String> taken = document.snapshots().stream().map(Snapshot::name).toList();
        Stream<String> trained = iterations == 0
                ? Stream.empty()
                : Stream.of(texts.get("settings.snapshot.trained", Integer.toString(iterations)));
        Stream<String> numbered =
                Stream.iterate(1, k -> k + 1).map(k -> texts.get("settings.snapshot.numbered", Integer.toString(k)));
        return Stream.concat(trained, numbered)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }
}
