/// How a mistake is described. A [Wording] sees it from a [Viewpoint] in the right run and gives a [Description]: a
/// message with typed arguments, and a formula, right and as the student must have had it, in which what differs is
/// marked. [MistakeWords] writes both with the words of the bundle and the names of a document.
package chalkgrad.mistake.wording;
