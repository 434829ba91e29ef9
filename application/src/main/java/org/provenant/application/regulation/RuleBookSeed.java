package org.provenant.application.regulation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.RuleContent;
import org.provenant.domain.regulation.RuleFacts;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.shared.FileDigest;

/**
 * The first edition, as it comes with the product: one file of separated values for each kind of rule, in {@code
 * rulebook}, whose columns are named as the fields.
 */
record RuleBookSeed(FileDigest digest, List<RuleFacts> rows) {

    static RuleBookSeed read() {
        var rows = new ArrayList<RuleFacts>();
        var hash = FileDigest.sha256();
        for (var kind : RuleKind.values()) {
            var file = file(kind);
            hash.update(file);
            rows.addAll(rows(kind, file));
        }
        return new RuleBookSeed(FileDigest.ofHash(hash.digest()), rows);
    }

    private static byte[] file(RuleKind kind) {
        var name = "rulebook/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
        try (var in = Objects.requireNonNull(RuleBookSeed.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RuleFacts> rows(RuleKind kind, byte[] file) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            return csv.stream().map(row -> facts(kind, row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleFacts facts(RuleKind kind, NamedCsvRecord row) {
        var values = new EnumMap<RuleField, String>(RuleField.class);
        for (var field : kind.fields()) {
            var value = row.getField(field.name().toLowerCase(Locale.ROOT));
            if (!value.isEmpty()) {
                values.put(field, value);
            }
        }
        var to = optional(row, "effective_to");
        return new RuleFacts(
                kind,
                row.getField("code"),
                new RuleContent(values),
                LocalDate.parse(row.getField("effective_from")),
                to == null ? null : LocalDate.parse(to),
                optional(row, "instrument"),
                optional(row, "article"),
                Certainty.valueOf(row.getField("certainty")));
    }

    private static @Nullable String optional(NamedCsvRecord row, String column) {
        var value = row.getField(column);
        return value.isEmpty() ? null : value;
    }
}
