package chalkgrad.script.line;

import chalkgrad.script.line.GivenNumber.What;

/// A number that the code gives to its network and that is another one in the network that it should compute.
///
/// @param cell where it is written; code cells count from 1
/// @param line counts from 1 in its cell
/// @param code the line as it is written, without indentation
/// @param variable what holds it, as the code spells it; empty if nothing does
/// @param isAlone whether the variable holds nothing else
/// @param is the number of the code
/// @param right the number of the network
public record OtherNumber(
        int cell, int line, String code, String variable, boolean isAlone, What what, double is, double right) {}
