package chalkgrad.exchange.notebook;

import java.util.List;
import java.util.Set;

/// Classifies a line of a text export: the start of a cell, Python, or output. Each test takes one pass over the line.
record ExportLine(String line) {
    private static final List<String> RESULTS =
            List.of("array", "tensor", "tf.", "<tf", "np.float", "torch.", "nan", "inf", "-inf");
    private static final List<String> ARRAYS = List.of("array", "tensor", "tf.Tensor", "np.float", "matrix");
    private static final Set<String> KEYWORDS = Set.of(
            "def", "class", "import", "from", "for", "while", "if", "elif", "else", "with", "return", "print", "try",
            "except", "assert", "plt", "del", "raise");
    private static final int MANY_DIGITS = 5;

    /// The start of the code of a cell on a line such as `In [3]: x = 1`; -1 if no cell starts here.
    int codeStart() {
        if (!line.startsWith("In")) {
            return -1;
        }
        int k = blanks(2);
        if (!is(k, '[')) {
            return -1;
        }
        k++;
        while (isDigit(k) || is(k, '*') || isBlank(k)) {
            k++;
        }
        k = blanks(line.startsWith("None", k) ? k + 4 : k);
        return line.startsWith("]:", k) ? blanks(k + 2) : -1;
    }

    /// Whether it starts like a number, a bracket or the name of an array.
    boolean startsWithNumbers() {
        int k = blanks(0);
        int sign = is(k, '-') || is(k, '+') ? k + 1 : k;
        return is(k, '[')
                || is(k, '(')
                || is(k, '{')
                || isDigit(is(sign, '.') ? sign + 1 : sign)
                || RESULTS.stream().anyMatch(start -> line.startsWith(start, k));
    }

    /// Whether it starts with an array as programs print it, such as `array([0.8, 1.2])`.
    boolean startsWithArray() {
        int start = is(blanks(0), '(') ? blanks(0) + 1 : blanks(0);
        if (line.startsWith("<tf.", start)) {
            return hasNumbers(start);
        }
        for (String name : ARRAYS) {
            if (line.startsWith(name, start)) {
                int k = start + name.length();
                while (name.endsWith("float") && isDigit(k)) {
                    k++;
                }
                return (is(k, '(') || isBlank(k)) && hasNumbers(k + 1);
            }
        }
        return false;
    }

    private boolean hasNumbers(int from) {
        for (int k = from; k < line.length(); k++) {
            if (isDigit(k) || is(k, '[')) {
                return true;
            }
        }
        return false;
    }

    /// Whether it is a statement of Python: a keyword, a comment, an assignment or a call.
    boolean isPython() {
        int start = blanks(0);
        if (is(start, '@') || is(start, '#') || KEYWORDS.contains(line.substring(start, wordEnd(start)))) {
            return true;
        }
        int k = start;
        while (isWord(k) || is(k, '.')) {
            k++;
        }
        return k > start && is(k, '(') || isAssignment(start);
    }

    private boolean isAssignment(int start) {
        if (!isWord(start) || isDigit(start)) {
            return false;
        }
        int k = start;
        while (isWord(k) || isBlank(k) || is(k, '.') || is(k, ',') || is(k, '[') || is(k, ']')) {
            k++;
        }
        int sign = k < line.length() && "-+*/".indexOf(line.charAt(k)) >= 0 ? k + 1 : k;
        return is(sign, '=') && sign + 1 < line.length() && !is(sign + 1, '=');
    }

    /// Whether it consists only of some variables and whole numbers, such as `W1, b1` or `a.T`.
    boolean isOf(Set<String> variables) {
        int k = blanks(0);
        if (isDigit(k) || k < line.length() && "-+.[(".indexOf(line.charAt(k)) >= 0) {
            return false;
        }
        boolean any = false;
        while (k < line.length()) {
            int end = wordEnd(k);
            if (end > k && !is(k - 1, '.')) {
                String word = line.substring(k, end);
                boolean isCount = word.chars().allMatch(c -> c >= '0' && c <= '9');
                if (!isCount && !variables.contains(word)) {
                    return false;
                }
                any = true;
            }
            k = Math.max(end, k + 1);
        }
        return any;
    }

