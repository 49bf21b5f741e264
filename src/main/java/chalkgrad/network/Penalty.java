package chalkgrad.network;

/// A penalty on weights.
///
/// @param strength the value of λ
public record Penalty(PenaltyRule rule, double strength) {}
