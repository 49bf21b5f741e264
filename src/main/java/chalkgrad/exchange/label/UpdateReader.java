package chalkgrad.exchange.label;

import chalkgrad.pass.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the formulas of an update: `W1 - lr * dW1` is the new W1, `lr * dW1` its step.
final class UpdateReader {
    private static final Set<Kind> PARAMETERS = Set.of(Kind.WEIGHT, Kind.BIAS);
    private static final Set<String> RATES = Set.of(
            "lr", "eta", "alpha", "rate", "learnrate", "learning", "learningrate", "lernrate", "η", "α", "stepsize");

    private final CompoundReader compounds;

    UpdateReader(Lexicon lexicon) {
        this.compounds = new CompoundReader(lexicon);
    }

    /// What such a formula may mean; none if the label is something else.
    List<Meaning> read(List<LabelWord> words) {
        boolean isProduct = words.stream()
                .anyMatch(word -> word.before().contains("*") || word.before().contains("·"));
        List<Compound> names = Compound.of(words);
        if (!isProduct || names.isEmpty()) {
            return List.of();
        }
        boolean hasGradient = AspectReader.isGradient(words)
                || names.stream()
                        .anyMatch(name -> parameter(name)
                                .filter(meaning -> meaning.aspect() != Aspect.VALUE)
                                .isPresent());
        Optional<Meaning> first = parameter(names.getFirst()).filter(meaning -> meaning.aspect() == Aspect.VALUE);
        boolean moves = names.size() > 1
                && (names.get(1).before().startsWith("-")
                        || names.get(1).before().startsWith("+"));
        boolean hasRate = words.stream().anyMatch(word -> RATES.contains(word.small()));
        if ((hasGradient || hasRate) && first.isPresent() && moves) {
            return List.of(first.get().as(Aspect.NEW));
        }
        Optional<Meaning> of = names.stream()
                .flatMap(name -> parameter(name).stream())
                .findFirst()
                .filter(any -> hasGradient && hasRate && first.isEmpty());
        return of.map(meaning -> List.of(meaning.as(Aspect.STEP), meaning.as(Aspect.GRADIENT)))
                .orElse(List.of());
    }

    private Optional<Meaning> parameter(Compound name) {
        return compounds
                .read(name, AspectReader.isGradient(name.parts()) ? Aspect.GRADIENT : Aspect.VALUE)
                .filter(meaning -> !meaning.kinds().isEmpty() && PARAMETERS.containsAll(meaning.kinds()));
    }
}
