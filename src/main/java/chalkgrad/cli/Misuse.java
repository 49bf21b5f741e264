package chalkgrad.cli;

import chalkgrad.exchange.DocumentSource;
import chalkgrad.exchange.Found;
import chalkgrad.math.Spelling;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with the arguments of a command, in the language of the program: picocli says it in English only.
record Misuse(ParameterException exception, List<String> arguments) {
    /// The sentence about it. The commands' own exceptions have one.
    static String sentence(ParameterException exception, String... arguments) {
        return new Misuse(exception, List.of(arguments)).sentence();
    }

    private String sentence() {
        ArgSpec argument = exception.getArgSpec();
        String value = exception.getValue();
        return switch (exception) {
            case MissingParameterException missing -> missing(missing.getMissing());
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case OverwrittenOptionException twice -> Sentences.of("usage.twice", name(twice.getOverwritten()));
            case ParameterException wrong when argument != null && value != null -> wrongValue(argument, value);
            // of the command help
            case ParameterException wrong when value != null -> Sentences.of("usage.command", shortened(value));
            default -> String.valueOf(exception.getMessage());
        };
    }

    /// An option that is given lacks its value; otherwise the arguments themselves are missing.
    private String missing(List<ArgSpec> missing) {
        return missing.stream()
                .filter(this::isGiven)
                .findFirst()
                .map(option -> Sentences.of("usage.value.missing", name(option)))
                .orElseGet(() -> Sentences.of(
                        "usage.missing", missing.stream().map(Misuse::called).collect(Collectors.joining(", "))));
    }

    private boolean isGiven(ArgSpec argument) {
        return argument instanceof OptionSpec option
                && Stream.of(option.names()).anyMatch(arguments::contains);
    }

    private String unmatched(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().getFirst();
        CommandSpec command = unmatched.getCommandLine().getCommandSpec();
        // what follows a misspelt command is not matched, since the command is taken for a file
        boolean isMisspelt = command.parent() == null
                && !arguments.getFirst().startsWith("-")
                && !DocumentSource.exists(arguments.getFirst());
        if (isMisspelt) {
            return ChalkgradCommand.notKnown(arguments.getFirst(), command);
        }
        if (!unmatched.isUnknownOption()) {
            return Sentences.of("usage.extra", shortened(first));
        }
        return Spelling.question(first, List.copyOf(command.optionsMap().keySet()))
                .map(question -> Sentences.of("usage.option.misspelt", shortened(first), question))
                .orElseGet(() -> Sentences.of("usage.option", shortened(first)));
    }

    private static String wrongValue(ArgSpec argument, String value) {
        Class<?> type = argument.auxiliaryTypes()[0];
        String name = name(argument);
        if (argument.completionCandidates() != null && !isNumber(type)) {
            String choices = StreamSupport.stream(
                            argument.completionCandidates().spliterator(), false)
                    .collect(Collectors.joining(", "));
            return Sentences.of("usage.value.choice", name, shortened(value), choices);
        }
        if (type == boolean.class) {
            return Sentences.of("usage.value.none", name);
        }
        if (type == int.class || type == Integer.class) {
            return Sentences.of("usage.value.whole", name, shortened(value), Integer.MAX_VALUE);
        }
        return Sentences.of(isNumber(type) ? "usage.value.number" : "usage.value", name, shortened(value));
    }

    private static boolean isNumber(Class<?> type) {
        return type == Double.class || type == int.class || type == Integer.class;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /// The name with what stands for its value.
    private static String called(ArgSpec argument) {
        return argument instanceof OptionSpec ? name(argument) + " " + argument.paramLabel() : name(argument);
    }

    private static String shortened(String text) {
        return Found.shortened(text);
    }
}
