package chalkgrad.exchange.label;

import static chalkgrad.pass.Kind.ACTIVATION;
import static chalkgrad.pass.Kind.BIAS;
import static chalkgrad.pass.Kind.DELTA;
import static chalkgrad.pass.Kind.INPUT;
import static chalkgrad.pass.Kind.LOSS;
import static chalkgrad.pass.Kind.LOSS_TERM;
import static chalkgrad.pass.Kind.PRE_ACTIVATION;
import static chalkgrad.pass.Kind.TARGET;
import static chalkgrad.pass.Kind.WEIGHT;

import chalkgrad.math.TextScanner;
import chalkgrad.network.Losses;
import chalkgrad.pass.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The usual names in courses and programs: the kinds of quantity that a word can be. If a letter can be two things,
/// the notebook's code decides.
public final class Lexicon {
    private static final Set<Kind> LOSSES = Set.of(LOSS, LOSS_TERM);

    private static final Map<String, Set<Kind>> WORDS = words();

    private final Map<String, Set<Kind>> letters;

    public Lexicon(Map<String, Set<Kind>> letters) {
        this.letters = Map.copyOf(letters);
    }

    /// The kinds that a word can be; none if it is unknown.
    Set<Kind> kinds(String word) {
        String small = TextScanner.lowerCase(word);
        Set<Kind> usual = WORDS.getOrDefault(small, Set.of());
        return letters.getOrDefault(small, usual);
    }

    boolean isLoss(String word) {
        return kinds(word).equals(LOSSES);
    }

    private static Map<String, Set<Kind>> words() {
        var words = new HashMap<String, Set<Kind>>();
        put(
                words,
                Set.of(WEIGHT),
                "w",
                "weight",
                "weights",
                "u",
                "v",
                "theta",
                "kernel",
                "gewicht",
                "gewichte",
                "gewichten",
                "poids",
                "peso",
                "pesos",
                "agırlık",
                "agirlik",
                "权重",
                "wts",
                "wi",
                "wij",
                "wh",
                "wo");
        put(
                words,
                Set.of(BIAS),
                "b",
                "bias",
                "biases",
                "schwelle",
                "schwellen",
                "biais",
                "sesgo",
                "sesgos",
                "偏置",
                "bi",
                "bh",
                "bo");
        put(
                words,
                Set.of(INPUT),
                "x",
                "input",
                "inputs",
                "features",
                "eingabe",
                "eingang",
                "invoer",
                "entree",
                "entrees",
                "entrada",
                "entradas",
                "girdi",
                "输入");
        put(
                words,
                Set.of(TARGET),
                "t",
                "target",
                "targets",
                "true",
                "label",
                "labels",
                "ytrue",
                "actual",
                "expected",
                "soll",
                "sollwert",
                "ziel",
                "zielwert",
                "doel",
                "doelwaarde",
                "cible",
                "objetivo",
                "hedef",
                "目标");
        put(words, Set.of(TARGET, ACTIVATION), "y");
        put(
                words,
                Set.of(ACTIVATION, PRE_ACTIVATION),
                "a",
                "h",
                "o",
                "out",
                "output",
                "outputs",
                "hidden",
                "layer",
                "n",
                "s",
                "g",
                "f",
                "net",
                "neuron",
                "verdeckt",
                "verdeckte",
                "verborgen",
                "verborgene",
                "ausgabe",
                "ausgang",
                "uitvoer",
                "sortie",
                "sorties",
                "salida",
                "salidas",
                "cıkıs",
                "cikis",
                "输出",
                "schicht",
                "laag");
        put(
                words,
                Set.of(ACTIVATION),
                "yhat",
                "hat",
                "pred",
                "preds",
                "prediction",
                "predictions",
                "predicted",
                "ypred",
                "prob",
                "probs",
                "probability",
                "probabilities",
                "p",
                "act",
                "acts",
                "activation",
                "activations",
                "activated",
                "sigma",
                "σ",
                "vorhersage",
                "voorspelling",
                "prediccion",
                "tahmin",
                "probabilite",
                "probabilites",
                "probabilidad",
                "probabilidades",
                "olasılık",
                "预测",
                "概率",
                "wahrscheinlichkeit",
                "kans");
        ActivationWords.and().forEach(name -> words.put(name, Set.of(ACTIVATION)));
        Losses.ALL.forEach(loss -> words.put(loss.name(), LOSSES));
        put(
                words,
                Set.of(PRE_ACTIVATION),
                "z",
                "preactivation",
                "preactivations",
                "logit",
                "logits",
                "linear",
                "zeta",
                "netz",
                "netzeingabe",
                "netto",
                "nettoeingabe",
                "netinput",
                "weightedsum",
                "voraktivierung",
                "preact",
                "pre",
                "somme",
                "summe");
        put(
                words,
                LOSSES,
                "loss",
                "losses",
                "l",
                "cost",
                "j",
                "mse",
                "sse",
                "rmse",
                "mae",
                "nll",
                "nllm",
                "ce",
                "bce",
                "entropy",
                "error",
                "verlust",
                "perte",
                "cout",
                "perdida",
                "coste",
                "kayıp",
                "kayip",
                "损失",
                "verlies",
                "fehler",
                "gesamtfehler",
                "gesamtverlust",
                "fehlersumme",
                "fout",
                "kosten",
                "erreur",
                "erro",
                "errore",
                "hata",
                "e",
                "c");
        put(words, Set.of(DELTA), "delta", "deltas", "δ", "fehlerterm", "fehlersignal", "errorterm", "errorsignal");
        return Map.copyOf(words);
    }

    private static void put(Map<String, Set<Kind>> words, Set<Kind> kinds, String... names) {
        for (String name : List.of(names)) {
            words.put(name, kinds);
        }
    }
}
