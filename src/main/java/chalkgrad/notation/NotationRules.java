package chalkgrad.notation;

import chalkgrad.document.Document;
import chalkgrad.document.Notation;
import chalkgrad.document.Problem;
import chalkgrad.math.TextScanner;
import chalkgrad.pass.NameException;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.QuantityNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The rules for a notation: every name belongs to something, and no two things have the same name.
public final class NotationRules {
    private final Document document;
    private final Notation notation;
    private final QuantityNames canonical;
    private final List<Problem> problems = new ArrayList<>();

    private NotationRules(Document document) {
        this.document = document;
        this.notation = document.notation();
        this.canonical = new QuantityNames(document);
    }

    /// Everything that is wrong with the notation of a document.
    public static List<Problem> check(Document document) {
        var rules = new NotationRules(document);
        rules.checkLetters();
        rules.checkMatrices("/notation/weights/", rules.notation.weights());
        rules.checkMatrices("/notation/biases/", rules.notation.biases());
        rules.checkStems();
        rules.checkOwnNames();
        return List.copyOf(rules.problems);
    }

    private void checkLetters() {
        if (notation.preActivation().equals(notation.activation())) {
            add(
                    "/notation/activation",
                    "%s is also the letter for pre-activations".formatted(quoted(notation.activation())));
        }
    }

    private void checkMatrices(String pointer, List<String> names) {
        var places = new HashMap<String, Integer>();
        for (int l = 1; l <= names.size(); l++) {
            Integer before = places.putIfAbsent(names.get(l - 1), l);
            if (before != null) {
                add(pointer + (l - 1), "%s is also the name of layer %d".formatted(quoted(names.get(l - 1)), before));
            }
        }
    }

    /// Kinds of numbers with the same number of indices must not have the same letter.
    private void checkStems() {
        record Lettered(String pointer, String what, Quantity family) {}
        var places = new ArrayList<Lettered>();
        places.add(new Lettered("", "inputs", Quantity.input(1)));
        places.add(new Lettered("", "targets", Quantity.target(1)));
        places.add(new Lettered("", "terms of the loss", Quantity.lossTerm(1)));
        places.add(new Lettered("", "the loss", Quantity.loss()));
        for (int l = 1; l <= document.network().depth(); l++) {
            places.add(new Lettered("/notation/weights/" + (l - 1), "weights of layer " + l, Quantity.weight(l, 1, 1)));
            int to = document.network().layer(l).tiedBias() ? 0 : 1;
            places.add(new Lettered("/notation/biases/" + (l - 1), "biases of layer " + l, Quantity.bias(l, to)));
            places.add(new Lettered(
                    "/notation/preActivation", "pre-activations of layer " + l, Quantity.preActivation(l, 1)));
            places.add(new Lettered("/notation/activation", "activations of layer " + l, Quantity.activation(l, 1)));
        }
        var lettering = new Lettering(notation);
        var seen = new HashMap<String, Lettered>();
        for (Lettered place : places) {
            String text = lettering.of(place.family).text();
            Lettered before = seen.putIfAbsent(text, place);
            if (before != null && problems.isEmpty()) {
                Lettered named = place.pointer.isEmpty() ? before : place;
                Lettered other = place.pointer.isEmpty() ? place : before;
                add(
                        named.pointer,
                        "%s would name one of the %s and one of the %s"
                                .formatted(quoted(text), other.what, named.what));
            }
        }
    }

    private void checkOwnNames() {
        var places = new HashMap<String, String>();
        Document withoutNames = document.with(notation.withNames(notation.weights(), notation.biases(), Map.of()));
        var letters = new LetterReader(withoutNames, new OwnNames(withoutNames, canonical));
        new TreeMap<>(notation.names()).forEach((key, name) -> {
            String pointer = "/notation/names/" + key.replace("~", "~0").replace("/", "~1");
            try {
                checkOwnName(pointer, canonical.parseBare(key), name, letters);
                String before = places.putIfAbsent(TextScanner.withoutSpace(name), key);
                if (before != null) {
                    add(pointer, "%s is also the name of %s".formatted(quoted(name), before));
                }
            } catch (NameException e) {
                add(pointer, "a name is given to something that does not exist: " + e.getMessage());
            }
        });
    }

    private void checkOwnName(String pointer, Quantity quantity, String name, LetterReader letters) {
        Optional<Quantity> other = canonical.findBare(name).filter(q -> !q.equals(quantity));
        if (other.isPresent()) {
            add(pointer, "%s is the program's own name for another number".formatted(quoted(name)));
            return;
        }
        Set<Quantity> byLetter = letters.read(name);
        byLetter.stream()
                .filter(q -> !q.equals(quantity) && canonical.find(q).isPresent())
                .filter(q -> !notation.names().containsKey(q.bareName()))
                .findFirst()
                .ifPresent(q -> add(
                        pointer,
                        "%s would also be the name of %s, by its letter".formatted(quoted(name), q.bareName())));
    }

    private void add(String pointer, String message) {
        problems.add(new Problem(pointer, message));
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
