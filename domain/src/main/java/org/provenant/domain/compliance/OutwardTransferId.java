package org.provenant.domain.compliance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of an {@link OutwardTransfer}. */
public record OutwardTransferId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<OutwardTransferId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable OutwardTransferId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable OutwardTransferId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new OutwardTransferId(value);
        }
    }
}
