package org.provenant.domain.regulation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * What a row of the rule book says, apart from its place in the book.
 *
 * @param code what the row is called within its kind
 * @param effectiveTo the last day; none while no end is known
 * @param instrument number of the instrument it comes from; none only for what is assumed
 */
public record RuleFacts(
        RuleKind kind,
        String code,
        RuleContent content,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable String instrument,
        @Nullable String article,
        Certainty certainty)
        implements Serializable {

    public static final int CODE_LENGTH = 60;
    public static final int SOURCE_LENGTH = 255;

    public RuleFacts {
        code = Text.required(code, "code", CODE_LENGTH);
        kind.requireCode(code);
        content.requireFieldsOf(kind);
        if (effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            throw new RuleViolated(RegulationRule.ENDS_BEFORE_START, effectiveFrom, effectiveTo);
        }
        instrument = Text.optional(instrument, "instrument", SOURCE_LENGTH);
        article = Text.optional(article, "article", SOURCE_LENGTH);
        if (instrument == null && certainty != Certainty.ASSUMED) {
            throw new RuleViolated(RegulationRule.SOURCE_MISSING, code);
        }
    }

    /**
     * What a row that comes in must meet besides its form. Rows of earlier editions may not, and stay readable.
     *
     * @throws RuleViolated {@link RegulationRule#CODE_INVALID}, {@link RegulationRule#PARAMETER_INVALID},
     *     {@link RegulationRule#FIELD_MISSING} or {@link RegulationRule#LAST_BEFORE_FIRST}
     */
    public void requireSound() {
        kind.requireSoundCode(code);
        content.requireSound(kind);
    }

    /** Where it comes from, before anybody has verified it. */
    public RuleSource source() {
        return new RuleSource(instrument, article, certainty, null, null);
    }

    /** What tells the row from all others of an edition. */
    public Key key() {
        return new Key(kind, code, effectiveFrom);
    }

    public boolean isEffectiveOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    /** Whether both say something of the same thing for the same day. */
    public boolean overlaps(RuleFacts other) {
        return kind == other.kind
                && code.equals(other.code)
                && (effectiveTo == null || !effectiveTo.isBefore(other.effectiveFrom))
                && (other.effectiveTo == null || !other.effectiveTo.isBefore(effectiveFrom));
    }

    /** Whether both say the same from the same source, whatever was verified since. */
    public boolean saysTheSameAs(RuleFacts other) {
        return key().equals(other.key())
                && content.equals(other.content)
                && Objects.equals(effectiveTo, other.effectiveTo)
                && Objects.equals(instrument, other.instrument)
                && Objects.equals(article, other.article);
    }

    /** Kind, code and first day of effect. */
    public record Key(RuleKind kind, String code, LocalDate effectiveFrom) implements Serializable {}
}
