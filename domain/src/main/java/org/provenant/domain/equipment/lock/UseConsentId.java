package org.provenant.domain.equipment.lock;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link UseConsent}. */
public record UseConsentId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<UseConsentId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable UseConsentId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable UseConsentId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new UseConsentId(value);
        }
    }
}
