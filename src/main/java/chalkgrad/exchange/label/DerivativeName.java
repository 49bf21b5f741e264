package chalkgrad.exchange.label;

import chalkgrad.document.Document;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.network.LayerKind;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Epochs;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a derivative whose two names are exact, with affixes or without, in a document:
///
///     derivative = ( "d" | "∂" ) name "/" ( "d" | "∂" ) name
///
/// Within the network it is a factor of the chain rule: ∂net_o1/∂w5 is the factor of w5, ∂net_o1/∂out_h1 the weight
/// between them. For the loss of one output, it is only that output's part.
final class DerivativeName {
    private final Document document;
    private final AffixedName names;
    private final Lexicon lexicon = new Lexicon(Map.of());

    DerivativeName(Document document, AffixedName names) {
        this.document = document;
        this.names = names;
    }

    /// Both names of a quotient of derivatives.
    private record Sides(String of, String by) {
        static Optional<Sides> in(String name) {
            String text = PlainLabel.of(name).replace('∂', 'd');
            int bar = text.indexOf('/');
            boolean isDerivative = bar > 1 && text.startsWith("d") && text.startsWith("d", bar + 1);
            return isDerivative
                    ? Optional.of(new Sides(text.substring(1, bar), text.substring(bar + 2)))
                    : Optional.empty();
        }
    }

    /// The numbers of the network that a name can mean, without sample and iteration.
    Set<Quantity> read(String name) {
        var found = new LinkedHashSet<Quantity>();
        Sides.in(name).ifPresent(sides -> {
            Set<Quantity> above = names.readAny(sides.of);
            boolean isLoss = isLoss(sides.of) || above.stream().anyMatch(q -> q.kind() == Kind.LOSS);
            for (Quantity by : names.readAny(sides.by)) {
                if (isLoss) {
                    AffixedName.gradients(by).stream().limit(1).forEach(found::add);
                } else {
                    above.forEach(of -> local(of, by).ifPresent(found::add));
                }
            }
        });
        return found;
    }

    /// Whether a name is the loss as courses write it: `E`, `E_total`, `J`.
    private boolean isLoss(String name) {
        List<LabelWord> words = LabelWord.of(name);
        List<LabelWord> behind = words.subList(Math.min(1, words.size() - 1), words.size() - 1);
        return lexicon.isLoss(words.getFirst().letters())
                && words.getFirst().index().isEmpty()
                && behind.stream().allMatch(word -> Affix.after(word.letters()).equals(Optional.of(Affix.TOTAL)))
                && words.getLast().before().codePoints().allMatch(c -> c == '}');
    }

    private Optional<Quantity> local(Quantity of, Quantity by) {
        boolean sameLayer = of.layer() == by.layer();
        if (of.kind() == Kind.ACTIVATION && by.kind() == Kind.PRE_ACTIVATION && sameLayer) {
            return Optional.of(
                    of.to() == by.to() && isElementwise(of.layer())
                            ? Quantity.activationDerivative(of.layer(), of.to())
                            : Quantity.jacobian(of.layer(), of.to(), by.to()));
        }
        if (of.kind() == Kind.LOSS_TERM) {
            return isOnlyThrough(of, by) ? AffixedName.gradients(by).stream().findFirst() : Optional.empty();
        }
        List<Quantity> factors = of.kind() == Kind.PRE_ACTIVATION ? factors(of, by) : List.of();
        return factors.size() == 1 ? Optional.of(factors.getFirst()) : Optional.empty();
    }

    /// What a weight or an activation is multiplied by in a pre-activation; empty if it does not reach it.
    private List<Quantity> factors(Quantity z, Quantity by) {
        return Factors.of(document.network(), z.layer(), z.to()).stream()
                .flatMap(factors -> factors.otherThan(by).stream())
                .toList();
    }

    private boolean isElementwise(int layer) {
        return document.network().layer(layer).activation().isElementwise();
    }

    private LayerKind kind(int layer) {
        return document.network().layer(layer).kind();
    }

    /// Whether the denominator reaches the loss only through this output.
    private boolean isOnlyThrough(Quantity term, Quantity by) {
        int last = document.network().depth();
        boolean isOwn = AffixedName.isNeuron(by)
                || kind(last).weightColumns() == kind(last).size();
        return by.layer() == last
                && by.to() == term.to()
                && isOwn
                && (isElementwise(last) || by.kind() == Kind.ACTIVATION);
    }

    /// The derivative of the loss of one output with respect to a neuron of the layer before: one of the paths of the
    /// whole.
    Optional<ExpectedNumber> part(String name) {
        int last = document.network().depth();
        if (!isElementwise(last) || kind(last).weightColumns() == 0) {
            return Optional.empty();
        }
        return Sides.in(name)
                .flatMap(sides -> names.readAny(sides.of).stream()
                        .filter(of -> of.kind() == Kind.LOSS_TERM)
                        .flatMap(of -> names.readAny(sides.by).stream()
                                .filter(by -> AffixedName.isNeuron(by) && by.layer() == last - 1)
                                .map(by -> path(of, by)))
                        .findFirst());
    }

    private ExpectedNumber path(Quantity term, Quantity neuron) {
        int sample =
                document.hasSingleSample() ? 0 : new Epochs(document).batch(1).sample(0);
        int last = document.network().depth();
        Quantity delta = Quantity.delta(last, term.to()).at(sample, 1);
        List<Quantity> weights = factors(Quantity.preActivation(last, term.to()), neuron.as(Kind.ACTIVATION));
        boolean isInner = neuron.kind() == Kind.PRE_ACTIVATION;
        Quantity slope = Quantity.activationDerivative(last - 1, neuron.to()).at(sample, 1);
        Quantity about =
                neuron.as(isInner ? Kind.DELTA : Kind.ACTIVATION_GRADIENT).at(sample, 1);
        var course = new CourseNames(document);
        return new ExpectedNumber.Computed(
                about,
                "d" + course.bareText(term) + "/d" + course.bareText(neuron),
                replay -> replay.number(delta)
                        * weights.stream().mapToDouble(replay::number).sum()
                        * (isInner ? replay.number(slope) : 1));
    }
}
