package org.provenant.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.LineName;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

/** Words and values as the user of this request reads them. */
@Named
@RequestScoped
public class Labels {

    @Inject
    Languages languages;

    /** A text of the pages with the values it names, numbers and dates written as the language writes them. */
    public String text(String key, Object... values) {
        return text(languages.getLanguage(), key, values);
    }

    /** The same in a given language. */
    public static String text(Language language, String key, Object... values) {
        var pattern = texts(language).getString(key);
        if (values.length == 0) {
            return pattern.replace("''", "'");
        }
        var terms = Terms.in(language);
        var written = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            written[i] = values[i] instanceof Number number ? number : terms.write(values[i]);
        }
        return new MessageFormat(pattern, numbersOf(language)).format(written);
    }

    private static ResourceBundle texts(Language language) {
        return ResourceBundle.getBundle(
                "org.provenant.web.messages",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Vietnamese writes 1.234,5 as German does; the runtime's own Vietnamese data differs between versions. */
    private static Locale numbersOf(Language language) {
        return language == Language.VI ? Locale.GERMANY : language.locale();
    }

    /** A text of the pages that may be missing. */
    public Optional<String> find(String key) {
        return find(languages.getLanguage(), key);
    }

    /** The same in a given language. */
    public static Optional<String> find(Language language, String key) {
        return texts(language).containsKey(key) ? Optional.of(text(language, key)) : Optional.empty();
    }

    /** A term that may be missing. */
    public Optional<String> findTerm(String key) {
        var terms = Terms.in(languages.getLanguage());
        return terms.has(key) ? Optional.of(terms.text(key)) : Optional.empty();
    }

    /** The sentence for a broken rule. */
    public String sentence(RuleViolated violated) {
        return Terms.in(languages.getLanguage()).sentence(violated);
    }

    /** Any value in words: enum constants, dates, amounts, quantities; nothing for null. */
    public String word(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return Terms.in(languages.getLanguage()).write(value);
    }

    /** As {@link #word}, with a dash for nothing, so that an empty fact does not look forgotten. */
    public String dashed(@Nullable Object value) {
        var word = word(value);
        return word.isEmpty() ? "—" : word;
    }

    /** The line of a permit that a label such as {@code 12/GP-BKHCN / 1} names; any other text as it is. */
    public String permitLine(String label) {
        return LineName.read(LineName.Paper.PERMIT, label).map(this::word).orElse(label);
    }

    /** A whole or decimal number with the language's separators. */
    public String number(@Nullable Object number) {
        return number == null || number.toString().isEmpty() ? "" : word(new BigDecimal(number.toString()));
    }

    /** A day for machines, as in {@code <time datetime>}. */
    public String iso(@Nullable Object value) {
        return value instanceof LocalDate || value instanceof Instant ? value.toString() : "";
    }
}
