package chalkgrad.exchange.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the code of a notebook writes out for its variables: `w1, w2 = 0.2, 0.1`, `W1 = np.array([[0.5, 1], [2, 3]])`,
/// `params = {"W1": [[0.5, 1], [2, 3]]}`.
final class Assignments {
    private static final String NAME = "(?:self\\.)?[\\p{L}_]\\w*";
    private static final Pattern ASSIGNED =
            Pattern.compile("(?m)(?:^|;)[ \\t]*(" + NAME + "(?:\\s*,\\s*" + NAME + ")*)\\s*=(?!=)[ \\t]*");
    private static final Pattern ENTRY = Pattern.compile("[\"'](\\w+)[\"']\\s*:\\s*");
    private static final Pattern MAKER = Pattern.compile(
            "\\b(?:np|numpy|torch|tf|jnp|sp|nn)\\.|\\b(?:constant|Variable|Parameter|FloatTensor|asarray|Matrix)\\b"
                    + "|\\.(?:T\\b|(?:float|double|t|transpose|reshape|view|unsqueeze|astype)\\([^()]*\\))");

    private Assignments() {}

    /// The texts that each variable is assigned, without names of types.
    static Map<String, List<String>> of(List<Cell> cells) {
        var found = new LinkedHashMap<String, List<String>>();
        for (Cell cell : cells) {
            String code = cell.code().replaceAll("(?m)(?:^|\\s)#.*$", "");
            Matcher assigned = ASSIGNED.matcher(code);
            while (assigned.find()) {
                List<String> names = List.of(assigned.group(1).split("\\s*,\\s*", -1));
                List<String> values = names.size() == 1
                        ? List.of(value(code, assigned.end()))
                        : Python.elements(value(code, assigned.end()));
                for (int k = 0; k < names.size() && names.size() == values.size(); k++) {
                    add(found, names.get(k).replaceFirst("^self\\.", ""), values.get(k));
                }
            }
            Matcher entry = ENTRY.matcher(code);
            while (entry.find()) {
                add(found, entry.group(1), value(code, entry.end()));
            }
        }
        return found;
    }

    private static void add(Map<String, List<String>> found, String name, String value) {
        found.computeIfAbsent(name, any -> new ArrayList<>()).add(bare(value));
    }

    /// Without the names of types, and the brackets of their calls.
    private static String bare(String value) {
        String plain =
                NumberLists.undressed(MAKER.matcher(value).replaceAll("")).strip();
        return plain.matches("(?s)\\(\\s*[\\[\\w.-].*\\)") && Python.close(plain, 1) == plain.length() - 1
                ? plain.substring(1, plain.length() - 1).strip()
                : plain;
    }

    /// The text up to the end of the line, the statement or the entry, but not within brackets.
    private static String value(String code, int start) {
        int k = start;
        while (k < code.length() && "\n;}".indexOf(code.charAt(k)) < 0) {
            boolean opens = "([{".indexOf(code.charAt(k)) >= 0;
            k = opens ? Math.min(code.length(), Python.close(code, k + 1) + 1) : k + 1;
        }
        String line = code.substring(start, k);
        return line.replaceFirst(",\\s*[\"']\\w+[\"']\\s*:(?s:.*)", "").strip();
    }
}
