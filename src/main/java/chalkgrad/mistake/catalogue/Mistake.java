package chalkgrad.mistake.catalogue;

import java.util.List;

/// An entry of the catalogue: a mistake that people make.
///
/// @param id the name in files, such as `value-for-derivative`; the bundle of words has its name and a reason
/// @param rule finds all ways to make it in a document
public record Mistake(String id, Rule rule) {
    /// All ways to make the mistake in this document.
    public List<Variant> variants(Assignment assignment) {
        var variants = new VariantCollector(this, assignment);
        rule.find(assignment, variants);
        return variants.found();
    }

    /// Finds the ways to make a mistake.
    @FunctionalInterface
    public interface Rule {
        void find(Assignment assignment, VariantCollector variants);
    }
}
