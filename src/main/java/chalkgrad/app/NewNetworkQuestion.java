package chalkgrad.app;

import chalkgrad.exchange.NetworkPlan;
import java.util.Optional;

/// Asks what a new network is to be.
interface NewNetworkQuestion {
    /// The answer; empty if the person wants none after all.
    Optional<NetworkPlan> ask();
}
