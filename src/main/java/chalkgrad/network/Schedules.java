package chalkgrad.network;

import java.util.List;

/// All schedules that files can name. To add one, add a file for it and a line here.
public final class Schedules {
    public static final List<Schedule> ALL = List.of(new StepDecay(), new ExponentialDecay(), new InverseTimeDecay());

    private Schedules() {}
}
