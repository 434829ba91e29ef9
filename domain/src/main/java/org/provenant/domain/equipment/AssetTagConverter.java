package org.provenant.domain.equipment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps {@link AssetTag} in one column. */
@Converter(autoApply = true)
public class AssetTagConverter implements AttributeConverter<@Nullable AssetTag, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable AssetTag value) {
        return value == null ? null : value.value();
    }

    @Override
    public @Nullable AssetTag convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : new AssetTag(column);
    }
}
