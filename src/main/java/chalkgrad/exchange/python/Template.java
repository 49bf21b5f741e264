package chalkgrad.exchange.python;

import java.util.ArrayList;
import java.util.List;

/// How a line starts that a call of `print` prints: texts that follow each other with anything between them.
public record Template(List<String> literals) {
    private static final int FEWEST_LETTERS = 2;

    public Template {
        literals = List.copyOf(literals);
    }

    /// What a program's calls print on their first line, as far as it says enough to be known again.
    public static List<Template> of(PythonTokens tokens) {
        return PrintCall.all(tokens).stream()
                .filter(call -> !call.arguments().isEmpty())
                .map(call -> of(PrintCall.parts(call.arguments().getFirst())))
                .filter(template -> template.letters() >= FEWEST_LETTERS)
                .distinct()
                .toList();
    }

    private static Template of(List<PrintCall.PrintedPart> parts) {
        var literals = new ArrayList<String>();
        boolean started = false;
        for (PrintCall.PrintedPart part : parts) {
            String text = part.isExpression() ? "" : part.text();
            String rest = started ? text : withoutLineBreaks(text);
            started |= part.isExpression() || !rest.isEmpty();
            int end = rest.indexOf('\n');
            if (part.isExpression() && literals.isEmpty()) {
                literals.add("");
            }
            if (!part.isExpression()) {
                literals.add(end < 0 ? rest : rest.substring(0, end));
            }
            if (end >= 0) {
                break;
            }
        }
        return new Template(literals);
    }

    private static String withoutLineBreaks(String text) {
        int k = 0;
        while (k < text.length() && text.charAt(k) == '\n') {
            k++;
        }
        return text.substring(k);
    }

    private int letters() {
        return literals.stream().mapToInt(literal -> literal.strip().length()).sum();
    }

    /// Whether a line starts so. Each text is looked for where the one before it ends first, which finds them all if
    /// they can be found.
    public boolean starts(String line) {
        if (literals.isEmpty() || !line.startsWith(literals.getFirst())) {
            return false;
        }
        int from = literals.getFirst().length();
        for (String literal : literals.subList(1, literals.size())) {
            int at = line.indexOf(literal, from);
            if (at < 0) {
                return false;
            }
            from = at + literal.length();
        }
        return true;
    }
}
