/// Opens notebooks: starts a process that runs the code, and takes the networks that it finds.
package chalkgrad.script;
