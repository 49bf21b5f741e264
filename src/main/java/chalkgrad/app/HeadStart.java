package chalkgrad.app;

import chalkgrad.app.session.Session;
import chalkgrad.exchange.WorkedNetworks;

/// What the first picture needs and what no window is needed for, done on the second processor while the toolkit
/// starts.
final class HeadStart {
    private HeadStart() {}

    /// Begins and returns at once. Nobody waits for it: what it has not done yet is done where it is needed.
    static void begin() {
        Thread.ofPlatform().daemon().name("head start").start(HeadStart::run);
    }

    private static void run() {
        new Session(WorkedNetworks.open(WorkedNetworks.names().getFirst()));
        WorkedNetworks.all();
    }
}
