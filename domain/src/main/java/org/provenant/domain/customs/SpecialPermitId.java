package org.provenant.domain.customs;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link SpecialPermit}. */
public record SpecialPermitId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<SpecialPermitId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable SpecialPermitId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable SpecialPermitId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new SpecialPermitId(value);
        }
    }
}
