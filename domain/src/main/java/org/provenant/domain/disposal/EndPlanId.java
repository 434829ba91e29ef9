package org.provenant.domain.disposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link EndPlan}. */
public record EndPlanId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<EndPlanId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable EndPlanId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable EndPlanId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new EndPlanId(value);
        }
    }
}
