package chalkgrad.app.number;

import chalkgrad.app.session.Moment;
import chalkgrad.app.words.QuantityWords;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;

/// What a screen reader says of a number: "weight from input 1 to hidden neuron 2, 0.2, gradient 0.432".
record Spoken(Texts texts, Moment moment, Decimals decimals) {
    String of(Quantity q) {
        String name = new QuantityWords(texts, moment.document().network()).describe(q);
        String value = moment.isKnown(q) ? value(q) : texts.get("diagram.spoken.unknown");
        Quantity gradient = moment.here(q.gradient());
        boolean hasGradient = (q.kind() == Kind.WEIGHT || q.kind() == Kind.BIAS) && moment.isKnown(gradient);
        return hasGradient
                ? texts.get("diagram.spoken.withGradient", name, value, value(gradient))
                : texts.get("diagram.spoken", name, value);
    }

    /// What is told to those who point at a number, in full precision.
    String hint(Quantity q) {
        String name = new QuantityWords(texts, moment.document().network()).describe(q);
        String known = moment.isKnown(q)
                ? name + "\n" + moment.names().text(q) + " = " + Decimals.EXACT.format(moment.value(q))
                : name;
        boolean result = (q.kind() == Kind.WEIGHT || q.kind() == Kind.BIAS) && !moment.isEditable(q);
        return result ? known + "\n" + texts.get("number.result", Integer.toString(q.iteration() - 1)) : known;
    }

    private String value(Quantity q) {
        return decimals.format(moment.value(q));
    }
}
