package chalkgrad.notation;

import chalkgrad.document.Document;
import chalkgrad.formula.Formula;
import chalkgrad.formula.PlainTextReader;
import chalkgrad.formula.Symbol;
import chalkgrad.network.NamedFunctions;
import chalkgrad.pass.NameException;
import chalkgrad.pass.QuantityNames;
import java.util.Optional;

/// Formulas over the quantities of a document as plain text with canonical names.
public final class CanonicalFormula {
    private CanonicalFormula() {}

    /// Reads what [chalkgrad.formula.PlainText] writes with canonical names as the same formula.
    ///
    /// @throws IllegalArgumentException with one sentence that says where the text is no formula of the document
    public static Formula read(Document document, String text) {
        return PlainTextReader.read(
                text,
                name -> symbol(document, name),
                NamedFunctions::named,
                document.notation().indexBase());
    }

    private static Optional<? extends Symbol> symbol(Document document, String name) {
        Optional<? extends Symbol> setting = document.hyperparameters().stream()
                .filter(hyperparameter -> hyperparameter.name().equals(name))
                .findFirst();
        if (setting.isPresent()) {
            return setting;
        }
        try {
            return Optional.of(new QuantityNames(document).parse(name));
        } catch (NameException e) {
            return Optional.empty();
        }
    }
}
