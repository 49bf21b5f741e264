package chalkgrad.document;

import chalkgrad.network.Parameters;

/// Parameters that somebody has kept under a name, of the shapes that the network has.
public record Snapshot(String name, Parameters parameters) {}
