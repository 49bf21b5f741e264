/// Runs a notebook's code in a process of its own: the only package that uses GraalPy, and which only that process
/// loads.
package chalkgrad.script.run;
