package chalkgrad.training;

import chalkgrad.formula.Assignment;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Loop;
import chalkgrad.formula.LoopCompiler;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Loss;
import java.util.List;

/// A formula of a loss for all outputs of all rows. The logarithms of a softmax are computed first where the formula
/// has
/// them, since each depends on its whole row.
///
/// @param values of the settings of the loss
record OutputLoop(Loop loop, double[] values, boolean hasLogs, boolean hasLogsOfComplement) {
    static OutputLoop of(Entry result, Formula formula, Loss loss) {
        List<Hyperparameter> settings = List.copyOf(loss.settings().keySet());
        return new OutputLoop(
                LoopCompiler.compile(List.of(new Assignment(result, formula)), OutputArrays.ARRAYS, settings),
                settings.stream()
                        .mapToDouble(setting -> loss.settings().getOrDefault(setting, setting.preset()))
                        .toArray(),
                formula.symbols().contains(Entry.LOG),
                formula.symbols().contains(Entry.LOG_OF_COMPLEMENT));
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
