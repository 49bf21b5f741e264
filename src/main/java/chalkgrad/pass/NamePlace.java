package chalkgrad.pass;

import chalkgrad.document.Document;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sample and iteration that a name ends in, as in `dL/dw1[1,2]@3#2`.
public final class NamePlace {
    private static final Pattern FORM = Pattern.compile("(.*?)(?:@(\\d+))?(?:#(\\d+))?", Pattern.DOTALL);

    private final String name;
    private final Matcher form;

    /// @param name a name in any notation; white space does not matter
    public NamePlace(String name) {
        this.name = name;
        this.form = FORM.matcher(name.replaceAll("\\s+", ""));
        if (!form.matches()) {
            throw new IllegalStateException("a form without demands fits every name");
        }
    }

    /// The name without sample and iteration.
    public String bareName() {
        return form.group(1);
    }

    /// A quantity in the sample and iteration that the name says, in the form that the network has.
    ///
    /// @throws NameException if it does not exist in the document
    public Quantity of(Document document, Quantity quantity) throws NameException {
        return new Existence(document, name).placed(quantity, number(2, Existence.UNSAID), number(3, 1));
    }

    private int number(int group, int unsaid) throws NameException {
        try {
            return form.group(group) == null ? unsaid : Integer.parseInt(form.group(group));
        } catch (NumberFormatException tooLarge) {
            throw new NameException("\"" + name + "\" counts too far");
        }
    }
}
