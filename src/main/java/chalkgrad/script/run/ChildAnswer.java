package chalkgrad.script.run;

import chalkgrad.exchange.Json;
import java.io.PrintStream;
import java.util.Map;

/// The lines of JSON that the child writes.
final class ChildAnswer {
    private final PrintStream out;

    ChildAnswer(PrintStream out) {
        this.out = out;
    }

    void write(String key, Object value) {
        write(Map.of(key, value));
    }

    void write(Map<String, ?> fields) {
        // written as one line: line breaks inside of texts are escaped, so others are only layout
        out.println(Json.write(fields).replace("\n", "").replace("\r", ""));
    }
}
