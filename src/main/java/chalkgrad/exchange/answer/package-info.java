/// Reads a student's numbers: from files of answers, and from what notebooks printed. Every label, variable and line of
/// code around a number is looked at for what the number can mean: a [Reading], with the [Certainty] that the label
/// gives it. Which reading is meant, and whether the number is right, is decided in `chalkgrad.grading`.
package chalkgrad.exchange.answer;
