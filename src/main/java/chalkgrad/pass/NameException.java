package chalkgrad.pass;

/// A name that is no quantity of the document. The message is one sentence for people.
public final class NameException extends Exception {
    private static final long serialVersionUID = 1;

    public NameException(String message) {
        super(message);
    }
}
