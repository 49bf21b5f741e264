package chalkgrad.document;

import chalkgrad.network.Network;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Carries the names of a course over to another structure. Names of what is no longer there are dropped.
///
/// @param before the structure that the names belong to
record Renaming(Network before, Resizing resizing) {
    /// The numbers of a layer in a canonical name, such as the `w1[1,2]` of `dL/dw1[1,2]`.
    private static final Pattern OF_LAYER = Pattern.compile("([wbza])(\\d+)(?:\\[(\\d+)(?:,(\\d+))?\\])?");

    private static final Pattern OF_SAMPLE = Pattern.compile("([xyL])\\[(\\d+)\\]");

    Notation applyTo(Notation notation) {
        var names = new LinkedHashMap<String, String>();
        for (Map.Entry<String, String> name : notation.names().entrySet()) {
            renamed(name.getKey()).ifPresent(key -> names.put(key, name.getValue()));
        }
        return notation.withNames(
                resizing.reordered(notation.weights(), "w"), resizing.reordered(notation.biases(), "b"), names);
    }

    private Optional<String> renamed(String name) {
        Matcher ofLayer = OF_LAYER.matcher(name);
        boolean stays = ofLayer.results().allMatch(this::remains)
                && OF_SAMPLE.matcher(name).results().allMatch(this::isSampleNumber);
        return stays ? Optional.of(ofLayer.reset().replaceAll(this::moved)) : Optional.empty();
    }

    private boolean isSampleNumber(MatchResult match) {
        int size = match.group(1).equals("x")
                ? resizing.after().inputSize()
                : resizing.after().outputLayer().size();
        return Integer.parseInt(match.group(2)) <= size;
    }

    private boolean remains(MatchResult match) {
        int old = Integer.parseInt(match.group(2));
        int l = old <= before.depth() ? resizing.continuation(old) : 0;
        if (l == 0) {
            return false;
        }
        int first = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        return switch (match.group(1)) {
            case "w" ->
                match.group(4) != null
                        && first <= resizing.after().size(l - 1)
                        && Integer.parseInt(match.group(4)) <= resizing.after().size(l);
            case "b" ->
                (first == 0) == resizing.after().layer(l).tiedBias()
                        && first <= resizing.after().size(l);
            default -> first <= resizing.after().size(l);
        };
    }

    private String moved(MatchResult match) {
        int layer = resizing.continuation(Integer.parseInt(match.group(2)));
        String rest = match.group().substring(match.end(2) - match.start());
        return Matcher.quoteReplacement(match.group(1) + layer + rest);
    }
}
