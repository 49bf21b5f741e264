/// Looks for the mistakes that give a number. [Diagnosis] judges numbers, tries every way to make a mistake, one more
/// upon an earlier one, and then any two, and keeps the simplest that agree with all printed digits. It counts how
/// many would agree by chance, and remembers what it has found, since later numbers may follow from it.
package chalkgrad.mistake.search;
