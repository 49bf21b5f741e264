package chalkgrad.fuzz;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An input that can be of any size.
///
/// @param target the name of the kind of input
/// @param size the smaller of the two sizes that are compared
record Growing(String target, String name, int size, IntFunction<String> input) {
    private static final int MANY = 6000;

    static final List<Growing> ALL = List.of(
            many("answers", "a name of n characters", n -> "q".repeat(n) + " = 0.5"),
            many("answers", "a name of n different letters", n -> letters(n) + " = 0.5"),
            many("answers", "n indices", n -> "w" + "[2]".repeat(n) + " = 0.5"),
            many("answers", "n subscripts", n -> "w" + "_1".repeat(n) + " = 0.5"),
            many("answers", "n primes", n -> "z" + "'".repeat(n) + " = 0.5"),
            many("answers", "n marks", n -> "y" + "\u0302".repeat(n) + " = 0.5"),
            many("answers", "n fractions", n -> "\\frac{".repeat(n) + "L" + "}{w}".repeat(n) + " = 0.5"),
            many("answers", "n open braces", n -> "a_" + "{".repeat(n) + " = 0.5"),
            many("answers", "n open brackets", n -> "a = " + "[".repeat(n) + "0.5"),
            many("answers", "n nested lists", n -> "a = " + "[".repeat(n) + "0.5" + "]".repeat(n)),
            many("answers", "n closed brackets behind a number", n -> "a = 0.5" + "]".repeat(n) + " = 0.25 b = 1"),
            many("answers", "n open tensors", n -> "L = " + "tensor(".repeat(n)),
            many("answers", "n angle brackets", n -> "L = " + "<tf.Tensor: ".repeat(n)),
            many("answers", "n digits", n -> "L = 0." + "7".repeat(n)),
            many("answers", "n digits of an exponent", n -> "L = 1e" + "9".repeat(n)),
            many("answers", "n signs", n -> "L = " + "-".repeat(n) + "0.5"),
            many("answers", "n blanks before the number", n -> "L =" + " ".repeat(n) + "0.5"),
            many("answers", "n blanks after the number", n -> "L = 0.5" + " ".repeat(n) + "x"),
            many("answers", "n blanks between words", n -> "the loss" + " ".repeat(n) + "x = 0.5"),
            many("answers", "n numbers", n -> "a = [" + "0.5, ".repeat(n) + "0.5]"),
            many("answers", "n decimal commas behind a name", n -> "a" + " 0,5".repeat(n)),
            many("answers", "n words with a colon", n -> "hidden: ".repeat(n) + "z1[1] = 0.5"),
            many("answers", "n powers of ten", n -> "a" + " 5·10^-1".repeat(n)),
            many(
                    "answers",
                    "n results in a row of Markdown",
                    n -> "| a ".repeat(n) + "|\n" + "| 1 ≈ 0,5 ".repeat(n) + "|"),
            many("answers", "n commas", n -> "a = 0" + ",".repeat(n) + "5"),
            many("answers", "n equals signs", n -> "a " + "= ".repeat(n) + "5"),
            many("answers", "n products", n -> "a = " + "0.5*0.25 + ".repeat(n) + "1"),
            many("answers", "n slashes", n -> "a = 1" + "/2".repeat(n)),
            many("answers", "n lines", n -> lines(n, k -> "z1[1] = 0." + k)),
            many("answers", "n lines after an open bracket", n -> "a = [0.5,\n" + lines(n, k -> "b = 0." + k)),
            many("answers", "n open brackets on lines of their own", n -> lines(n, k -> "a" + k + " = [0.5,")),
            many("answers", "n lines that cannot be read", n -> lines(n, k -> "line " + k + " says nothing =")),
            many(
                    "answers",
                    "n rows of Markdown",
                    n -> "| name | number |\n|---|---|\n" + lines(n, k -> "| z1 | " + k + " |")),
            many(
                    "answers",
                    "n columns of Markdown",
                    n -> "| a ".repeat(n) + "|\n" + "|---".repeat(n) + "|\n" + "| 1 ".repeat(n)),
            many("answers in CSV", "n rows", n -> "name,number\n" + lines(n, k -> "a," + k)),
            many("answers in CSV", "n columns", n -> "name,number\na" + ",0.5".repeat(n)),
            many("answers in CSV", "n quotes", n -> "name,number\n" + "\"".repeat(n) + ",0.5"),
            many("answers in JSON", "n names", n -> "{" + list(n, k -> "\"a" + k + "\": 0.5") + "}"),
            many("answers in JSON", "n numbers", n -> "{\"a\": [" + list(n, k -> "0.5") + "]}"),
            many("answers in JSON", "n nested lists", n -> "{\"a\": " + "[".repeat(n) + "]".repeat(n) + "}"),
            many("line of new", "n sizes", n -> "1-".repeat(n) + "1"),
            many("line of new", "n activations", n -> "2-1" + " relu".repeat(n)),
            many("line of new", "n digits", n -> "2-" + "1".repeat(n)),
            many("line of new", "n blanks", n -> "2-1" + " ".repeat(n) + "x"),
            many("name", "n characters", n -> "q".repeat(n)),
            many("name", "n indices", n -> "w" + "[1]".repeat(n)),
            many("name", "n marks", n -> "y" + "\u0302".repeat(n)),
            many("name", "n derivatives", n -> "d".repeat(n) + "L/dw1[1,1]"),
            many("name", "n slashes", n -> "dL" + "/dw".repeat(n)),
            many("name", "n braces", n -> "w_" + "{1".repeat(n) + "}".repeat(n)),
            many("name", "n digits of an iteration", n -> "L#" + "1".repeat(n)),
            many("name", "n products", n -> "w1[1,1]" + "*x[1]".repeat(n)),
            many("number", "n digits", n -> "1".repeat(n)),
            many("number", "n digits of an exponent", n -> "1e" + "1".repeat(n)),
            many("number", "n blanks", n -> "1" + " ".repeat(n) + "/ x"),
            many("number", "n slashes", n -> "1" + "/1".repeat(n)),
            many("document", "a name of n parts", n -> named("\"w" + "_1".repeat(n) + "\"")),
            many("document", "a name of n marks", n -> named("\"w" + "\u0302".repeat(n) + "\"")),
            many("document", "a title of n characters", n -> titled("t".repeat(n))),
            many("document", "n nested lists", n -> "[".repeat(n) + "]".repeat(n)),
            many("document", "n unknown keys", n -> "{" + list(n, k -> "\"k" + k + "\": 0") + "}"),
            many("npy", "n sides of an array", n -> array("(" + "1,".repeat(n) + ")")),
            many("npy", "n digits of a side", n -> array("(" + "9".repeat(n) + ",)")),
            many("notebook", "n products", n -> code("z = " + list(n, " + ", k -> "w" + k + "*x" + k))),
            many("notebook", "n open brackets", n -> code("a = np.array(" + "[".repeat(n) + "0.5")),
            many("notebook", "n nested calls", n -> code("print(" + "f(".repeat(n) + "x" + ")".repeat(n) + ")")),
            many("notebook", "n open calls", n -> code("print(\n".repeat(n))),
            many("notebook", "n dots", n -> code("print(a" + ".b".repeat(n) + ")")),
            many("notebook", "n indices", n -> code("print(a" + "[0]".repeat(n) + ")")),
            many("notebook", "n prints", n -> code(lines(n, k -> "print('a" + k + " =', a)"))),
            many("notebook", "n assignments", n -> code(lines(n, k -> "a" + k + " = " + k + " * 0.5"))),
            many("notebook", "n assignments of the last", n -> code(lines(n, k -> "a" + (k + 1) + " = a" + k))),
            many("notebook", "n names of one value", n -> code("a = ".repeat(n) + "0.5")),
            many("notebook", "n names at once", n -> code(list(n, k -> "a" + k) + " = " + list(n, k -> "0.5"))),
            many(
                    "notebook",
                    "n fields in a template",
                    n -> code("print('" + "{} ".repeat(n) + "'.format(*a))", "1 ".repeat(n))),
            many(
                    "notebook",
                    "a template before n numbers",
                    n -> code("print('ab {} {} {} {} {} {} cd'.format(*a))", "ab " + "1 ".repeat(n))),
            many(
                    "notebook",
                    "n loops in a line",
                    n -> code("for ".repeat(n) + "epoch in range(3): print(epoch, L)", "0 0.5\n1 0.25")),
            many("notebook", "n quotes", n -> code("'".repeat(n))),
            many("notebook", "n backslashes", n -> code("print('" + "\\".repeat(n) + "')")),
            many("notebook", "n blanks in code", n -> code("a" + " ".repeat(n) + "= 0.5")),
            many("notebook", "n empty lines", n -> code("\n".repeat(n) + "a")),
            many("notebook", "n marks in code", n -> code("a." + "\u0301".repeat(n) + "b()")),
            many("notebook", "n marks in output", n -> code("L", "y" + "\u0301".repeat(n) + " = 0.5")),
            many("notebook", "n odd characters in code", n -> code("a " + "\u202e\u0000".repeat(n) + " b")),
            many("notebook", "n question marks in code", n -> code("a = " + "? $ ! ".repeat(n))),
            many("notebook", "n letters beyond 16 bits", n -> code("\ud835\udfd9".repeat(n) + " = 0.5")),
            many("notebook", "n comments", n -> code("# a = 1\n".repeat(n))),
            many("notebook", "n losses", n -> code("print('loss:', L)", lines(n, k -> "loss: 0.5" + k))),
            many("notebook", "n different labels", n -> code("print(s)", lines(n, k -> "a" + k + " = 0.5"))),
            many("notebook", "n blanks in output", n -> code("W", "a" + " ".repeat(n) + "0.5")),
            many("notebook", "n words in output", n -> code("W", "loss ".repeat(n) + "0.5")),
            many("notebook", "n open brackets in output", n -> code("W", "[".repeat(n) + "0.5")),
            many("notebook", "n open brackets on lines of output", n -> code("W", lines(n, k -> "[0.5"))),
            few("notebook", "n numbers on lines of their own", 24_000, n -> code("L", "1\n".repeat(n))),
            many("notebook", "n rows of an array", n -> code("W", "[" + lines(n, k -> "[0.5 0.25]") + "]")),
            many("notebook", "n rows of a table", n -> code("W", "  a b\n" + lines(n, k -> k + " 0.5 0.25"))),
            many(
                    "notebook",
                    "n columns of a table",
                    n -> code("W", "  " + list(n, " ", k -> "a" + k) + "\n0 " + "1 ".repeat(n))),
            many("notebook", "n digits of an exponent", n -> code("L", "1e" + "9".repeat(n))),
            many("notebook", "n signs in output", n -> code("L", "-".repeat(n) + "0.5")),
            many("notebook", "n cells", n -> lines(n, k -> "%% code\nprint(a)\n%% output\n0.5")),
            many("notebook file", "n nested lists", n -> "{\"cells\": " + "[".repeat(n) + "]".repeat(n) + "}"),
            many("text export", "n cells", n -> lines(n, k -> "In [" + k + "]:\nprint(a)\n\n0.5\n")),
            many("text export", "n paragraphs", n -> "In [1]:\nprint('a', a)\n\n" + lines(n, k -> "a 0.5\n")),
            many("text export", "n marks in code", n -> "In [1]:\na." + "\u0301".repeat(n) + "b()\n\n0.5"),
            many("text export", "n odd lines", n -> "In [1]:\na\n\n" + "\u0301\u202e?\n".repeat(n)),
            many("text export", "n odd blocks", n -> "In [1]:\na\n\n" + "\u0301 ? !\n\n".repeat(n)),
            many("text export", "n blanks", n -> "In [1]:\nprint('a', a)\n\na" + " ".repeat(n) + "0.5"),
            many("text export", "n blanks in the prompt", n -> "In [" + " ".repeat(n) + "x"),
            many("text export", "n names at once", n -> "In [1]:\n" + "a, ".repeat(n) + "a\n\n0.5"),
            many(
                    "text export",
                    "a template before n words",
                    n -> "In [1]:\nprint('ab {} {} {} {} {} {} cd'.format(*a))\n\nab " + "x ".repeat(n)),
            many(
                    "text export",
                    "n templates",
                    n -> "In [1]:\n" + lines(n, k -> "print(f'ab {a} {b} c" + k + "')") + "\n\nab x x"),
            few("text export", "n indices", 25_000, n -> "In [1]:\nprint(a" + "[1]".repeat(n) + ")\n\n0.5"),
            many("text export", "n digits", n -> "In [1]:\nprint(a)\n\n" + "7".repeat(n)),
            many(
                    "text export",
                    "n letters that become two",
                    n -> "In [1]:\nprint(a)\n\n0.5" + "\u0130".repeat(n) + "7"),
            few("answers checked", "n right answers", 100, n -> lines(n, k -> "z1[1] = 7")),
            few("answers checked", "n wrong answers", 8, n -> lines(n, k -> "z1[1] = 0.1234567" + k)),
            few("answers checked", "n unknown names", 100, n -> lines(n, k -> "quux" + k + " = 0.123")),
            few("answers checked", "an array of n numbers", 200, n -> "z1 = [" + list(n, k -> "0.1" + k) + "]"),
            few("notebook checked", "n losses", 100, n -> code("print('loss:', L)", lines(n, k -> "loss: 0.5" + k))),
            few(
                    "notebook checked",
                    "n iterations of a log",
                    50,
                    n -> code("print(k, L)", lines(n, k -> "Epoch " + k + ", loss: 0.1234" + k))),
            few("notebook checked", "n right numbers", 100, n -> code("print('z1 =', z1)", lines(n, k -> "z1 = 7.0"))),
            few("notebook checked", "n unknown numbers", 20, n -> code("print(q)", lines(n, k -> "0.1234567" + k))));

