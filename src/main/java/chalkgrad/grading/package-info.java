/// Decides what printed numbers are and whether they are right. [chalkgrad.exchange.answer] finds the numbers and
/// everything that their labels can mean; here the reading is chosen by which they are right, or by which a mistake
/// explains them, within fixed budgets for each number. The verdict on a number depends on the notebook alone: no
/// budget is shared between numbers.
package chalkgrad.grading;
