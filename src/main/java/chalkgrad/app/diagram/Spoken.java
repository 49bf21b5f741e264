package chalkgrad.app.diagram;

import chalkgrad.app.session.Moment;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What a screen reader says of a number: "weight from input 1 to hidden neuron 2, 0.2, gradient 0.432".
record Spoken(ResourceBundle texts, Moment moment) {
    String of(Quantity q) {
        String value =
                moment.isKnown(q) ? Decimals.STANDARD.format(moment.value(q)) : texts.getString("spoken.unknown");
        String name = say("spoken." + q.kind(), neuron(q.layer() - 1, q.from()), neuron(q.layer(), q.to()), q.to());
        String gradient = "";
        if (q.kind() == Kind.WEIGHT || q.kind() == Kind.BIAS) {
            Quantity ofIt = moment.here(q.gradient());
            if (moment.isKnown(ofIt)) {
                gradient = say("spoken.gradient", Decimals.STANDARD.format(moment.value(ofIt)));
            }
        }
        return name + ", " + value + gradient;
    }

    private String neuron(int layer, int index) {
        int depth = moment.document().network().depth();
        if (layer < 0 || index == 0) {
            return say("spoken.layer", layer);
        }
        if (layer == 0) {
            return say("spoken.input", index);
        }
        return layer == depth
                ? say("spoken.output", index)
                : depth == 2 ? say("spoken.hidden", index) : say("spoken.hiddenOf", index, layer);
    }

    private String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
    }
}
