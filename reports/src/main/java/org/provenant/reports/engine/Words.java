package org.provenant.reports.engine;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
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
        this(bundle, language, Map.of());
    }

    /** @param own words that stand in the place of those of the bundle */
    public Words(String bundle, Language language, Map<String, String> own) {
        this.language = language;
        this.terms = Terms.in(language);
        var proposed = ResourceBundle.getBundle(
                bundle,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.bundle = own.isEmpty() ? proposed : new Own(proposed, own);
    }

    /** A bundle in which some words are others. */
    private static final class Own extends ResourceBundle {

        private final Map<String, String> own;

        Own(ResourceBundle proposed, Map<String, String> own) {
            this.own = Map.copyOf(own);
            setParent(proposed);
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return own.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return parent.getKeys();
        }
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
