package chalkgrad.homework;

import chalkgrad.pass.Quantity;
import java.util.List;

/// A cell of a notebook, or some lines of an answers file.
///
/// @param idiom the way it is written, for the report
/// @param quantities numbers of the network that it shows
record Passage(String idiom, String code, String output, List<Quantity> quantities) {
    Passage {
        quantities = List.copyOf(quantities);
    }
}
