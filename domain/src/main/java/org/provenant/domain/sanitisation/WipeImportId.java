package org.provenant.domain.sanitisation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link WipeImport}. */
public record WipeImportId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<WipeImportId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable WipeImportId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable WipeImportId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new WipeImportId(value);
        }
    }
}
