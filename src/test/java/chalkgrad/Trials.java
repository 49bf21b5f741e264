package chalkgrad;

import java.util.List;
import java.util.stream.IntStream;

/// How often a test repeats one check with other networks or numbers: a few times in everyone's build, in full with
/// `-Pstatistics`, as on the build server.
public final class Trials {
    private static final boolean ALL = Boolean.getBoolean("chalkgrad.statistics");

    private Trials() {}

    /// The number of repetitions.
    public static int of(int few, int all) {
        return ALL ? all : few;
    }

    /// Some of the things to try, evenly spread, or all of them.
    public static <T> List<T> some(int few, List<T> all) {
        int count = Math.min(of(few, all.size()), all.size());
        return IntStream.range(0, count)
                .mapToObj(k -> all.get(k * all.size() / count))
                .toList();
    }
}
