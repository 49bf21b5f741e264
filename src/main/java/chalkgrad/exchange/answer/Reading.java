package chalkgrad.exchange.answer;

import chalkgrad.mistake.Claim;
import java.util.List;

/// One way to read a printed array: a claim for each of its numbers.
///
/// @param certainty how surely its label says so
/// @param claims one for each number, row by row
public record Reading(Certainty certainty, List<Claim> claims) {
    public Reading {
        claims = List.copyOf(claims);
    }

    /// The iteration that its numbers are of.
    public int iteration() {
        return claims.getFirst().about().iteration();
    }

    /// Whether these are numbers that the network's file gives.
    public boolean isGiven() {
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
