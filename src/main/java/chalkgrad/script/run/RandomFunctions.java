package chalkgrad.script.run;

import static chalkgrad.script.run.Arguments.integers;

import chalkgrad.script.graph.ArrayException;
import chalkgrad.script.graph.LegacyRandom;
import chalkgrad.script.graph.Memory;
import chalkgrad.script.graph.NumberArray;
import chalkgrad.script.graph.NumberKind;
import org.graalvm.polyglot.Value;

/// Functions that draw random numbers.
final class RandomFunctions {
    private final Memory memory;

    RandomFunctions(Memory memory) {
        this.memory = memory;
    }

    void addTo(Kernel kernel) {
        kernel.add("newRandom", values -> new LegacyRandom(values[0].asLong()));
        kernel.add("seedRandom", values -> {
            random(values[0]).seed(values[1].asLong());
            return null;
        });
        kernel.add("draw1", values -> random(values[0]).integer(values[1].asLong()));
        kernel.add("draw", values -> drawn(random(values[0]), values));
        kernel.add(
                "unseeded", values -> note("the code draws random numbers without a seed, which differ in each run"));
        kernel.add(
                "foreignRandom",
                values -> note("the code draws from numpy.random.default_rng, whose numbers differ here"));
    }

    private Object note(String sentence) {
        memory.note(sentence);
        return false;
    }

    private static NumberArray drawn(LegacyRandom random, Value[] values) {
        String how = values[1].asString();
        double low = values[2].asDouble();
        double high = values[3].asDouble();
        NumberArray result =
                NumberArray.zeros(integers(values[4]), how.equals("integer") ? NumberKind.WHOLE : NumberKind.DOUBLE);
        result.fill(() -> switch (how) {
            case "uniform" -> low + high * random.uniform();
            case "normal" -> low + high * random.normal();
            default -> low + random.integer((long) (high - low));
        });
        return result;
    }

    private static LegacyRandom random(Value value) {
        if (value.isHostObject() && value.asHostObject() instanceof LegacyRandom random) {
            return random;
        }
        throw new ArrayException("this is not a generator of random numbers");
    }
}
