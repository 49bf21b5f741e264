/// What a program computed: arrays whose every number remembers the operation and operands that it came from.
package chalkgrad.script.graph;
