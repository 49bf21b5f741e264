package chalkgrad.script.line;

import chalkgrad.pass.Quantity;
import java.util.List;

/// What the code calls some numbers of a network.
///
/// @param cell the code cell that computes it; code cells count from 1
/// @param line the line of the cell where its assignment begins; lines count from 1
/// @param name as the code spells it
/// @param quantities what its numbers are, row by row
public record CodeVariable(int cell, int line, String name, List<Quantity> quantities) {
    public CodeVariable {
        quantities = List.copyOf(quantities);
    }
}
