package chalkgrad.app.explain;

import chalkgrad.app.session.Session;
import chalkgrad.app.typeset.Equation;
import chalkgrad.app.typeset.EquationView;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/// The formula of a number in symbols and, below it, with numbers. Its letters are as large as the room allows; a
/// formula that is too long even for the smallest ones scrolls.
final class FittedFormula {
    /// The sizes of the letters, in pixels.
    private static final double LARGEST = 20;

    private static final List<Double> SMALLER = List.of(18.0, 16.0, 14.5, 13.0);

    private final EquationView symbols;
    private final EquationView numbers;
    private DoubleFunction<Optional<Equation>> withSymbols = size -> Optional.empty();
    private DoubleFunction<Optional<Equation>> withNumbers = size -> Optional.empty();
    private double width;
    private double height;

    FittedFormula(Session session) {
        symbols = new EquationView(session);
        numbers = new EquationView(session);
        symbols.setId("symbols");
        numbers.setId("numbers");
    }

    List<EquationView> lines() {
        return List.of(symbols, numbers);
    }

    void setAccessibleTexts(String ofSymbols, String ofNumbers) {
        symbols.setAccessibleText(ofSymbols);
        numbers.setAccessibleText(ofNumbers);
    }

    /// Shows a formula, given for each size of its letters.
    void show(DoubleFunction<Optional<Equation>> inSymbols, DoubleFunction<Optional<Equation>> inNumbers) {
        withSymbols = inSymbols;
        withNumbers = inNumbers;
        fit();
    }

    /// Shows the same formula in another room.
    void fitInto(double otherWidth, double otherHeight) {
        if (otherWidth != width || otherHeight != height) {
            width = otherWidth;
            height = otherHeight;
            fit();
        }
    }

    /// Typesetting takes long. So what the largest letters need says which smaller ones are worth trying.
    private void fit() {
        show(LARGEST);
        if (width <= 0 || fits()) {
            return;
        }
        List<Double> likely = SMALLER.stream()
                .filter(size -> size.equals(SMALLER.getLast()) || heightAt(size / LARGEST) <= height)
                .toList();
        for (double size : likely) {
            show(size);
            if (fits()) {
                return;
            }
        }
    }

    private void show(double size) {
        symbols.show(withSymbols.apply(size));
        numbers.show(withNumbers.apply(size));
    }

    private boolean fits() {
        return heightAt(1) <= height;
    }

    /// @param factor how many times as large the letters are as those that are shown
    private double heightAt(double factor) {
        return symbols.heightAt(width, factor) + numbers.heightAt(width, factor);
    }
}
