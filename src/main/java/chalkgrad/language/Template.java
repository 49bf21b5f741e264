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
    /// The blocks of Chinese punctuation marks and of wide forms, such as the wide comma.
    private static final char FIRST_MARK = '\u3001';

    private static final char LAST_MARK = '\u303f';
    private static final char FIRST_WIDE = '\uff01';
    private static final char LAST_WIDE = '\uffef';

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

    /// The sentence with these parts. A place without a part shows its number, so that it is noticed. Chinese has a
    /// space beside letters and digits of other scripts only: between two Chinese characters it is left out.
    String filled(String... parts) {
        var sentence = new StringBuilder(texts.getFirst());
        for (int k = 0; k < places.size(); k++) {
            int place = places.get(k);
            String part = place < parts.length ? parts[place] : "{" + place + "}";
            String before = texts.get(k);
            if (before.endsWith(" ") && isChinese(before, before.length() - 2) && isChinese(part, 0)) {
                sentence.setLength(sentence.length() - 1);
            }
            sentence.append(part);
            String text = texts.get(k + 1);
            boolean spaceIsOdd =
                    text.startsWith(" ") && isChinese(text, 1) && isChinese(sentence, sentence.length() - 1);
            sentence.append(text, spaceIsOdd ? 1 : 0, text.length());
        }
        return sentence.toString();
    }

    /// Whether there is a Chinese character or one of its punctuation marks.
    private static boolean isChinese(CharSequence text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                || c >= FIRST_MARK && c <= LAST_MARK
                || c >= FIRST_WIDE && c <= LAST_WIDE;
    }
}
