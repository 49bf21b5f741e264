package chalkgrad.app.diagram;

import chalkgrad.app.diagram.EdgeLabels.Edge;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.CheckWords;
import chalkgrad.app.words.Minus;
import chalkgrad.app.words.QuantityWords;
import chalkgrad.app.words.Texts;
import chalkgrad.network.Network;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lists everything that is known about an edge or a neuron when it is pointed at, including what has no room on the
/// stage.
record Summary(Texts texts, Session session) {
    private Moment moment() {
        return session.moment();
    }

    String of(Edge edge) {
        Quantity weight = Quantity.weight(edge.layer(), edge.from(), edge.to());
        Stream<Quantity> product = Stream.of(Quantity.product(edge.layer(), edge.from(), edge.to()));
        Stream<Quantity> own = Stream.concat(Stream.of(weight), product).map(moment()::here);
        return write(words(weight), Stream.concat(own, ofParameter(weight)));
    }

    String ofNeuron(int layer, int neuron) {
        Network network = moment().document().network();
        Optional<Quantity> bias = BiasPlaces.of(network, layer, neuron);
        Stream<Quantity> derivatives = network.layer(layer).activation().isElementwise()
                ? Stream.of(Quantity.activationDerivative(layer, neuron))
                : IntStream.rangeClosed(1, network.size(layer)).mapToObj(k -> Quantity.jacobian(layer, neuron, k));
        Stream<Quantity> own = Stream.of(
                        bias.stream(),
                        Stream.of(Quantity.preActivation(layer, neuron), Quantity.activation(layer, neuron)),
                        Stream.of(Quantity.activationGradient(layer, neuron)),
                        derivatives,
                        Stream.of(Quantity.delta(layer, neuron)))
                .flatMap(quantities -> quantities)
                .map(moment()::here);
        return write(
                new QuantityWords(texts, moment().document()).neuron(layer, neuron),
                Stream.concat(own, bias.stream().flatMap(this::ofParameter)));
    }

    private Stream<Quantity> ofParameter(Quantity parameter) {
        var result = new ArrayList<Quantity>();
        result.add(moment().here(parameter.gradient()));
        result.add(parameter.gradient().at(0, moment().iteration()));
        if (moment().timeline().isUpdated(parameter)) {
            moment().document()
                    .optimizer()
                    .rule()
                    .states()
                    .forEach(state -> result.add(moment().here(parameter.state(state))));
            result.add(moment().here(parameter.as(Kind.NEW_PARAMETER)));
        }
        return result.stream();
    }

    private String write(String heading, Stream<Quantity> quantities) {
        return quantities
                .filter(moment()::isKnown)
                .distinct()
                .map(this::told)
                .collect(Collectors.joining("\n", heading + "\n", ""));
    }

    private String told(Quantity q) {
        String number = moment().names().readable(q) + " = "
                + Minus.drawn(session.decimalsProperty().get().format(moment().value(q)));
        return session.gradientChecks()
                .atOnce(moment(), q)
                .map(check -> number + "\n"
                        + new CheckWords(texts, session.decimalsProperty().get()).sentence(check))
                .orElse(number);
    }

    private String words(Quantity quantity) {
        return new QuantityWords(texts, moment().document()).describe(quantity);
    }
}
