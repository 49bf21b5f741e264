package chalkgrad.script.run;

import static chalkgrad.script.run.Arguments.integers;

import chalkgrad.script.graph.ArrayException;
import chalkgrad.script.graph.LegacyRandom;
import chalkgrad.script.graph.NumberArray;
import chalkgrad.script.graph.NumberKind;
import chalkgrad.script.graph.Pcg64;
import chalkgrad.script.graph.RandomSource;
import java.math.BigInteger;
import org.graalvm.polyglot.Value;

/// Functions that draw random numbers.
final class RandomFunctions {
    private RandomFunctions() {}

    static void addTo(Kernel kernel) {
        kernel.add("newRandom", values -> new LegacyRandom(values[0].asLong()));
        kernel.add("newGenerator", values -> new Pcg64(new BigInteger(values[0].asString())));
        kernel.add("integer", values -> random(values[0]).integer(values[1].asLong()));
        kernel.add("place", values -> random(values[0]).place(values[1].asLong()));
        kernel.add("draw", values -> drawn(random(values[0]), values));
    }

    private static NumberArray drawn(RandomSource random, Value[] values) {
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

    private static RandomSource random(Value value) {
        if (value.isHostObject() && value.asHostObject() instanceof RandomSource random) {
            return random;
        }
        throw new ArrayException("this is not a generator of random numbers");
    }
}
