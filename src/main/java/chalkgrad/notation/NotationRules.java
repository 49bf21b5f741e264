package chalkgrad.notation;

import chalkgrad.document.Document;
import chalkgrad.document.Notation;
import chalkgrad.document.Problem;
import chalkgrad.math.TextScanner;
import chalkgrad.pass.Kind;
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
import java.util.function.Supplier;

/// The rules for a notation: every name belongs to something, and no two things have the same name.
public final class NotationRules {
    private final Document document;
    private final Notation notation;
    private final QuantityNames canonical;
    private final List<Violation> violations = new ArrayList<>();

    /// A rule that is broken. Notations are tried by the dozen, so the sentence is made when it is asked for.
    private record Violation(String pointer, Supplier<String> sentence) {}

    private NotationRules(Document document) {
        this.document = document;
        this.notation = document.notation();
        this.canonical = new QuantityNames(document);
    }

    /// Everything that is wrong with the notation of a document.
    public static List<Problem> check(Document document) {
        return violations(document).stream()
                .map(broken -> new Problem(broken.pointer, broken.sentence.get()))
                .toList();
    }

    /// Whether nothing is wrong with the notation of a document.
    public static boolean allow(Document document) {
        return violations(document).isEmpty();
    }

    private static List<Violation> violations(Document document) {
        var rules = new NotationRules(document);
        rules.checkLetters();
        rules.checkMatrices("/notation/weights/", rules.notation.weights());
        rules.checkMatrices("/notation/biases/", rules.notation.biases());
        rules.checkStems();
        rules.checkOwnNames();
        return rules.violations;
    }

    private void checkLetters() {
        if (notation.preActivation().equals(notation.activation())) {
            add("/notation/activation", "letter.same", quoted(notation.activation()));
        }
    }

    private void checkMatrices(String pointer, List<String> names) {
        var places = new HashMap<String, Integer>();
        for (int l = 1; l <= names.size(); l++) {
            Integer before = places.putIfAbsent(names.get(l - 1), l);
            if (before != null) {
                add(pointer + (l - 1), "name.ofLayer", quoted(names.get(l - 1)), before);
            }
        }
    }

    /// Kinds of numbers with the same number of indices must not have the same letter.
    private void checkStems() {
        record Lettered(String pointer, String key, Quantity family) {
            String what() {
                return Sentences.of("one." + key, family.layer());
            }
        }
        var places = new ArrayList<Lettered>();
        places.add(new Lettered("", "input", Quantity.input(1)));
        places.add(new Lettered("", "target", Quantity.target(1)));
        places.add(new Lettered("", "lossTerm", Quantity.lossTerm(1)));
        places.add(new Lettered("", "loss", Quantity.loss()));
        for (int l = 1; l <= document.network().depth(); l++) {
            places.add(new Lettered("/notation/weights/" + (l - 1), "weight", Quantity.weight(l, 1, 1)));
            Quantity bias = Quantity.first(Kind.BIAS, l, document.network());
            places.add(new Lettered("/notation/biases/" + (l - 1), "bias", bias));
            places.add(new Lettered("/notation/preActivation", "preActivation", Quantity.preActivation(l, 1)));
            places.add(new Lettered("/notation/activation", "activation", Quantity.activation(l, 1)));
        }
        var lettering = new Lettering(notation);
        var seen = new HashMap<String, Lettered>();
        for (Lettered place : places) {
            String text = lettering.of(place.family).text();
            Lettered before = seen.putIfAbsent(text, place);
            if (before != null && violations.isEmpty()) {
                Lettered named = place.pointer.isEmpty() ? before : place;
                Lettered other = place.pointer.isEmpty() ? place : before;
                violations.add(new Violation(
                        named.pointer, () -> Sentences.of("name.ofBoth", quoted(text), other.what(), named.what())));
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
                    add(pointer, "name.ofOther", quoted(name), before);
                }
            } catch (NameException e) {
                violations.add(new Violation(pointer, () -> Sentences.of("name.ofNothing", e.getMessage())));
            }
        });
    }

    private void checkOwnName(String pointer, Quantity quantity, String name, LetterReader letters) {
        Optional<Quantity> other = canonical.findBare(name).filter(q -> !q.equals(quantity));
        if (other.isPresent()) {
            add(pointer, "name.canonical", quoted(name));
            return;
        }
        Set<Quantity> byLetter = letters.read(name);
        byLetter.stream()
                .filter(q -> !q.equals(quantity) && canonical.find(q).isPresent())
                .filter(q -> !notation.names().containsKey(q.bareName()))
                .findFirst()
                .ifPresent(q -> add(pointer, "name.byLetter", quoted(name), q.bareName()));
    }

    private void add(String pointer, String key, Object... parts) {
        violations.add(new Violation(pointer, () -> Sentences.of(key, parts)));
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
