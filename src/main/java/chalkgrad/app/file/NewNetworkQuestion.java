package chalkgrad.app.file;

import chalkgrad.exchange.NetworkPlan;
import java.util.Optional;

/// Asks for the plan of a new network.
public interface NewNetworkQuestion {
    /// The answer; empty if the user cancels.
    Optional<NetworkPlan> ask();
}
