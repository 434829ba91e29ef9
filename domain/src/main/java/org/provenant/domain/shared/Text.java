package org.provenant.domain.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Normalises what people type: composed Unicode, no blanks around or doubled within, no control characters. */
public final class Text {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

    /** What shows nothing itself, or turns the order of what follows around; and halves of characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}]");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs} ]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final char LAST_ASCII = '\u007f';
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char SOFT_HYPHEN = '\u00ad';
    private static final char FIRST_COMBINING = '\u0300';
    private static final char FIRST_VIETNAMESE = '\u1ea0';
    private static final char LAST_VIETNAMESE = '\u1ef9';

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

    /** Composed Unicode, single blanks, no control characters but line ends, nothing that is there without being seen. */
    public static String tidy(String value) {
        var composed = composed(value);
        if (isTidy(composed)) {
            return composed;
        }
        var visible = CONTROLS.matcher(UNSEEN.matcher(composed).replaceAll("")).replaceAll(" ");
        return BLANKS.matcher(visible).replaceAll(" ").strip();
    }

    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < LAST_ASCII || c > NO_BREAK_SPACE && c != SOFT_HYPHEN && isComposedForSure(c);
            if (!plain && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    /** Letters with their marks in one character wherever there is one. */
    public static String composed(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!isComposedForSure(value.charAt(i))) {
                return Normalizer.normalize(value, Normalizer.Form.NFC);
            }
        }
        return value;
    }

    /** Latin letters as Vietnamese and its neighbours write them; a quick answer for almost all texts. */
    private static boolean isComposedForSure(char c) {
        return c < FIRST_COMBINING || c >= FIRST_VIETNAMESE && c <= LAST_VIETNAMESE;
    }

    /** Only what tells words apart: lower case, no accents, letters and digits, single blanks. */
    public static String plain(String value) {
        var bare = MARKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        return BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip();
    }
}
