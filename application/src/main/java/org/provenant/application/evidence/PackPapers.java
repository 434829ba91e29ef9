package org.provenant.application.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.provenant.application.usecase.Database;
import org.provenant.domain.audit.FieldChange;
import org.provenant.domain.audit.RecordChange;
import org.provenant.domain.evidence.EvidenceRule;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.RuleViolated;

/** Finds the files whose digest stands in a change of a pack. */
@ApplicationScoped
class PackPapers {

    /** All files of one pack together; a browser holds the whole pack in memory. */
    private static final long MOST_BYTES = 500L << 20;

    private static final Pattern ENDING = Pattern.compile(".*\\.([A-Za-z0-9]{1,8})");

    /** Packs stand on their own, and the first edition of the rules came with the product. */
    private static final Set<String> WITHOUT = Set.of("EvidencePack", "RuleBookEdition");

    @Inject
    Database database;

    /**
     * A file that a change brought.
     *
     * @param name as the user's machine called it, or the record that it was drawn for
     * @param number of the entry, in the chain
     * @param present whether the register has it
     */
    record Paper(FileDigest digest, String name, long number, boolean present) {

        /** Its name in the pack. */
        String file() {
            var ending = ENDING.matcher(name);
            return "papers/" + digest.hex() + "."
                    + (ending.matches() ? ending.group(1).toLowerCase(Locale.ROOT) : "bin");
        }
    }

    /**
     * Each file once, in the order of the changes that brought it.
     *
     * @throws RuleViolated {@link EvidenceRule#FILES_TOO_LARGE}
     */
    List<Paper> of(PackedHistory packed) {
        var found = new LinkedHashMap<String, Named>();
        for (var each : packed.changes()) {
            var change = each.change();
            if (!WITHOUT.contains(change.entity())) {
                for (var field : change.fields()) {
                    field.fileDigest()
                            .ifPresent(digest ->
                                    found.putIfAbsent(digest, new Named(nameOf(change, field), each.number())));
                }
            }
        }
        var sizes = sizes(found.keySet());
        long all = sizes.values().stream().mapToLong(Long::longValue).sum();
        if (all > MOST_BYTES) {
            throw new RuleViolated(EvidenceRule.FILES_TOO_LARGE, all >> 20, MOST_BYTES >> 20);
        }
        return found.entrySet().stream()
                .map(each -> new Paper(
                        new FileDigest(each.getKey()),
                        each.getValue().name(),
                        each.getValue().number(),
                        sizes.containsKey(each.getKey())))
                .toList();
    }

    private static String nameOf(RecordChange change, FieldChange digest) {
        return change.fields().stream()
                .filter(field -> field.field().equals("fileName") && field.after() != null)
                .map(field -> Objects.requireNonNull(field.after()).text())
                .findFirst()
                .orElseGet(() -> switch (digest.field()) {
                    case "pdfDigest" -> change.label() + ".pdf";
                    case "xlsxDigest" -> change.label() + ".xlsx";
                    case "figuresDigest" -> change.label() + ".json";
                    default -> change.label();
                });
    }

    private Map<String, Long> sizes(Set<String> digests) {
        return database.sql()
                .createQuery("select digest, size from stored_file where digest = any (:digests)")
                .bindArray("digests", String.class, digests)
                .reduceRows(new LinkedHashMap<>(), (sizes, row) -> {
                    sizes.put(row.getColumn("digest", String.class), row.getColumn("size", Long.class));
                    return sizes;
                });
    }

    private record Named(String name, long number) {}
}
