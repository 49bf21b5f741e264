/// What a student's number is and what was found out about it. An [Answer] is a written number and the one that it
/// claims to be; a [Finding] is its verdict, with remarks or with each [Explanation], the mistakes that give exactly
/// this number. The values are independent of how mistakes are looked for.
package chalkgrad.mistake;
