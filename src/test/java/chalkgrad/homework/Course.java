package chalkgrad.homework;

import chalkgrad.homework.Numbers.Kinds;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// How a course calls things: `#` stands for the number of the layer, `<` for the one below, `~` for hidden or output.
///
/// @param names what is said about it
/// @param variables what it is called in code
/// @param most the most layers that it has names for
@SuppressWarnings("EnumOrdinal") // counts and draws by place
record Course(String name, Map<Kinds, String> names, Map<Kinds, String> variables, String loss, int most) {
    private static final Map<Kinds, String> CAPITALS =
            names("W#", "b#", "Z#", "A#", "dA#_dZ#", "dA#", "dZ#", "dW#", "db#", "W#", "b#");
    private static final Map<Kinds, String> SMALL =
            names("w#", "b#", "z#", "a#", "da#_dz#", "dL_da#", "delta#", "grad_w#", "grad_b#", "w#_new", "b#_new");

    static final List<Course> ALL = List.of(
            same("capitals", CAPITALS, "cost"),
            same("small letters", SMALL, "loss"),
            same(
                    "dictionaries",
                    names(
                            "parameters[\"W#\"]",
                            "parameters[\"b#\"]",
                            "cache[\"Z#\"]",
                            "cache[\"A#\"]",
                            "cache[\"dAdZ#\"]",
                            "grads[\"dA#\"]",
                            "grads[\"dZ#\"]",
                            "grads[\"dW#\"]",
                            "grads[\"db#\"]",
                            "parameters[\"W#\"]",
                            "parameters[\"b#\"]"),
                    "cost"),
            same(
                    "lists",
                    names("W[<]", "b[<]", "z[<]", "a[#]", "sp[<]", "da[<]", "dz[<]", "dW[<]", "db[<]", "W[<]", "b[<]"),
                    "loss"),
            same(
                    "words",
                    names(
                            "W_~",
                            "b_~",
                            "net_~",
                            "out_~",
                            "dout_dnet_~",
                            "dE_dout_~",
                            "delta_~",
                            "dE_dW_~",
                            "dE_db_~",
                            "W_~_new",
                            "b_~_new"),
                    "E_total",
                    2),
            new Course(
                    "derivatives",
                    names(
                            "W#", "b#", "z#", "a#", "da#/dz#", "dL/da#", "dL/dz#", "dL/dW#", "dL/db#", "new W#",
                            "new b#"),
                    SMALL,
                    "L",
                    9),
            new Course(
                    "partial derivatives",
                    names("W#", "b#", "z#", "a#", "σ'(z#)", "∂L/∂a#", "∂L/∂z#", "∂L/∂W#", "∂L/∂b#", "W#'", "b#'"),
                    SMALL,
                    "L",
                    9),
            new Course(
                    "English",
                    names(
                            "weights of layer #",
                            "biases of layer #",
                            "pre-activations of layer #",
                            "activations of layer #",
                            "derivative of the activation in layer #",
                            "gradient of a#",
                            "delta of layer #",
                            "gradient of W#",
                            "gradient of b#",
                            "updated W#",
                            "updated b#"),
                    CAPITALS,
                    "The loss is",
                    9),
            new Course(
                    "German",
                    names(
                            "Gewichte W#",
                            "Bias b#",
                            "Netzeingabe z#",
                            "Ausgabe a#",
                            "Ableitung f'(z#)",
                            "Gradient a#",
                            "Delta #",
                            "Gradient von W#",
                            "Gradient von b#",
                            "neue Gewichte W#",
                            "neuer Bias b#"),
                    CAPITALS,
                    "Verlust",
                    9),
            new Course(
                    "Dutch",
                    names(
                            "gewichten W#",
                            "bias b#",
                            "z#",
                            "activatie a#",
                            "afgeleide f'(z#)",
                            "gradiënt a#",
                            "delta#",
                            "gradiënt van W#",
                            "gradiënt van b#",
                            "nieuwe gewichten W#",
                            "nieuwe bias b#"),
                    SMALL,
                    "verlies",
                    9));

    private static Course same(String name, Map<Kinds, String> names, String loss) {
        return same(name, names, loss, 9);
    }

    private static Course same(String name, Map<Kinds, String> names, String loss, int most) {
        return new Course(name, names, names, loss, most);
    }

    private static Map<Kinds, String> names(String... names) {
        var result = new EnumMap<Kinds, String>(Kinds.class);
        Iterator<String> next = List.of(names).iterator();
        for (Kinds kind : Kinds.values()) {
            result.put(kind, next.next());
        }
        return result;
    }

    String label(Kinds kind, int layer, int depth) {
        return filled(names, kind, layer, depth);
    }

    String variable(Kinds kind, int layer, int depth) {
        return filled(variables, kind, layer, depth);
    }

    private static String filled(Map<Kinds, String> names, Kinds kind, int layer, int depth) {
        return names.getOrDefault(kind, "")
                .replace("#", String.valueOf(layer))
                .replace("<", String.valueOf(layer - 1))
                .replace("~", layer == depth ? "o" : "h");
    }
}
