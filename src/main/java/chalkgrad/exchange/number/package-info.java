/// Numbers as people and programs write them: digits with points, commas, powers of ten and signs, and the lists,
/// tables and printed arrays that are made of them. A [Printed] number keeps its text, because the digits that were
/// written decide how exactly it is compared.
package chalkgrad.exchange.number;
