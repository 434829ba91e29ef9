package org.provenant.domain.regulation;

/**
 * A rule as it is read for a comparison, whether it stands in the book or would with the next edition.
 *
 * @param rule number of its row; 0 before its edition is adopted
 * @param source with who verified it, if somebody has
 */
public record RuleReading(long rule, RuleFacts facts, RuleSource source) {

    public static RuleReading of(RuleRow row) {
        return new RuleReading(row.id().value(), row.facts(), row.source());
    }

    /** A rule of an edition that is not adopted yet. */
    public static RuleReading proposed(RuleFacts facts) {
        return new RuleReading(0, facts, facts.source());
    }
}
