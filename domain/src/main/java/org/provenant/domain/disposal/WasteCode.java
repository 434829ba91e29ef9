package org.provenant.domain.disposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RuleViolated;

/**
 * Code of a kind of waste (mã chất thải, Circular 02/2022/TT-BTNMT), {@code 16 01 13}. Which codes there are stands in the
 * rule book.
 */
public record WasteCode(String value) implements Serializable {

    private static final Pattern DIGITS = Pattern.compile("\\d{6}");

    public WasteCode {
        var digits = value.replaceAll("[\\s.]", "");
        if (!DIGITS.matcher(digits).matches()) {
            throw new RuleViolated(DisposalRule.WASTE_CODE_INVALID, value);
        }
        value = digits.substring(0, 2) + " " + digits.substring(2, 4) + " " + digits.substring(4);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Keeps the code in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<@Nullable WasteCode, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable WasteCode code) {
            return code == null ? null : code.value();
        }

        @Override
        public @Nullable WasteCode convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : new WasteCode(column);
        }
    }
}
