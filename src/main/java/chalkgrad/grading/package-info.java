/// Decides what a student's numbers are, and whether they are right. [chalkgrad.exchange.answer] finds the numbers and
/// all that their labels can mean; here the reading is chosen by which they are right, or a mistake explains them,
/// within budgets for each number alone. So the verdict on a number depends on the notebook and on nothing else.
package chalkgrad.grading;
