package org.provenant.domain.labelling;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link LabelSheet}. */
public record LabelSheetId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<LabelSheetId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable LabelSheetId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable LabelSheetId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new LabelSheetId(value);
        }
    }
}
