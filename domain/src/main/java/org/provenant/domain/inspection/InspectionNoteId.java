package org.provenant.domain.inspection;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of an {@link InspectionNote}. */
public record InspectionNoteId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<InspectionNoteId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable InspectionNoteId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable InspectionNoteId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new InspectionNoteId(value);
        }
    }
}
