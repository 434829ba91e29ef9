package org.provenant.domain.equipment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps {@link ManufactureYear} in one column. */
@Converter(autoApply = true)
public class ManufactureYearConverter implements AttributeConverter<@Nullable ManufactureYear, @Nullable Integer> {

    @Override
    public @Nullable Integer convertToDatabaseColumn(@Nullable ManufactureYear value) {
        return value == null ? null : value.year();
    }

    @Override
    public @Nullable ManufactureYear convertToEntityAttribute(@Nullable Integer column) {
        return column == null ? null : new ManufactureYear(column);
    }
}
