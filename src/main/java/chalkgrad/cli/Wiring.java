package chalkgrad.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes the commands and hands them what they need.
record Wiring(Terminal terminal, WindowOpener window) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == ChalkgradCommand.class) {
            return type.cast(new ChalkgradCommand(window));
        }
        if (type == TraceCommand.class) {
            return type.cast(new TraceCommand(terminal));
        }
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(terminal));
        }
        if (type == GradientCheckCommand.class) {
            return type.cast(new GradientCheckCommand(terminal));
        }
        if (type == ImportCommand.class) {
            return type.cast(new ImportCommand(terminal));
        }
        if (type == NewCommand.class) {
            return type.cast(new NewCommand(terminal));
        }
        if (type == TrainCommand.class) {
            return type.cast(new TrainCommand(terminal));
        }
        if (type == EvalCommand.class) {
            return type.cast(new EvalCommand(terminal));
        }
        if (type == ExamplesCommand.class) {
            return type.cast(new ExamplesCommand(terminal));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
