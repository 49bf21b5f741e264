package chalkgrad.homework;

import java.util.List;
import java.util.Random;

/// Numbers beside those of the network, under names that may stand for many things.
final class Asides {
    private static final List<String> NAMES = List.of(
            "a", "b", "c", "delta", "sum", "i", "j", "k", "n", "m", "h", "s", "step", "t", "eps", "lr", "alpha", "eta",
            "error", "epochs", "seed", "grad", "batch");

    private static final List<String> NUMBERS =
            List.of("1", "0", "3", "2.5", "0.1", "0.01", "1e-05", "7", "0.731", "4.0", "12");

    private Asides() {}

    /// What a cell prints that has nothing to do with the network.
    static Passage printed(Random random) {
        String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
        String name = NAMES.get(random.nextInt(NAMES.size()));
        return switch (random.nextInt(5)) {
            case 0 -> aside("print('%s =', %s)".formatted(name, name), name + " = " + number);
            case 1 -> aside("print(f'{%s = }')".formatted(name), name + " = " + number);
            case 2 -> aside("print('shape:', W1.shape, 'max:', limit)", "shape: (2, 3) max: " + number);
            case 3 ->
                aside(
                        "print('relative difference of the gradients:', difference)",
                        "relative difference of the gradients: 3.1" + random.nextInt(10) + "e-09");
            default -> aside("print('took', seconds, 's, accuracy', accuracy)", "took 0.37 s, accuracy 0.75");
        };
    }

    private static Passage aside(String code, String output) {
        return new Passage("aside", code, output, List.of());
    }

    /// An answer that names nothing for certain.
    static Passage answer(Random random) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
        return new Passage("aside", name, name + " = " + number, List.of());
    }
}
