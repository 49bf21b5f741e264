package chalkgrad.data.sets;

import java.util.List;
import java.util.Optional;

/// All built-in data sets. To add one, add a line here and its texts.
public final class BuiltInSets {
    public static final List<BuiltInSet> ALL = List.of(
            BuiltInSet.fixed("and", 4, options -> Gates.of((a, b) -> a && b)),
            BuiltInSet.fixed("or", 4, options -> Gates.of((a, b) -> a || b)),
            BuiltInSet.fixed("xor", 4, options -> Gates.of((a, b) -> a != b)),
            BuiltInSet.fixed("nand", 4, options -> Gates.of((a, b) -> !(a && b))),
            BuiltInSet.fixed("nor", 4, options -> Gates.of((a, b) -> !(a || b))),
            BuiltInSet.fixed("xnor", 4, options -> Gates.of((a, b) -> a == b)),
            BuiltInSet.generated("circle", 200, 0.1, Planes::circle),
            BuiltInSet.generated("moons", 200, 0.2, Planes::moons),
            BuiltInSet.generated("spirals", 200, 0.05, Planes::spirals),
            BuiltInSet.generated("gaussians", 200, 0.7, Planes::gaussians),
            BuiltInSet.generated("quadrants", 200, 0.1, Planes::quadrants),
            BuiltInSet.generated("sine", 60, 0.1, Curves::sine),
            BuiltInSet.generated("step", 60, 0.1, Curves::step),
            BuiltInSet.fixed("iris", 150, options -> Iris.data()),
            new BuiltInSet("digits", new Options(HandwrittenDigits.SIZE, 0, 1), true, false, HandwrittenDigits::data));

    private BuiltInSets() {}

    /// The set with a name.
    public static Optional<BuiltInSet> named(String key) {
        return ALL.stream().filter(set -> set.key().equals(key)).findFirst();
    }
}
