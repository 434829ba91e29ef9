package org.provenant.domain.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps {@link Country} in one column. */
@Converter(autoApply = true)
public class CountryConverter implements AttributeConverter<@Nullable Country, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Country value) {
        return value == null ? null : value.code();
    }

    @Override
    public @Nullable Country convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : new Country(column);
    }
}
