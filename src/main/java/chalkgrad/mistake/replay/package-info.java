/// A document's run with some of its array expressions exchanged. [Replay] computes the arrays that are asked for with
/// the table of terms, and asks a [Change] for those that were exchanged. It knows nothing of what the changes mean.
package chalkgrad.mistake.replay;