    /// Whether it is a name and its number as only a program prints them: with many digits, or without commas.
    boolean isNamedResult() {
        int equals = line.indexOf('=');
        int bracket = line.indexOf('(');
        return equals >= 0 && (bracket < 0 || equals < bracket) && isResult(equals + 1)
                || isNamedArray(bracket) && !isPython();
    }

    private boolean isResult(int from) {
        int k = blanks(from);
        int first = k;
        while (is(k, '[')) {
            k++;
        }
        boolean isList = k > first;
        k = signed(k);
        int digits = k;
        while (isDigit(k)) {
            k++;
        }
        int decimals = k + 1;
        while (is(k, '.') && isDigit(decimals)) {
            decimals++;
        }
        return decimals - k > MANY_DIGITS || isList && isRow(digits);
    }

    /// Whether a number stands here, and after blanks another one.
    private boolean isRow(int from) {
        int k = from;
        while (isDigit(k) || is(k, '.')) {
            k++;
        }
        if (k > from && is(k, 'e') && (is(k + 1, '-') || is(k + 1, '+')) && isDigit(k + 2)) {
            k += 2;
            while (isDigit(k)) {
                k++;
            }
        }
        int next = blanks(k);
        return k > from && next > k && (isDigit(next) || is(next, '.') || is(next, '-') || is(next, '+'));
    }

    /// Whether a text and an array stand before and in the first bracket, as in `gradient of W1: tensor([0.5])`.
    private boolean isNamedArray(int bracket) {
        int name = bracket < 0 ? -1 : bracket - (line.startsWith("tensor", bracket - 6) ? 6 : 5);
        boolean named =
                name > 1 && isBlank(name - 1) && (line.startsWith("tensor(", name) || line.startsWith("array(", name));
        for (int k = 0; named && k < name; k++) {
            named = Character.isLetterOrDigit(line.charAt(k)) || "_.:".indexOf(line.charAt(k)) >= 0 || isBlank(k);
        }
        int k = bracket + 1;
        while (is(k, '[')) {
            k++;
        }
        k = signed(k);
        return named && (isDigit(k) || is(k, '.'));
    }

    private int signed(int k) {
        int number = blanks(k);
        return is(number, '-') || is(number, '+') ? number + 1 : number;
    }

    /// Whether it is an entry of a numbered list, such as `2) Compute the loss`.
    boolean isListItem() {
        int start = blanks(0);
        int k = start;
        while (isDigit(k)) {
            k++;
        }
        int text = blanks(k + 1);
        boolean isText = text < line.length()
                && (line.charAt(text) < 128 && Character.isLetter(line.charAt(text)) || is(text, '*'));
        return k > start && (is(k, '.') || is(k, ')')) && text > k + 1 && isText;
    }

    private boolean is(int k, char c) {
        return k >= 0 && k < line.length() && line.charAt(k) == c;
    }

    private boolean isDigit(int k) {
        return k < line.length() && line.charAt(k) >= '0' && line.charAt(k) <= '9';
    }

    private boolean isBlank(int k) {
        return k < line.length() && Character.isWhitespace(line.charAt(k));
    }

    private boolean isWord(int k) {
        return k < line.length()
                && (line.charAt(k) == '_' || line.charAt(k) < 128 && Character.isLetterOrDigit(line.charAt(k)));
    }

    private int wordEnd(int k) {
        int end = k;
        while (isWord(end)) {
            end++;
        }
        return end;
    }

    private int blanks(int from) {
        int k = from;
        while (isBlank(k)) {
            k++;
        }
        return k;
    }
}
