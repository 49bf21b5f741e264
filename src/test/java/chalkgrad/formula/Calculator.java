package chalkgrad.formula;

/// Computes what a line of plain text says, by the rules of school: powers before signs, signs and · and / before + and
/// -, from left to right.
final class Calculator {
    private final String text;
    private int at;

    private Calculator(String text) {
        this.text = text.replace(" ", "");
    }

    static double compute(String text) {
        var calculator = new Calculator(text);
        double value = calculator.sum();
        if (calculator.at < calculator.text.length()) {
            throw new IllegalArgumentException("not understood from " + calculator.at + ": " + calculator.text);
        }
        return value;
    }

    private double sum() {
        double value = product(true);
        while (true) {
            if (accept("+")) {
                value += product(false);
            } else if (accept("-")) {
                value -= product(false);
            } else {
                return value;
            }
        }
    }

    private double product(boolean leading) {
        double value = leading && accept("-") ? -power() : power();
        while (true) {
            if (accept("·")) {
                value *= power();
            } else if (accept("/")) {
                value /= power();
            } else {
                return value;
            }
        }
    }

    private double power() {
        double base = atom();
        return accept("^") ? Math.pow(base, atom()) : base;
    }

    private double atom() {
        if (accept("exp(")) {
            return Math.exp(closed());
        }
        if (accept("(")) {
            return closed();
        }
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return Double.parseDouble(text.substring(from, at));
    }

    private double closed() {
        double value = sum();
        if (!accept(")")) {
            throw new IllegalArgumentException("no ) at " + at + ": " + text);
        }
        return value;
    }

    private boolean accept(String token) {
        boolean found = text.startsWith(token, at);
        at += found ? token.length() : 0;
        return found;
    }
}
