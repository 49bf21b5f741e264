package chalkgrad.exchange.notebook;

import chalkgrad.exchange.number.ArrayDress;
import chalkgrad.exchange.number.Blanks;
import chalkgrad.exchange.number.NumberLists;
import chalkgrad.exchange.number.PlainNumbers;
import chalkgrad.math.NumberToken;
import chalkgrad.math.NumberToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/// The text that a cell printed, with what is looked up in it again and again: its lines, where its brackets close, and
/// where the next thing stands that is no number. All of it is found in one go each.
final class OutputText {
    private static final String BETWEEN_NUMBERS = "[](){},;/";

    private final List<Cell.OutputLine> lines;
    private final List<Integer> starts = new ArrayList<>();
    final String text;
    private final int[] closes;
    private final int[] nextStrange;
    private final int[] nextDigit;
    private final int[] nextSquare;

    OutputText(List<Cell.OutputLine> output) {
        this.lines = output.stream()
                .map(line -> new Cell.OutputLine(line.place(), line.number(), Blanks.shortened(line.text())))
                .toList();
        var all = new StringBuilder();
        for (Cell.OutputLine line : lines) {
            starts.add(all.length());
            all.append(line.text().replace('\n', ' ')).append('\n');
        }
        // dress is replaced by blanks, so that places stay
        this.text = ArrayDress.blanked(PlainNumbers.of(all.toString()));
        this.closes = closes();
        this.nextStrange = new int[text.length() + 1];
        this.nextDigit = new int[text.length() + 1];
        this.nextSquare = new int[text.length() + 1];
        lookAhead();
    }

    private int[] closes() {
        var places = new int[text.length()];
        Arrays.fill(places, text.length());
        Deque<Integer> open = new ArrayDeque<>();
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if ("([{".indexOf(c) >= 0) {
                open.push(k);
            } else if (")]}".indexOf(c) >= 0 && !open.isEmpty()) {
                places[open.pop()] = k;
            }
        }
        return places;
    }

    private void lookAhead() {
        var strange = new boolean[text.length()];
        int k = 0;
        while (k < text.length()) {
            NumberToken token = NumberToken.at(text, k);
            if (token.kind() != Kind.NONE && token.end() - k <= NumberLists.MOST_DIGITS) {
                strange[k] = NumberLists.goesOn(text, token);
                k = token.end();
            } else {
                char c = text.charAt(k);
                strange[k] = BETWEEN_NUMBERS.indexOf(c) < 0 && !Character.isWhitespace(c);
                k = Math.max(k + 1, token.end());
            }
        }
        int end = text.length();
        nextStrange[end] = end;
        nextDigit[end] = end;
        nextSquare[end] = end;
        for (int p = end - 1; p >= 0; p--) {
            nextStrange[p] = strange[p] ? p : nextStrange[p + 1];
            nextDigit[p] = NumberToken.isDigit(text.charAt(p)) ? p : nextDigit[p + 1];
            nextSquare[p] = text.charAt(p) == '[' ? p : nextSquare[p + 1];
        }
    }

    int length() {
        return text.length();
    }

    char at(int k) {
        return k >= 0 && k < text.length() ? text.charAt(k) : '\n';
    }

    List<Cell.OutputLine> lines() {
        return lines;
    }

    /// The line on which a place lies, from 0.
    int line(int k) {
        int line = Collections.binarySearch(starts, k);
        return line >= 0 ? line : -line - 2;
    }

    /// Where a line starts; the end of the text behind the last one.
    int start(int line) {
        return line < starts.size() ? starts.get(line) : text.length();
    }

    /// The text of a line, without its dress.
    String line(int line, int to) {
        return text.substring(start(line), Math.min(to, start(line + 1) - 1));
    }

    String place(int k) {
        return lines.get(line(k)).place();
    }

    /// Where the bracket that opens at a place closes; the end of the text if it does not.
    int close(int open) {
        return closes[open];
    }

    /// Whether a bracket holds numbers and nothing else.
    boolean isNumeric(int open) {
        return nextDigit[open] < closes[open] && nextStrange[open + 1] >= Math.min(closes[open], text.length() - 1);
    }

    /// Whether a bracket holds a square one.
    boolean holdsSquare(int open) {
        return nextSquare[open + 1] < closes[open];
    }

    /// The place behind the blanks at a place.
    int behindBlanks(int from) {
        int k = from;
        while (k < text.length() && Character.isWhitespace(text.charAt(k))) {
            k++;
        }
        return k;
    }

    /// The end of the number that stands by itself at a place; the place if none does.
    int numberEnd(int k) {
        char before = k == 0 ? ' ' : text.charAt(k - 1);
        if (isWord(before) || ".]})".indexOf(before) >= 0) {
            return k;
        }
        NumberToken token = NumberToken.at(text, k);
        int end = token.end();
        char after = end < text.length() ? text.charAt(end) : ' ';
        boolean goesOn = isWord(after) || "[(*".indexOf(after) >= 0 || after == '.' && isWord(at(end + 1));
        return token.kind() == Kind.NONE || goesOn || end - k > NumberLists.MOST_DIGITS ? k : end;
    }

    /// Whether a character can be part of a word of ASCII.
    static boolean isWord(char c) {
        return c == '_' || NumberToken.isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
