package chalkgrad.script.line;

import java.util.List;
import java.util.Map;

/// A line taken to be right.
///
/// @param at its index
/// @param way what it should be
/// @param factor what its numbers are multiplied by to be that
/// @param changed the lines that are other ones then, and what they would be
/// @param mended those after it that are right only then
record Repair(int at, Way way, double factor, Map<Integer, ComputedLine> changed, List<Integer> mended) {
    Repair {
        changed = Map.copyOf(changed);
        mended = List.copyOf(mended);
    }
}
