package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A number that the code gives to its network.
///
/// @param what it is of the network
/// @param cell where it is written, or else the first line that holds it; cells count from 1
/// @param line counts from 1 in its cell
/// @param name the variable that it belongs to, as the code spells it; empty if it has none
public record GivenNumber(What what, int cell, int line, String name) {
    private static final String SETTING = "setting";
    private static final String ITERATIONS = "iterations";

    /// What a given number is of the network.
    public sealed interface What {
        /// A weight, a bias, an input or a target before the first iteration.
        record OfQuantity(Quantity quantity) implements What {}

        /// A setting of the optimizer, by its key.
        record Setting(String key) implements What {}

        /// How many iterations there are.
        record Iterations() implements What {}
    }

    /// This as a value of JSON.
    List<Object> toJson() {
        List<Object> result = new ArrayList<>(List.of(cell, line, name));
        switch (what) {
            case What.OfQuantity(Quantity quantity) ->
                result.addAll(List.of(
                        quantity.kind().name().toLowerCase(Locale.ROOT),
                        quantity.layer(),
                        quantity.from(),
                        quantity.to(),
                        quantity.sample()));
            case What.Setting(String key) -> result.addAll(List.of(SETTING, key));
            case What.Iterations() -> result.add(ITERATIONS);
        }
        return result;
    }

    /// The value of JSON as a number.
    ///
    /// @throws IllegalArgumentException if it is none
    static GivenNumber of(List<?> json) {
        What what = switch ((String) json.get(3)) {
            case ITERATIONS -> new What.Iterations();
            case SETTING -> new What.Setting((String) json.get(4));
            case String kind -> new What.OfQuantity(quantity(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), json));
        };
        return new GivenNumber(what, CodeRun.whole(json.get(0)), CodeRun.whole(json.get(1)), (String) json.get(2));
    }

    private static Quantity quantity(Kind kind, List<?> json) {
        if (!kind.isGiven()) {
            throw new IllegalArgumentException("code does not give " + kind);
        }
        int layer = CodeRun.whole(json.get(4));
        int from = CodeRun.whole(json.get(5));
        int to = CodeRun.whole(json.get(6));
        return new Quantity(kind, layer, from, to, CodeRun.whole(json.get(7)), 1);
    }
}
