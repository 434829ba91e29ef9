package org.provenant.domain.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link SavedView}. */
public record SavedViewId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<SavedViewId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable SavedViewId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable SavedViewId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new SavedViewId(value);
        }
    }
}
