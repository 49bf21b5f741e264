/// Reads files of answers: lines, tables and JSON in which a student wrote names and numbers. A line that cannot be
/// read is kept with its place, and never stops the others.
package chalkgrad.exchange.answer;
