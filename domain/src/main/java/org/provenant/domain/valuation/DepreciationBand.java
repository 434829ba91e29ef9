package org.provenant.domain.valuation;

import java.io.Serializable;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleReading;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;

/**
 * Within how many years fixed assets of a kind are depreciated, as the rule book says (Circular 45/2013/TT-BTC, Annex 1).
 *
 * @param rule number of the row that says so
 * @param least years, at least
 * @param most years, at most
 */
public record DepreciationBand(
        long rule, String code, String nameVi, String nameEn, int least, int most, RuleSource source)
        implements Serializable {

    private static final int MONTHS = 12;

    /** @param reading of a row of the kind {@code DEPRECIATION_BAND} */
    public static DepreciationBand of(RuleReading reading) {
        var content = reading.facts().content();
        return new DepreciationBand(
                reading.rule(),
                reading.facts().code(),
                content.text(RuleField.NAME_VI),
                content.text(RuleField.NAME_EN),
                content.number(RuleField.LEAST_YEARS),
                content.number(RuleField.MOST_YEARS),
                reading.source());
    }

    /** @throws RuleViolated {@link ValuationRule#LIFE_OUTSIDE_BAND} */
    void require(int months) {
        if (months < least * MONTHS || months > most * MONTHS) {
            throw new RuleViolated(ValuationRule.LIFE_OUTSIDE_BAND, months, least * MONTHS, most * MONTHS);
        }
    }

    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }
}
