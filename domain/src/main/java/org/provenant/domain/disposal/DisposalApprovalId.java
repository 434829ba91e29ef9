package org.provenant.domain.disposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link DisposalApproval}. */
public record DisposalApprovalId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<DisposalApprovalId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable DisposalApprovalId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable DisposalApprovalId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new DisposalApprovalId(value);
        }
    }
}
