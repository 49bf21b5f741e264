package chalkgrad.language;

import java.util.ArrayList;
import java.util.List;

/// A sentence with places for parts, written like a plain pattern of [java.text.MessageFormat]: `{0}`, `{1}`, ... stand
/// for the parts, `''` is an apostrophe, and what stands between two single apostrophes is taken as it is. Filling it
/// makes nothing but the text, since a long file can need a sentence for each of its lines.
///
/// @param texts what stands before, between and after the places: one more than places
/// @param places which part is written at each place
record Template(List<String> texts, List<Integer> places) {
    static Template of(String pattern) {
        List<String> texts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        var text = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (c == '\'' && pattern.startsWith("''", at)) {
                text.append(c);
                at++;
            } else if (c == '\'') {
                quoted = !quoted;
            } else if (c == '{' && !quoted) {
                int end = pattern.indexOf('}', at);
                texts.add(text.toString());
                places.add(Integer.parseInt(pattern, at + 1, end, 10));
                text.setLength(0);
                at = end;
            } else {
                text.append(c);
            }
        }
        texts.add(text.toString());
        return new Template(List.copyOf(texts), List.copyOf(places));
    }

    /// The sentence with these parts. A place without a part shows its number, so that it is noticed.
    String filled(String... parts) {
        var sentence = new StringBuilder(texts.getFirst());
        for (int k = 0; k < places.size(); k++) {
            int part = places.get(k);
            sentence.append(part < parts.length ? parts[part] : "{" + part + "}")
                    .append(texts.get(k + 1));
        }
        return sentence.toString();
    }
}
