package chalkgrad.exchange.notebook;

import chalkgrad.exchange.python.PrintCall;
import chalkgrad.exchange.python.PythonTokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Finds the expression of a cell's `print` calls that printed a number, by the text before it. This works for calls in
/// loops, branches and functions, which print any number of times.
final class PrintCalls {
    /// The expressions that are printed right after a text, by the length of the text, and by the text.
    private final Map<Integer, Map<String, Set<String>>> after = new TreeMap<>();

    /// The last expressions of the calls that print nothing but values, and several of them.
    private final Set<String> named = new LinkedHashSet<>();

    private final Map<String, Optional<String>> told = new HashMap<>();

    PrintCalls(String code) {
        PrintCall.all(PythonTokens.of(code)).forEach(this::add);
    }

    private void add(PrintCall call) {
        String before = "";
        boolean bare = true;
        List<String> expressions = new ArrayList<>();
        for (PrintCall.PrintedPart part : call.parts()) {
            if (part.isExpression()) {
                String text = LabelText.cleaned(lastLine(before));
                if (!text.isEmpty()) {
                    after.computeIfAbsent(text.length(), any -> new HashMap<>())
                            .computeIfAbsent(text, any -> new LinkedHashSet<>())
                            .add(part.text());
                    bare = false;
                }
                expressions.add(part.text());
                before = "";
            } else {
                before = part.text();
            }
        }
        if (bare && expressions.size() > 1) {
            named.add(expressions.getLast());
        }
    }

    private static String lastLine(String text) {
        String whole = text.stripTrailing();
        return whole.substring(whole.lastIndexOf('\n') + 1);
    }

    /// The expression that is printed after a text; empty if it is not certain.
    Optional<String> after(String text) {
        return told.computeIfAbsent(text, this::find);
    }

    private Optional<String> find(String text) {
        var found = new LinkedHashSet<String>();
        after.forEach((length, texts) -> {
            if (length <= text.length()) {
                found.addAll(texts.getOrDefault(text.substring(text.length() - length), Set.of()));
            }
        });
        if (!found.isEmpty()) {
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        }
        // print(name, value): the text is itself a value
        return named.size() == 1 && !text.isEmpty() ? named.stream().findFirst() : Optional.empty();
    }
}
