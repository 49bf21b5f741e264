/// Enough of Python to read a line of it without running it: its tokens, its strings with their holes, and its calls of
/// `print`. Everything takes a time that grows with the length of the text, whatever the text is.
package chalkgrad.exchange.python;
