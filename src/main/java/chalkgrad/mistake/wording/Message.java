package chalkgrad.mistake.wording;

import java.util.List;

/// What a sentence says, without its words: a key of the bundle, and what its placeholders stand for.
public record Message(String key, List<Argument> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Argument... arguments) {
        return new Message(key, List.of(arguments));
    }
}
