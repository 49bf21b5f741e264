package chalkgrad.exchange.answer;

import chalkgrad.mistake.Claim;
import java.util.List;

/// One way to read a printed array: a claim for each of its numbers.
///
/// @param tier how surely its label says so: 0 by an exact name, 1 by its words and digits, 2 by some of them, 3 hardly
/// @param claims one for each number, row by row
record Reading(int tier, List<Claim> claims) {
    Reading {
        claims = List.copyOf(claims);
    }

    int iteration() {
        return claims.getFirst().about().iteration();
    }

    /// Whether these are numbers that the network's file gives.
    boolean isGiven() {
        if (!(claims.getFirst() instanceof Claim.Plain plain)) {
            return false;
        }
        return switch (plain.about().kind()) {
            case INPUT, TARGET -> true;
            case WEIGHT, BIAS -> plain.about().iteration() == 1;
            default -> false;
        };
    }
}
