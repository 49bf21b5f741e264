/// Finds the networks in what a program computed: by what its numbers do, not by how its code is written.
package chalkgrad.script.recognition;
