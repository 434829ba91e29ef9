package org.provenant.domain.organisation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link Person}. */
public record PersonId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<PersonId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable PersonId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable PersonId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new PersonId(value);
        }
    }
}
