package chalkgrad.training;

import chalkgrad.formula.ArrayAssignment;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Loop;
import chalkgrad.formula.LoopCompiler;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Loss;
import java.util.List;

/// A formula of a loss for all outputs of all rows. The logarithms of a softmax are computed first where the formula
/// has
/// them, since each depends on its whole row.
final class OutputLoop {
    private final Loop loop;
    /// Of the settings of the loss.
    private final double[] values;

    private final boolean hasLogs;
    private final boolean hasLogsOfComplement;

    private OutputLoop(EntrySymbol result, Formula formula, Loss loss) {
        List<Hyperparameter> settings = List.copyOf(loss.settings().keySet());
        this.loop = LoopCompiler.compile(List.of(new ArrayAssignment(result, formula)), OutputArrays.ARRAYS, settings);
        this.values = settings.stream()
                .mapToDouble(setting -> loss.settings().getOrDefault(setting, setting.preset()))
                .toArray();
        this.hasLogs = formula.symbols().contains(EntrySymbol.LOG);
        this.hasLogsOfComplement = formula.symbols().contains(EntrySymbol.LOG_OF_COMPLEMENT);
    }

    static OutputLoop of(EntrySymbol result, Formula formula, Loss loss) {
        return new OutputLoop(result, formula, loss);
    }

    void run(OutputArrays outputs, int rows) {
        if (hasLogs) {
            outputs.computeLogs(rows);
        }
        if (hasLogsOfComplement) {
            outputs.computeLogsOfComplement(rows);
        }
        loop.run(outputs.forLoops(), values, rows * outputs.layer().size());
    }
}
