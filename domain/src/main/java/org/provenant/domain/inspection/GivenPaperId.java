package org.provenant.domain.inspection;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link GivenPaper}. */
public record GivenPaperId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<GivenPaperId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable GivenPaperId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable GivenPaperId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new GivenPaperId(value);
        }
    }
}
