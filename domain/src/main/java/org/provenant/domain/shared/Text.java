package org.provenant.domain.shared;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Normalises what people type: composed Unicode, no blanks around or doubled within, no control characters. */
public final class Text {

    private Text() {}

    /**
     * @param value what was typed
     * @param field the field's name in the terms, without {@code field.}, for the refusal
     * @param longest the greatest number of characters that the field holds
     * @return the normalised text
     * @throws RuleViolated {@link ValueRule#REQUIRED} if nothing is left, {@link ValueRule#TOO_LONG} if it does not fit
     */
    public static String required(@Nullable String value, String field, int longest) {
        var text = optional(value, field, longest);
        if (text == null) {
            throw new RuleViolated(ValueRule.REQUIRED, new Term("field." + field));
        }
        return text;
    }

    /** As {@link #required}, with {@code null} for nothing. */
    public static @Nullable String optional(@Nullable String value, String field, int longest) {
        if (value == null) {
            return null;
        }
        var text = tidy(value);
        if (text.length() > longest) {
            throw new RuleViolated(ValueRule.TOO_LONG, new Term("field." + field), longest);
        }
        return text.isEmpty() ? null : text;
    }

    /** Composed Unicode, single blanks, no control characters but line ends. */
    public static String tidy(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}&&[^\\n]]|[\\u200B-\\u200D\\uFEFF]", " ")
                .replaceAll("[\\p{Zs} ]+", " ")
                .strip();
    }

    /** Only what tells words apart: lower case, no accents, letters and digits, single blanks. */
    public static String plain(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
