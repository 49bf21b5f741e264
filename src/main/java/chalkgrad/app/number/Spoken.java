package chalkgrad.app.number;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.CheckWords;
import chalkgrad.app.words.Minus;
import chalkgrad.app.words.QuantityWords;
import chalkgrad.app.words.StepWords;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Step;

/// What a screen reader says about a number: "weight from input 1 to hidden neuron 2, 0.2, gradient 0.432".
public record Spoken(Texts texts, Session session) {
    /// The words for a number and, if it was predicted, how close the prediction was.
    public String of(Quantity q) {
        return session.predictions().of(q).map(said -> predicted(q, said)).orElseGet(() -> checked(q));
    }

    /// The words for a step, and how close a prediction of its number was.
    public String announced(Moment moment) {
        String step = new StepWords(texts)
                .announced(moment, session.decimalsProperty().get());
        return moment.step()
                .map(Step::makes)
                .flatMap(made ->
                        session.predictions().of(made).map(said -> verdicts().told(said, moment.value(made))))
                .map(verdict -> step + " " + verdict)
                .orElse(step);
    }

    private String predicted(Quantity q, WrittenNumber said) {
        Moment moment = session.moment();
        return moment.isKnown(q)
                ? texts.get("diagram.spoken", plain(q), verdicts().told(said, moment.value(q)))
                : texts.get("predict.spoken", words().describe(q), verdicts().text(said));
    }

    private Verdicts verdicts() {
        return new Verdicts(texts, session.decimalsProperty().get());
    }

    private String checked(Quantity q) {
        return session.gradientChecks()
                .of(session.moment(), q)
                .map(check -> texts.get("diagram.spoken", plain(q), new CheckWords(texts, decimals()).sentence(check)))
                .orElseGet(() -> plain(q));
    }

    private String plain(Quantity q) {
        Moment moment = session.moment();
        String name = words().describe(q);
        String value = moment.isKnown(q) ? value(q) : texts.get("diagram.spoken.unknown");
        Quantity gradient = moment.here(q.gradient());
        boolean hasGradient = (q.kind() == Kind.WEIGHT || q.kind() == Kind.BIAS) && moment.isKnown(gradient);
        return hasGradient
                ? texts.get("diagram.spoken.withGradient", name, value, value(gradient))
                : texts.get("diagram.spoken", name, value);
    }

    /// The words for a neuron: "hidden neuron 2, activation 0.5987, gradient -0.0312".
    public String ofNeuron(int layer, int neuron) {
        Moment moment = session.moment();
        String name = words().neuron(layer, neuron);
        Quantity activation = moment.here(Quantity.activation(layer, neuron));
        Quantity delta = moment.here(Quantity.delta(layer, neuron));
        if (!moment.isKnown(activation)) {
            return texts.get("diagram.spoken", name, texts.get("diagram.spoken.unknown"));
        }
        return moment.isKnown(delta)
                ? texts.get("diagram.spoken.neuron.withGradient", name, value(activation), value(delta))
                : texts.get("diagram.spoken.neuron", name, value(activation));
    }

    private Decimals decimals() {
        return session.decimalsProperty().get();
    }

    /// The tooltip of a number.
    ///
    /// @param full whether a line at its end has all digits of the number, if some are rounded
    String hint(Quantity q, boolean full) {
        String hint = hint(q);
        Moment moment = session.moment();
        String unrounded = moment.isKnown(q) ? decimals().exact().format(moment.value(q)) : "";
        boolean isRounded = !unrounded.isEmpty() && !unrounded.equals(value(q));
        return full && isRounded ? hint + "\n" + texts.get("number.unrounded", Minus.drawn(unrounded)) : hint;
    }

    private String hint(Quantity q) {
        Moment moment = session.moment();
        String name = words().describe(q);
        String known =
                moment.isKnown(q) ? name + "\n" + moment.names().readable(q) + " = " + Minus.drawn(value(q)) : name;
        boolean result = (q.kind() == Kind.WEIGHT || q.kind() == Kind.BIAS) && !moment.isEditable(q);
        String told = result ? known + "\n" + texts.get("number.result", Integer.toString(q.iteration() - 1)) : known;
        return session.gradientChecks()
                .atOnce(moment, q)
                .map(check -> told + "\n" + new CheckWords(texts, decimals()).sentence(check))
                .orElse(told);
    }

    private QuantityWords words() {
        return new QuantityWords(texts, session.moment().document());
    }

    private String value(Quantity q) {
        return decimals().format(session.moment().value(q));
    }
}
