package org.provenant.domain.customs;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link Declaration}. */
public record DeclarationId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<DeclarationId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable DeclarationId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable DeclarationId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new DeclarationId(value);
        }
    }
}
