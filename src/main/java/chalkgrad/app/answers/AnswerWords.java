package chalkgrad.app.answers;

import chalkgrad.app.words.Texts;
import chalkgrad.exchange.answer.Checked;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Told;
import chalkgrad.mistake.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Puts into words what has been found out about a student's numbers.
record AnswerWords(Texts texts) {
    /// So many explanations are told in a line; the formulas tell of the others.
    private static final int MOST_TOLD = 2;

    /// "Z1[0] = 0.8", or "Z1 (2 numbers)".
    String heading(Line.Numbers line) {
        Checked first = line.first();
        if (line.numbers().size() > 1) {
            return texts.get(
                    "answers.numbers",
                    first.label(),
                    Integer.toString(line.numbers().size()));
        }
        String name = first.quantity().isEmpty() ? first.label() : first.quantity();
        return texts.get("answers.number", name, first.numeral().text().strip());
    }

    /// "right", "wrong", ...
    String verdict(Line.Numbers line) {
        Checked first = line.first();
        return line.numbers().size() > 1
                ? texts.get("answers.verdict.RIGHT.all")
                : texts.get("answers.verdict." + first.verdict().name(), place(first.follows()));
    }

    /// "line 3", or what a notebook calls it.
    String place(String place) {
        return place.matches("\\d+") ? texts.get("answers.line", place) : place;
    }

    /// What makes the number, or why it is unknown; empty if there is nothing to say.
    String sentence(Line.Numbers line) {
        Checked one = line.first();
        if (one.verdict() == Verdict.UNKNOWN) {
            return line.doubt().isEmpty() ? texts.get("answers.unknown", one.label()) : line.doubt();
        }
        if (one.verdict() != Verdict.WRONG) {
            return "";
        }
        if (line.repeats()) {
            return texts.get("answers.same");
        }
        return one.explanations().isEmpty() ? texts.get("answers.unexplained") : told(one.explanations());
    }

    /// One explanation, or "either ... or ...", and whether they may be chance.
    private String told(List<Explanation> explanations) {
        var said = new ArrayList<String>();
        for (Explanation explanation : explanations.subList(0, Math.min(MOST_TOLD, explanations.size()))) {
            said.add(one(explanation, said.isEmpty(), explanations.size() > 1));
        }
        int more = explanations.size() - MOST_TOLD;
        if (more > 0) {
            said.add(texts.get("answers.more", Integer.toString(more)));
        }
        return String.join(" ", said);
    }

    /// One explanation, in the place that it has among several.
    String one(Explanation explanation, boolean first, boolean oneOfSeveral) {
        String sentence = explanation.told().stream().map(Told::sentence).collect(Collectors.joining(", and "));
        String place = !oneOfSeveral ? "answers.only" : first ? "answers.either" : "answers.or";
        return texts.get(first && explanation.isDoubtful() ? place + ".doubtful" : place, sentence);
    }

    /// What there is to be seen of a wrong number besides; empty if there is nothing.
    String link(Line line) {
        if (!(line instanceof Line.Numbers numbers) || numbers.first().verdict() != Verdict.WRONG) {
            return "";
        }
        boolean explained = !numbers.first().explanations().isEmpty();
        return texts.get(explained ? "answers.formulas.show" : "answers.formulas.show.right");
    }

    /// "2 right, 1 wrong".
    String summary(List<Line> lines) {
        List<Checked> all = lines.stream()
                .filter(Line.Numbers.class::isInstance)
                .flatMap(line -> ((Line.Numbers) line).numbers().stream())
                .toList();
        return java.util.Arrays.stream(Verdict.values())
                .filter(verdict -> count(all, verdict) > 0)
                .map(verdict -> texts.get("answers.count." + verdict.name(), Long.toString(count(all, verdict))))
                .collect(Collectors.joining(" · "));
    }

    private static long count(List<Checked> all, Verdict verdict) {
        return all.stream().filter(one -> one.verdict() == verdict).count();
    }
}
