package org.provenant.domain.inspection;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;
import org.provenant.domain.shared.ValueRule;

/**
 * To what a population is narrowed before a sample is drawn; what is nothing does not narrow it.
 *
 * @param words words that must all occur, as in the lists
 * @param stage of devices only
 * @param category of devices only
 * @param place of devices only: this place and all within it
 * @param from the first day of receipt of devices, of issue of permits, of registration of declarations
 * @param to the last such day
 * @param currency of values only: ISO 4217; what has another is left out
 */
public record SampleFilter(
        @Nullable String words,
        @Nullable LifecycleStage stage,
        @Nullable Category category,
        @Nullable PlaceId place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String currency)
        implements Serializable {

    public static final int WORDS_LENGTH = 200;
    public static final int CURRENCY_LENGTH = 3;

    /** Everything. */
    public static final SampleFilter ALL = new SampleFilter(null, null, null, null, null, null, null);

    /** Whether it narrows by what only devices have. */
    boolean asksOfDevices() {
        return stage != null || category != null || place != null;
    }

    /** @throws RuleViolated {@link ValueRule#PERIOD_ENDS_BEFORE_START} */
    public SampleFilter {
        words = Text.optional(words, "words", WORDS_LENGTH);
        currency = Text.optional(currency, "currency", CURRENCY_LENGTH);
        if (from != null && to != null) {
            new Period(from, to);
        }
    }
}
