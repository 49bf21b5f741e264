package chalkgrad.mistake;

import java.util.List;

/// An entry of the catalogue: a mistake that people make.
///
/// @param id the name in files, such as `value-for-derivative`
/// @param name the name in words
/// @param explanation why it is a mistake, in a sentence or two
/// @param rule finds all ways to make it in a document
public record Mistake(String id, String name, String explanation, Rule rule) {
    /// All ways to make the mistake in this document.
    public List<Variant> variants(Setting setting) {
        var variants = new Variants(this, setting);
        rule.find(setting, variants);
        return variants.found();
    }

    /// Finds the ways to make a mistake.
    @FunctionalInterface
    public interface Rule {
        void find(Setting setting, Variants variants);
    }
}
