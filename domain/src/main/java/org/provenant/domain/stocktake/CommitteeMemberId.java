package org.provenant.domain.stocktake;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link CommitteeMember}. */
public record CommitteeMemberId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<CommitteeMemberId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable CommitteeMemberId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable CommitteeMemberId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new CommitteeMemberId(value);
        }
    }
}
