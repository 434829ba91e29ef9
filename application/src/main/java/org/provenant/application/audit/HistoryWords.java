package org.provenant.application.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Database;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** Writes what the history keeps in canonical form as people read it. */
@ApplicationScoped
public class HistoryWords {

    @Inject
    Database database;

    @Inject
    Instance<FieldWords> structures;

    /**
     * One side of a change in the user's language; the stored text where the field no longer exists.
     *
     * @return empty for nothing
     */
    public String write(String entity, String field, @Nullable FieldValue value, Language language) {
        if (value == null) {
            return "";
        }
        var terms = Terms.in(language);
        var type = database.attributeType(entity, field).orElse(Object.class);
        var text = value.text();
        if (type.isEnum()) {
            var key = keyOf(type, text);
            return terms.has(key) ? terms.text(key) : text;
        }
        if (type == boolean.class || type == Boolean.class) {
            return terms.text(Boolean.parseBoolean(text) ? "audit.value.yes" : "audit.value.no");
        }
        if (type == LocalDate.class) {
            return terms.write(LocalDate.parse(text));
        }
        if (type == Instant.class) {
            return terms.write(Instant.parse(text));
        }
        if (type == BigDecimal.class) {
            return terms.write(new BigDecimal(text));
        }
        if (type == Country.class) {
            return new Country(text).name(language);
        }
        return structures.stream()
                .filter(words -> words.writes(entity, field))
                .findFirst()
                .map(words -> words.write(text, language))
                .orElse(text);
    }

    private static String keyOf(Class<?> type, String name) {
        var context = type.getPackageName();
        return context.substring(context.lastIndexOf('.') + 1) + "." + type.getSimpleName() + "." + name;
    }
}
