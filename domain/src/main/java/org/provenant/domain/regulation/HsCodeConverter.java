package org.provenant.domain.regulation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps {@link HsCode} in one column. */
@Converter(autoApply = true)
public class HsCodeConverter implements AttributeConverter<@Nullable HsCode, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable HsCode value) {
        return value == null ? null : value.digits();
    }

    @Override
    public @Nullable HsCode convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : new HsCode(column);
    }
}
