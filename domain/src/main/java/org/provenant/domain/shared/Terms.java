package org.provenant.domain.shared;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The field's words in one language: stages, cases, rules. Sentences are {@link MessageFormat} patterns; dates are
 * written {@code dd/MM/yyyy} and numbers as the language writes them.
 */
public final class Terms {

    /** Where days begin and end for the law that this register serves. */
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(VIETNAM);

    private final ResourceBundle bundle;
    private final Language language;

    private Terms(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "org.provenant.domain.terms",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Terms in(Language language) {
        return new Terms(language);
    }

    /** The sentence for a broken rule. */
    public String sentence(RuleViolated violated) {
        return sentence(violated.rule(), violated.values());
    }

    /** The sentence for a broken rule, followed by the advice for it if there is one: key {@code <context>.hint.<NAME>}. */
    public String sentenceWithAdvice(RuleViolated violated) {
        var advice = violated.rule().key().replace(".rule.", ".hint.");
        return has(advice) ? sentence(violated) + " " + text(advice) : sentence(violated);
    }

    /** The sentence for a rule and the values it names; of a {@link FormerRule} its name and these values. */
    public String sentence(Rule rule, List<Object> values) {
        if (!has(rule.key())) {
            return values.isEmpty() ? rule.name() : rule.name() + " (" + write(values) + ")";
        }
        return text(rule.key(), values.toArray());
    }

    /** The words for an enum constant: key {@code <context>.<type>.<NAME>}. */
    public String word(Enum<?> constant) {
        return text(keyOf(constant));
    }

    /** Key of an enum constant's words, for example {@code equipment.LifecycleStage.IN_USE}. */
    public static String keyOf(Enum<?> constant) {
        var type = constant.getDeclaringClass();
        var context = type.getPackageName();
        return context.substring(context.lastIndexOf('.') + 1) + "." + type.getSimpleName() + "." + constant.name();
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public String text(String key, Object... values) {
        var pattern = bundle.getString(key);
        if (values.length == 0) {
            return pattern.replace("''", "'");
        }
        var written = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            written[i] = write(values[i]);
        }
        return new MessageFormat(pattern, language.locale()).format(written);
    }

    /** A value as people read it in this language. */
    public String write(Object value) {
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof Instant moment) {
            return MOMENT.format(moment);
        }
        if (value instanceof Quantity quantity) {
            return number(BigDecimal.valueOf(quantity.pieces()));
        }
        if (value instanceof BigDecimal amount) {
            return number(amount);
        }
        if (value instanceof Term term) {
            return text(term.key());
        }
        if (value instanceof RuleBookName name) {
            return name.in(language);
        }
        if (value instanceof LineName line) {
            var key =
                    line.paper() == LineName.Paper.PERMIT ? "shared.label.permitLine" : "shared.label.declarationLine";
            return text(key, line.lineNo(), line.number());
        }
        if (value instanceof Enum<?> constant && bundle.containsKey(keyOf(constant))) {
            return word(constant);
        }
        if (value instanceof List<?> several) {
            return String.join(", ", several.stream().map(this::write).toList());
        }
        return value.toString();
    }

    private String number(BigDecimal amount) {
        var symbols = DecimalFormatSymbols.getInstance(language == Language.VI ? Locale.GERMANY : Locale.ENGLISH);
        return new DecimalFormat("#,##0.####", symbols).format(amount);
    }
}
