package org.provenant.domain.regulation;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule comes from, and how far that was checked; shown beside whatever applies the rule.
 *
 * @param instrument number of the law, decree, decision or circular; none for what the product proposes itself
 * @param verifiedBy who compared it with the official text; none unless it is verified
 */
public record RuleSource(
        @Nullable String instrument,
        @Nullable String article,
        Certainty certainty,
        @Nullable String verifiedBy,
        @Nullable LocalDate verifiedOn)
        implements Serializable {

    public boolean isVerified() {
        return certainty == Certainty.VERIFIED;
    }

    /** Instrument and article in one text; empty for what the product proposes itself. */
    public String text() {
        if (instrument == null) {
            return "";
        }
        return article == null ? instrument : instrument + ", " + article;
    }
}
