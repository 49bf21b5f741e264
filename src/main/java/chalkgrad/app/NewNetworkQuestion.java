package chalkgrad.app;

import chalkgrad.exchange.NetworkPlan;
import java.util.Optional;

/// Asks for the plan of a new network.
interface NewNetworkQuestion {
    /// The answer; empty if the user cancels.
    Optional<NetworkPlan> ask();
}
