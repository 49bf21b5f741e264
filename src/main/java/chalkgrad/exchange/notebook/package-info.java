/// A notebook, program or text export as the numbers that it holds: its cells, the lines that it printed, and the
/// names, loops and counters to which each of these numbers belongs. What the names mean is not decided here.
package chalkgrad.exchange.notebook;
