package chalkgrad.mistake.search;

import chalkgrad.mistake.Answer;
import chalkgrad.mistake.Hypothesis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The mistakes that have been found in a student's numbers, in the order in which they were found. The latest ones are
/// kept, so that a number costs the same however many there were before it.
final class FoundMistakes {
    private static final int MOST = 100;

    /// One more mistake is looked for upon so many of the latest ones.
    private static final int MOST_CONTINUED = 12;

    /// So many explanations of a number are continued with one more mistake.
    private static final int MOST_WAYS = 3;

    private final List<Origin> all;
    private @Nullable List<Hypothesis> earlier;

    private FoundMistakes(List<Origin> all) {
        this.all = all;
    }

    static FoundMistakes none() {
        return new FoundMistakes(new ArrayList<>());
    }

    FoundMistakes copy() {
        var copy = new FoundMistakes(new ArrayList<>(all));
        copy.earlier = earlier;
        return copy;
    }

    boolean areNone() {
        return all.isEmpty();
    }

    List<Origin> all() {
        return List.copyOf(all);
    }

    /// Whether one of the mistakes makes a number.
    boolean mayMake(Answer answer, Suspects suspects) {
        return all.stream().anyMatch(origin -> origin.mayMake(answer, suspects));
    }

    void add(Candidates fit) {
        if (all.size() >= MOST) {
            all.removeFirst();
        }
        all.add(Origin.of(fit));
        earlier = null;
    }

    void confirm(Origin origin, Candidates fit) {
        all.set(all.indexOf(origin), origin.confirmedBy(fit));
        earlier = null;
    }

    /// The likeliest mistakes upon which another may have been made.
    List<Hypothesis> earlier() {
        if (earlier == null) {
            earlier = all.subList(Math.max(0, all.size() - MOST_CONTINUED), all.size()).stream()
                    .flatMap(origin -> origin.narrowed(MOST_WAYS).stream())
                    .distinct()
                    .toList();
        }
        return earlier;
    }

    /// The mistake upon which another one was made.
    Optional<Origin> before(Candidates fit) {
        Hypothesis best = fit.hypotheses().getFirst();
        return all.stream().filter(origin -> origin.isPartOf(best)).findFirst();
    }
}
