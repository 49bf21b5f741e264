package chalkgrad.mistake.catalogue;

/// How much less likely one way to make a mistake is than another. Only the order matters: explanations that fit
/// equally well are listed with the cheapest first.
public final class Cost {
    public static final double PLAIN = 0;
    /// The same in all layers at once.
    public static final double EVERYWHERE = 0.1;
    /// For one neuron only.
    public static final double ONE_NEURON = 0.3;
    /// A formula that is wrong at one neuron, and right at its siblings: less likely than a wrong index there.
    public static final double ONE_OF_SIBLINGS = 0.4;
    /// Less common than others that may give the same number.
    public static final double SELDOM = 0.5;
    public static final double RARE = 1;
    /// A mistake without a reason, such as a number copied from elsewhere.
    public static final double BLIND = 2;

    private Cost() {}
}
