/// The mistakes that people make, by subject. A [Mistake] has a rule that finds all ways to make it in an [Assignment];
/// each [Variant] exchanges array expressions and has its wording. To add one, add an entry to a list of [Catalogue].
package chalkgrad.mistake.catalogue;
