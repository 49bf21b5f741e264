/// What a student's number can stand for in a document: all [Reading]s of its label, its shape and the code around it,
/// each with the certainty that the label gives it, and by which convention. Which reading is meant, and whether the
/// number is right, is decided in `chalkgrad.grading`.
package chalkgrad.exchange.reading;