    private static Growing many(String target, String name, IntFunction<String> input) {
        return new Growing(target, name, MANY, input);
    }

    private static Growing few(String target, String name, int size, IntFunction<String> input) {
        return new Growing(target, name, size, input);
    }

    private static String lines(int n, IntFunction<String> line) {
        return list(n, "\n", line);
    }

    private static String list(int n, IntFunction<String> element) {
        return list(n, ", ", element);
    }

    private static String list(int n, String separator, IntFunction<String> element) {
        return IntStream.rangeClosed(1, n).mapToObj(element).collect(Collectors.joining(separator));
    }

    /// No letter follows itself, so that nothing is seen as one thing repeated.
    private static String letters(int n) {
        return IntStream.range(0, n)
                .mapToObj(k -> "" + (char) ('a' + k * 7 % 26))
                .collect(Collectors.joining());
    }

    private static String code(String code) {
        return code(code, "0.5");
    }

    private static String code(String code, String output) {
        return "%% code\n" + code + "\n%% output\n" + output;
    }

    private static String titled(String title) {
        return document("\"name\": \"" + title + "\", \"title\": \"" + title + "\"");
    }

    private static String named(String name) {
        return document("\"notation\": {\"names\": {\"x[1]\": " + name + "}}");
    }

    private static String document(String more) {
        return """
            {"schema": "chalkgrad/1", "inputSize": 1, "layers": [{"size": 1, "activation": "identity"}], "weights": [[[2]]],
             "biases": [[1]], "samples": [{"x": [3], "y": [5]}], "loss": "half_squared_error", %s}\
            """.formatted(more);
    }

    private static String array(String shape) {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': %s}".formatted(shape);
        char[] length = {
            (char) (header.length() & 255), (char) (header.length() >> 8 & 255), (char) (header.length() >> 16), 0
        };
        return "\u0093NUMPY\u0002\u0000" + new String(length) + header + "\u0000".repeat(8);
    }

    @Override
    public String toString() {
        return target + ": " + name;
    }
}
