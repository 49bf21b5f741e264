package chalkgrad.network;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Mathematics with 450 digits: enough that 1 - sigmoid(-800) and differences over a step of 1e-20 keep all of a
/// double's.
final class Precise {
    static final MathContext DIGITS = new MathContext(450);
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal STEP = new BigDecimal("1e-20");
    private static final int HALVINGS = 20;
    private static final BigDecimal ROOT_OF_TWO_PI =
            BigDecimal.TWO.multiply(pi()).sqrt(DIGITS);

    /// The same arguments come again and again while one entry of a row is moved.
    private static final Map<BigDecimal, BigDecimal> POWERS = new ConcurrentHashMap<>();

    private static final Map<BigDecimal, BigDecimal> LOGARITHMS = new ConcurrentHashMap<>();

    private Precise() {}

    static BigDecimal of(double value) {
        return new BigDecimal(value);
    }

    static BigDecimal divide(BigDecimal p, BigDecimal q) {
        return p.divide(q, DIGITS);
    }

    static BigDecimal times(BigDecimal p, BigDecimal q) {
        return p.multiply(q, DIGITS);
    }

    static BigDecimal exp(BigDecimal x) {
        return POWERS.computeIfAbsent(x, Precise::powerSeries);
    }

    static BigDecimal ln(BigDecimal x) {
        return LOGARITHMS.computeIfAbsent(x, Precise::iterate);
    }

    /// The power series of e^(x / 2^20), squared 20 times.
    private static BigDecimal powerSeries(BigDecimal x) {
        BigDecimal small = divide(x, TWO.pow(HALVINGS));
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; term.signum() != 0 && term.abs().compareTo(new BigDecimal("1e-440")) > 0; n++) {
            term = divide(times(term, small), BigDecimal.valueOf(n));
            sum = sum.add(term, DIGITS);
        }
        for (int k = 0; k < HALVINGS; k++) {
            sum = times(sum, sum);
        }
        return sum;
    }

    /// Halley's iteration y + 2 (x - e^y) / (x + e^y), which triples the digits each time.
    private static BigDecimal iterate(BigDecimal x) {
        int exponent = x.precision() - x.scale() - 1;
        BigDecimal y = of(Math.log(x.scaleByPowerOfTen(-exponent).doubleValue()) + exponent * Math.log(10));
        for (int k = 0; k < 4; k++) {
            BigDecimal power = exp(y);
            y = y.add(divide(TWO.multiply(x.subtract(power)), x.add(power)), DIGITS);
        }
        return y;
    }

    /// The cumulative normal distribution: 1/2 + φ(x) Σ x^(2n+1) / (1·3·5 ... (2n+1)), for x up to 20 in size.
    static BigDecimal cumulativeNormal(BigDecimal x) {
        BigDecimal square = times(x, x);
        BigDecimal term = x;
        BigDecimal sum = x;
        for (int n = 1; term.signum() != 0 && term.abs().compareTo(new BigDecimal("1e-440")) > 0; n++) {
            term = divide(times(term, square), BigDecimal.valueOf(2L * n + 1));
            sum = sum.add(term, DIGITS);
        }
        BigDecimal density = divide(exp(divide(square.negate(), TWO)), ROOT_OF_TWO_PI);
        return new BigDecimal("0.5").add(times(density, sum), DIGITS);
    }

    /// Machin: 16 arctan(1/5) - 4 arctan(1/239).
    private static BigDecimal pi() {
        return arctanOfInverse(5)
                .multiply(BigDecimal.valueOf(16))
                .subtract(arctanOfInverse(239).multiply(BigDecimal.valueOf(4)));
    }

    private static BigDecimal arctanOfInverse(int n) {
        BigDecimal power = divide(BigDecimal.ONE, BigDecimal.valueOf(n));
        BigDecimal sum = power;
        for (int k = 3; power.abs().compareTo(new BigDecimal("1e-460")) > 0; k += 2) {
            power = divide(power, BigDecimal.valueOf(-(long) n * n));
            sum = sum.add(divide(power, BigDecimal.valueOf(k)), DIGITS);
        }
        return sum;
    }

    /// The partial derivative of a function of a row, by a central difference.
    static double difference(Function<List<BigDecimal>, BigDecimal> function, double[] row, int k) {
        BigDecimal above = function.apply(moved(row, k, STEP));
        BigDecimal below = function.apply(moved(row, k, STEP.negate()));
        return divide(above.subtract(below), TWO.multiply(STEP)).doubleValue();
    }

    static List<BigDecimal> row(double... entries) {
        return moved(entries, 0, BigDecimal.ZERO);
    }

    private static List<BigDecimal> moved(double[] row, int k, BigDecimal step) {
        var result = new ArrayList<BigDecimal>();
        for (int j = 0; j < row.length; j++) {
            result.add(of(row[j]).add(j == k ? step : BigDecimal.ZERO));
        }
        return result;
    }
}
