package org.provenant.domain.shared;

import java.util.Locale;

/** The languages that Provenant speaks. Never taken from a request as free text. */
public enum Language {
    VI,
    EN;

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** Two-letter language tag. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** English for anything that asks for English, else Vietnamese. */
    public static Language of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? EN : VI;
    }
}
