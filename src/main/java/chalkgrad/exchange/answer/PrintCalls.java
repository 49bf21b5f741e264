package chalkgrad.exchange.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells which expression of a cell's `print` calls stands behind a number, by the text that is printed before it: for
/// calls in loops, branches and functions, which print any number of times.
final class PrintCalls {
    /// An expression and the text that its call prints right before it.
    private record Hole(String before, String expression) {}

    private final List<List<Hole>> calls = new ArrayList<>();

    PrintCalls(String code) {
        for (Python.Call call : Python.prints(code)) {
            var holes = new ArrayList<Hole>();
            String before = "";
            for (String argument : call.arguments()) {
                for (Python.Part part : Python.parts(argument)) {
                    if (part.isExpression()) {
                        holes.add(new Hole(OutputReader.cleaned(before), part.text()));
                        before = "";
                    } else {
                        before = part.text();
                    }
                }
            }
            calls.add(holes);
        }
    }

    /// The expression that is printed after a text; empty if it cannot be told.
    Optional<String> after(String text) {
        List<String> told = calls.stream()
                .flatMap(List::stream)
                .filter(hole -> !hole.before.isEmpty() && text.endsWith(hole.before))
                .map(hole -> hole.expression)
                .distinct()
                .toList();
        if (!told.isEmpty()) {
            return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
        }
        // print(name, value): the text is itself a value
        List<String> last = calls.stream()
                .filter(holes -> holes.size() > 1 && holes.stream().allMatch(hole -> hole.before.isEmpty()))
                .map(holes -> holes.getLast().expression)
                .distinct()
                .toList();
        return last.size() == 1 && !text.isEmpty() ? Optional.of(last.getFirst()) : Optional.empty();
    }
}
