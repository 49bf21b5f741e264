package chalkgrad.network;

import java.util.List;

/// All penalties that files can name. To add one, add a file for it and a line here.
public final class Penalties {
    public static final List<PenaltyRule> ALL = List.of(new L2(), new L1());

    private Penalties() {}
}
