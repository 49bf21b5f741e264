package chalkgrad.mistake.search;

import static chalkgrad.mistake.search.Slip.Rule.NEW;
import static chalkgrad.mistake.search.Slip.Rule.STATE;
import static chalkgrad.mistake.search.Slip.hook;

import chalkgrad.mistake.search.Slip.Formula;
import java.util.List;

/// Slips with velocities.
final class VelocitySlips {
    static final List<Slip> ALL = List.of(
            Slip.update(
                    "learning-rate-left-out",
                    "in the velocity",
                    hook(
                            STATE,
                            velocity(at -> at.momentum() * at.step().before()
                                    - at.step().gradient()))),
            Slip.update(
                    "learning-rate-twice",
                    "in the velocity",
                    hook(
                            STATE,
                            velocity(at -> at.momentum() * at.step().before()
                                    - at.eta() * at.eta() * at.step().gradient()))),
            convention(
                    "v = mu v + g",
                    at -> at.momentum() * at.step().before() + at.step().gradient(),
                    false),
            convention(
                    "v = mu v + (1 - mu) g",
                    at -> at.momentum() * at.step().before()
                            + (1 - at.momentum()) * at.step().gradient(),
                    false),
            convention(
                    "v = mu v + eta g",
                    at -> at.momentum() * at.step().before()
                            + at.eta() * at.step().gradient(),
                    true),
            Slip.update(
                    "momentum-convention",
                    "v = mu v - (1 - mu) eta g",
                    hook(
                            STATE,
                            velocity(at -> at.momentum() * at.step().before()
                                    - (1 - at.momentum()) * at.eta() * at.step().gradient()))),
            Slip.update(
                    "momentum-convention",
                    "v = (1 - mu) v - mu eta g",
                    hook(
                            STATE,
                            velocity(at -> (1 - at.momentum()) * at.step().before()
                                    - at.momentum() * at.eta() * at.step().gradient()))),
            Slip.update(
                    "stale-velocity",
                    "w + old v",
                    hook(NEW, velocity(at -> at.step().old() + at.step().before()))),
            Slip.update(
                    "stale-velocity",
                    "v stays",
                    hook(STATE, velocity(at -> at.step().before()))),
            Slip.update(
                    "velocity-for-gradient",
                    "w - eta v",
                    hook(
                            NEW,
                            velocity(
                                    at -> at.step().old() - at.eta() * at.step().now()))),
            Slip.update(
                    "velocity-for-gradient",
                    "w + eta v",
                    hook(
                            NEW,
                            velocity(
                                    at -> at.step().old() + at.eta() * at.step().now()))),
            Slip.update(
                    "momentum-convention",
                    "v = mu v + g, looking ahead",
                    hook(
                            STATE,
                            velocity(at -> at.momentum() * at.step().before()
                                    + at.step().gradient())),
                    hook(
                            NEW,
                            velocity(at -> at.step().old()
                                    - at.eta()
                                            * (at.me().looksAhead()
                                                    ? ahead(at)
                                                    : at.step().now())))),
            Slip.later(
                    "momentum-left-out",
                    "v = -eta g",
                    hook(STATE, velocity(at -> -at.eta() * at.step().gradient()))),
            Slip.later(
                    "momentum-left-out",
                    "v = v - eta g",
                    hook(
                            STATE,
                            velocity(at ->
                                    at.step().before() - at.eta() * at.step().gradient()))),
            lookingAhead("w + v", at -> at.step().now()),
            lookingAhead("w + mu v", at -> at.momentum() * at.step().now()),
            lookingAhead(
                    "w + v - eta g",
                    at -> at.step().now() - at.eta() * at.step().gradient()),
            lookingAhead("w + (1 + mu) v", at -> (1 + at.momentum()) * at.step().now()),
            Slip.update(
                    "looking-ahead",
                    "where momentum does not",
                    hook(
                            NEW,
                            velocity(at -> at.me().looksAhead()
                                    ? at.usual()
                                    : at.step().old()
                                            + at.momentum() * at.step().now()
                                            - at.eta() * at.step().gradient()))));

    private VelocitySlips() {}

    private static Slip convention(String way, Formula rule, boolean hasRate) {
        return Slip.update(
                "momentum-convention",
                way,
                hook(STATE, velocity(rule)),
                hook(
                        NEW,
                        velocity(at -> at.step().old()
                                - (hasRate ? 1 : at.eta()) * at.step().now())));
    }

    /// Another step where the course looks ahead from the velocity.
    private static Slip lookingAhead(String way, Formula step) {
        return Slip.update(
                "looking-ahead",
                way,
                hook(NEW, at -> at.me().looksAhead() ? at.step().old() + step.wrong(at) : at.usual()));
    }

    private static double ahead(At at) {
        return at.momentum() * at.step().now() + at.step().gradient();
    }

    private static Formula velocity(Formula wrong) {
        return at -> at.me().hasVelocity() ? wrong.wrong(at) : at.usual();
    }
}
