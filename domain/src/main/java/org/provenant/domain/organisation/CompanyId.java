package org.provenant.domain.organisation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link Company}. */
public record CompanyId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<CompanyId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable CompanyId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable CompanyId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new CompanyId(value);
        }
    }
}
