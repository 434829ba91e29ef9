package org.provenant.domain.inspection;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of an {@link Inspection}. */
public record InspectionId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<InspectionId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable InspectionId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable InspectionId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new InspectionId(value);
        }
    }
}
