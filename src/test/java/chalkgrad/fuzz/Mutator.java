package chalkgrad.fuzz;

import java.util.List;
import java.util.Random;

/// Changes texts as accidents and ill will do: characters, tokens, lines, repetitions, nesting, numbers beyond all
/// bounds and characters that nobody thinks of.
final class Mutator {
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1e999",
            "-1e-999",
            "1e9999999999",
            "1E-99999999999999999999",
            "99999999999999999999",
            "2147483648",
            "-2147483649",
            "0.1e+2147483647",
            ".5",
            "5.",
            "1e",
            "--1",
            "+-1",
            "1_000",
            "0x1p3",
            "1.2.3",
            "1,5",
            "1/0",
            "4.85*10**-1",
            "48.5%",
            "- 0.06",
            "nan",
            "inf",
            "-Infinity",
            "NaN",
            "1e-320",
            "1j",
            "1f",
            "1d",
            "0777",
            "½",
            "²",
            "٣",
            "१२",
            "\u2212" + "0.5",
            "1\u00a0000",
            "\ud835\udfd9");
    private static final List<String> ODD = List.of(
            "\u0000",
            "\ud800",
            "\udfff",
            "\u202e",
            "\u200b",
            "\ufeff",
            "\u0301",
            "\u0332",
            "\u2028",
            "\u0085",
            "\u00a0",
            "\t",
            "\r",
            "\r\n",
            "\\",
            "\"",
            "'",
            "`",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            ",",
            ";",
            ":",
            ".",
            "_",
            "^",
            "%",
            "$",
            "#",
            "@",
            "=",
            "-",
            "+",
            "*",
            "/",
            "|",
            "∂",
            "δ",
            "ŷ",
            "σ",
            "x\u0302",
            "ß",
            "İ",
            "\ud83d\ude42",
            "e",
            "E",
            "...");
    private static final List<String> WORDS = List.of(
            "\\frac{",
            "\\partial",
            "d",
            "dL/d",
            "new ",
            "W",
            "w1[1,2]",
            "z_",
            "a^{",
            "grad_",
            ".T",
            "'",
            "array(",
            "tensor(",
            "<tf.Tensor: ",
            "np.float64(",
            "print(",
            "f'{",
            "format(",
            "%s",
            "{:.4f}",
            "lambda ",
            "for i in range(",
            "# ",
            "In [1]:",
            "| ",
            "|---|",
            "epoch ",
            "loss",
            "null",
            "true",
            "\"cells\"",
            "\\u0000",
            "e999",
            "seed ",
            "relu",
            "@2",
            "#3",
            "[0]",
            "[1][2]",
            "hidden",
            "delta",
            "net_h1",
            "out_",
            "sum(",
            " = ",
            "**2",
            "dtype=",
            "...,");
    private static final String[][] BRACKETS = {
        {"[", "]"},
        {"(", ")"},
        {"{", "}"},
        {"\\frac{", "}"},
        {"_{", "}"},
        {"d(", ")"},
        {"array([", "])"},
        {"<", ">"},
        {"\"", "\""},
        {"f'{", "}'"},
        {"-(", ")"}
    };
    private static final int LONGEST = 200_000;

    private final Random random;
    private final int mostRepeated;

    /// @param mostRepeated how often a piece may be repeated at most
    Mutator(Random random, int mostRepeated) {
        this.random = random;
        this.mostRepeated = mostRepeated;
    }

    /// A text made of one of the seeds in one to four changes.
    String mutated(List<String> seeds) {
        String text = pick(seeds);
        for (int change = random.nextInt(4); change >= 0; change--) {
            text = changed(text, seeds);
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private String changed(String text, List<String> seeds) {
        return switch (random.nextInt(14)) {
            case 0 -> replaced(text, 1, String.valueOf((char) random.nextInt(256)));
            case 1 -> replaced(text, random.nextInt(2), pick(ODD));
            case 2 -> replaced(text, random.nextInt(4), pick(WORDS));
            case 3 -> number(text);
            case 4 -> replaced(text, 1 + random.nextInt(Math.max(1, text.length() / 3)), "");
            case 5 -> pieces(text, "\n");
            case 6 -> pieces(text, " ");
            case 7 -> pieces(text, random.nextBoolean() ? "," : "=");
            case 8, 9 -> repeated(text);
            case 10 -> nested(text);
            case 11 -> crossed(text, pick(seeds));
            case 12 -> replaced(text, 0, pick(ODD).repeat(often(text, 1)));
            default -> swappedCharacters(text);
        };
    }

    /// The text with some characters at a random place replaced.
    private String replaced(String text, int characters, String by) {
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + characters);
        return text.substring(0, start) + by + text.substring(end);
    }

    /// One of the numbers replaced by one that is hard to take.
    private String number(String text) {
        int start = random.nextInt(text.length() + 1);
        while (start < text.length() && !isDigit(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        String other = random.nextInt(4) == 0 ? "9".repeat(often(text, 1)) : pick(NUMBERS);
        return text.substring(0, start) + other + text.substring(end);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// A piece between separators dropped, doubled, moved or joined with the next.
    private String pieces(String text, String separator) {
        var parts = new java.util.ArrayList<>(List.of(text.split(separator, -1)));
        int k = random.nextInt(parts.size());
        switch (random.nextInt(4)) {
            case 0 -> parts.remove(k);
            case 1 -> parts.add(random.nextInt(parts.size() + 1), parts.get(k));
            case 2 -> java.util.Collections.swap(parts, k, random.nextInt(parts.size()));
            default -> parts.set(k, parts.get(k) + (k + 1 < parts.size() ? parts.get(k + 1) : ""));
        }
        return String.join(separator, parts);
    }

    private String repeated(String text) {
        int start = random.nextInt(text.length() + 1);
        int length = random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(6);
        int end = Math.min(text.length(), start + length);
        String piece = text.substring(start, end);
        return text.substring(0, start) + piece.repeat(often(text, piece.length())) + text.substring(end);
    }

    private String nested(String text) {
        String[] pair = BRACKETS[random.nextInt(BRACKETS.length)];
        int start = random.nextInt(text.length() + 1);
        int end = start + random.nextInt(Math.min(text.length() - start, 20) + 1);
        int depth = often(text, pair[0].length());
        return text.substring(0, start)
                + pair[0].repeat(depth)
                + text.substring(start, end)
                + pair[1].repeat(random.nextInt(3) == 0 ? 0 : depth)
                + text.substring(end);
    }

    private String crossed(String text, String other) {
        return text.substring(0, random.nextInt(text.length() + 1))
                + other.substring(random.nextInt(other.length() + 1));
    }

    private String swappedCharacters(String text) {
        if (text.length() < 2) {
            return text;
        }
        int k = random.nextInt(text.length() - 1);
        return text.substring(0, k) + text.charAt(k + 1) + text.charAt(k) + text.substring(k + 2);
    }

    /// 3, 10, 100, 1000, ... times, the more the rarer.
    private int often(String text, int length) {
        int times = 3;
        while (times < mostRepeated && random.nextInt(5) > 2) {
            times = times == 3 ? 10 : times * 10;
        }
        return Math.max(1, Math.min(times, (LONGEST - text.length()) / Math.max(1, length)));
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
