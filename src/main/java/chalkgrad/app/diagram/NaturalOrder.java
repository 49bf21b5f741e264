package chalkgrad.app.diagram;

import java.util.Comparator;

/// The order in which people count names: w2 comes before w10.
final class NaturalOrder implements Comparator<String> {
    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            if (isDigit(one, i) && isDigit(other, j)) {
                int end = endOfDigits(one, i);
                int otherEnd = endOfDigits(other, j);
                int byNumber = compareNumbers(one.substring(i, end), other.substring(j, otherEnd));
                if (byNumber != 0) {
                    return byNumber;
                }
                i = end;
                j = otherEnd;
            } else {
                int byLetter = Character.compare(one.charAt(i), other.charAt(j));
                if (byLetter != 0) {
                    return byLetter;
                }
                i++;
                j++;
            }
        }
        return Integer.compare(one.length() - i, other.length() - j);
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String one, String other) {
        String plain = withoutZeros(one);
        String otherPlain = withoutZeros(other);
        return plain.length() == otherPlain.length()
                ? plain.compareTo(otherPlain)
                : Integer.compare(plain.length(), otherPlain.length());
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }
}
