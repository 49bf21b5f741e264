package chalkgrad.app.code;

import chalkgrad.pass.Quantity;
import java.util.List;

/// A variable at the line that computes it, with the numbers of the network that it is.
///
/// @param name as the code spells it
record Tied(CodePlace place, String name, List<Quantity> quantities) {
    Tied {
        quantities = List.copyOf(quantities);
    }
}
