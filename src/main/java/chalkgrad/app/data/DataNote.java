package chalkgrad.app.data;

import chalkgrad.app.session.Session;
import chalkgrad.app.words.ProblemWords;
import chalkgrad.app.words.Texts;
import chalkgrad.data.Fit;
import chalkgrad.data.Parts;
import chalkgrad.data.Scaling;
import chalkgrad.data.Target;
import chalkgrad.document.Document;
import chalkgrad.document.Scale;
import chalkgrad.math.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Says what data are, and what they would change, and uses them.
record DataNote(Session session, Texts texts) {
    /// The most samples that the window takes: each can be walked, and they are all in the file.
    static final int MOST_SAMPLES = 20_000;

    private static final long SEED = 1;
    private static final int MOST_SCALES = 4;

    /// The sizes in one sentence.
    String sizes(Parts parts) {
        String inputs = Integer.toString(parts.training().inputs().columns());
        Target target = parts.training().target();
        String key = target instanceof Target.Classes ? "data.sizes.classes" : "data.sizes.numbers";
        String names = target.names().stream().limit(12).collect(Collectors.joining(", "));
        return texts.get(
                key,
                Integer.toString(parts.training().size()),
                Integer.toString(parts.test().size()),
                inputs,
                Integer.toString(target.names().size()),
                target.names().size() > 12 ? names + " …" : names);
    }

    /// How the inputs of some training data are scaled, if they are.
    Optional<String> scales(Parts unscaled, Scaling scaling) {
        if (scaling == Scaling.NONE) {
            return Optional.empty();
        }
        List<Scale> scales = scaling.of(unscaled.training().inputs()).columns();
        String formulas = IntStream.range(0, Math.min(MOST_SCALES, scales.size()))
                .mapToObj(k -> scale(unscaled.training().inputNames().get(k), scales.get(k)))
                .collect(Collectors.joining(",  "));
        return Optional.of(formulas + (scales.size() > MOST_SCALES ? " …" : ""));
    }

    private static String scale(String name, Scale scale) {
        Decimals digits = Decimals.STANDARD;
        String offset = digits.format(Math.abs(scale.offset()));
        return "(%s %s %s) / %s"
                .formatted(name, scale.offset() < 0 ? "+" : "−", offset, digits.format(scale.divisor()));
    }

    /// One sentence for each change of the network.
    List<String> changes(Parts parts) {
        var words = new ProblemWords(texts, document());
        return fit(parts).problems().stream().map(words::of).toList();
    }

    /// Why the window cannot take the data, if it cannot.
    Optional<String> tooLarge(Parts parts) {
        int count = parts.training().size() + parts.test().size();
        return count > MOST_SAMPLES
                ? Optional.of(texts.get("data.tooLarge", Integer.toString(count), Integer.toString(MOST_SAMPLES)))
                : Optional.empty();
    }

    /// Everything in lines.
    String all(Parts unscaled, Parts parts, Scaling scaling) {
        var lines = new ArrayList<String>();
        lines.add(sizes(parts));
        scales(unscaled, scaling).ifPresent(lines::add);
        lines.addAll(changes(parts));
        return String.join("\n", lines);
    }

    /// Uses the data: one edit.
    ///
    /// @return why it is not possible; empty if it was done
    Optional<String> use(String name, Parts parts) {
        return session.edit(fit(parts).edit(name)).map(new ProblemWords(texts, document())::of);
    }

    private Fit fit(Parts parts) {
        return Fit.of(document(), parts, SEED);
    }

    private Document document() {
        return session.moment().document();
    }
}
