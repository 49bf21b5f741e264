package chalkgrad.app.plots.measure;

import chalkgrad.document.Document;
import chalkgrad.network.Network;
import chalkgrad.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parameters that have been seen so far on the way of a training. When there are many, only some are kept, evenly
/// spread over the way. Not thread-safe.
public final class Trail {
    private static final int MOST_POINTS = 400;
    /// About how many numbers are kept.
    private static final long MOST_NUMBERS = 2_000_000;

    private final List<Parameters> points = new ArrayList<>();
    private Optional<Network> network = Optional.empty();
    private int last = -1;
    private long seen;
    private long stride = 1;

    /// Takes over what is seen. A document of another network, or of an earlier iteration, starts a new trail. Another
    /// one of the same iteration, such as while somebody drags a weight, replaces the last.
    public void see(Seen now) {
        Document document = now.document();
        int iteration = document.start().iterations() + now.iteration();
        if (!network.equals(Optional.of(document.network())) || iteration < last) {
            begin(document.network());
        }
        if (iteration == last) {
            points.set(points.size() - 1, document.parameters());
        } else {
            extend(document.parameters());
        }
        last = iteration;
    }

    private void begin(Network other) {
        network = Optional.of(other);
        points.clear();
        seen = 0;
        stride = 1;
        last = -1;
    }

    /// The last point is always the newest; those before are a stride apart.
    private void extend(Parameters parameters) {
        boolean betweenStrides = seen > 0 && (seen - 1) % stride != 0;
        if (betweenStrides) {
            points.set(points.size() - 1, parameters);
        } else {
            points.add(parameters);
        }
        seen++;
        long allowed =
                Math.clamp(MOST_NUMBERS / Math.max(1, network.orElseThrow().parameterCount()), 8, MOST_POINTS);
        if (points.size() > allowed) {
            for (int k = points.size() - 2; k > 0; k -= 2) {
                points.remove(k);
            }
            stride *= 2;
        }
    }

    /// The parameters on the way, the oldest first.
    public List<Parameters> points() {
        return List.copyOf(points);
    }
}
