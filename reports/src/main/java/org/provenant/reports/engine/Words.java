package org.provenant.reports.engine;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** The words of one report in one language: its own bundle for the paper, the terms for the field's words. */
public final class Words {

    private final Language language;
    private final Terms terms;
    private final ResourceBundle bundle;

    /**
     * @param bundle full name of the report's bundle
     * @param language the language of the paper
     */
    public Words(String bundle, Language language) {
        this.language = language;
        this.terms = Terms.in(language);
        this.bundle = ResourceBundle.getBundle(
                bundle,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    public Terms terms() {
        return terms;
    }

    public Language language() {
        return language;
    }

    /** The language and the country whose papers these are: Vietnamese numbers and dates as in Vietnam. */
    public Locale locale() {
        return language == Language.VI ? Locale.forLanguageTag("vi-VN") : Locale.UK;
    }

    /** A sentence of the paper with values as people read them. */
    public String text(String key, Object... values) {
        var written = Arrays.stream(values).map(terms::write).toArray();
        return new MessageFormat(bundle.getString(key), language.locale()).format(written);
    }

    /** A count, to be written as the language writes numbers. A bare {@code int} is written as digits, like a year. */
    public static BigDecimal count(int number) {
        return BigDecimal.valueOf(number);
    }

    /** A country's name, for its two-letter code. */
    public @Nullable String country(@Nullable String code) {
        return code == null ? null : new Country(code).name(language);
    }
}
