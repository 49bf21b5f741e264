package chalkgrad.pass;

/// How often something that takes long reports how far it is. Not for use by several threads at once.
public final class Pace {
    private static final long MILLISECOND = 1_000_000;

    private final long between;
    private long next;

    /// @param first after how many milliseconds from now the first report is due
    /// @param between how many milliseconds lie between two reports
    public Pace(long first, long between) {
        this.between = between * MILLISECOND;
        this.next = System.nanoTime() + first * MILLISECOND;
    }

    /// Whether it is time for a report, which is then made.
    public boolean isDue() {
        long now = System.nanoTime();
        if (now - next < 0) {
            return false;
        }
        next = now + between;
        return true;
    }
}
