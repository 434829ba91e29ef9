package org.provenant.domain.equipment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps {@link SerialNumber} in one column. */
@Converter(autoApply = true)
public class SerialNumberConverter implements AttributeConverter<@Nullable SerialNumber, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable SerialNumber value) {
        return value == null ? null : value.value();
    }

    @Override
    public @Nullable SerialNumber convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : new SerialNumber(column);
    }
}
