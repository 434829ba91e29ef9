package org.provenant.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.provenant.application.audit.FieldWords;
import org.provenant.application.intake.sheet.ColumnLetters;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/** How a file was read, in the words of the page on which that was declared. */
@ApplicationScoped
public class MappingWords implements FieldWords {

    private static final Set<String> ENTITIES = Set.of("ImportBatch", "SupplierProfile");

    @Override
    public boolean writes(String entity, String field) {
        return field.equals("mapping") && ENTITIES.contains(entity);
    }

    @Override
    public String write(String text, Language language) {
        return write(MappingJson.ofDevices(text), language);
    }

    /** A mapping of any kind of file in words. */
    public static String write(SheetMapping<?> mapping, Language language) {
        var terms = Terms.in(language);
        var parts = new ArrayList<String>();
        if (!mapping.sheet().isEmpty()) {
            parts.add(terms.text("intake.mapping.sheet", mapping.sheet()));
        }
        parts.add(terms.text("intake.mapping.headerRow", mapping.headerRow()));
        parts.add(mapping.columns().stream()
                .map(column -> terms.text(
                        "intake.mapping.column",
                        ColumnLetters.of(column.index()),
                        column.heading(),
                        terms.write(column.column())))
                .collect(Collectors.joining(" · ")));
        new TreeMap<>(mapping.fixed())
                .forEach((column, value) -> parts.add(terms.text("intake.mapping.fixed", terms.write(column), value)));
        if (mapping.dateOrder() != null) {
            parts.add(terms.text("intake.mapping.dates", terms.word(mapping.dateOrder())));
        }
        if (mapping.numberStyle() != null) {
            parts.add(terms.text("intake.mapping.numbers", terms.word(mapping.numberStyle())));
        }
        return String.join("\n", parts);
    }
}
