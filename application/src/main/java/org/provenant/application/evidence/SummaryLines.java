package org.provenant.application.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.HistoryWords;
import org.provenant.domain.audit.AuditEntry;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.audit.Outcome;
import org.provenant.domain.audit.RecordChange;
import org.provenant.domain.identity.Role;
import org.provenant.domain.licensing.ContentField;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.LineName;
import org.provenant.domain.shared.Terms;
import org.provenant.reports.evidence.EvidenceLine;

/** The part of the history that a pack holds, as people read it: each record with all that was done to it. */
@ApplicationScoped
class SummaryLines {

    /** Devices first, then the papers that they rest on; everything else by its name. */
    private static final List<String> ORDER = List.of(
            "Equipment",
            "Dossier",
            "DossierLine",
            "DossierPaper",
            "Permit",
            "PermitLine",
            "Research",
            "Declaration",
            "DeclarationLine",
            "Shipment",
            "SpecialPermit",
            "ImportBatch",
            "ExpectedDevice",
            "Scan",
            "Difference");

    private static final Comparator<RecordKey> RECORDS = Comparator.comparingInt(RecordKey::rank)
            .thenComparing(RecordKey::entity)
            .thenComparingLong(RecordKey::id);

    @Inject
    HistoryWords words;

    @Inject
    Instance<HistoryNames> names;

    private record RecordKey(String entity, long id) {

        int rank() {
            int at = ORDER.indexOf(entity);
            return at < 0 ? ORDER.size() : at;
        }
    }

    /** The lines, record by record, and at the end what changed no record. */
    List<EvidenceLine> of(PackedHistory packed, Language language) {
        var entries = new HashMap<Long, AuditEntry>();
        packed.entries().forEach(each -> entries.put(each.number(), each.entry()));
        var byRecord = new TreeMap<RecordKey, List<PackedHistory.Change>>(RECORDS);
        var changing = new HashSet<Long>();
        for (var each : packed.changes()) {
            var key = new RecordKey(each.change().entity(), each.change().recordId());
            byRecord.computeIfAbsent(key, added -> new ArrayList<>()).add(each);
            changing.add(each.number());
        }
        var lines = new ArrayList<EvidenceLine>();
        byRecord.forEach((key, changes) -> {
            var last = changes.get(changes.size() - 1).change();
            var record = entity(key.entity(), language) + " " + label(last, language);
            for (var each : changes) {
                addChange(record, each, entries, language, lines);
            }
        });
        for (var each : packed.entries()) {
            if (!changing.contains(each.number())) {
                lines.add(new EvidenceLine(null, act(each.number(), each.entry(), language), null, null, null));
            }
        }
        return lines;
    }

    private void addChange(
            String record,
            PackedHistory.Change each,
            Map<Long, AuditEntry> entries,
            Language language,
            List<EvidenceLine> lines) {
        var entry = entries.get(each.number());
        if (entry == null) {
            throw new IllegalStateException("no entry " + each.number());
        }
        var act = act(each.number(), entry, language);
        for (var field : each.change().fields()) {
            lines.add(new EvidenceLine(
                    record,
                    act,
                    field(field.field(), language),
                    value(each.change(), field.field(), field.before(), language),
                    value(each.change(), field.field(), field.after(), language)));
        }
        if (each.change().fields().isEmpty()) {
            lines.add(new EvidenceLine(record, act, null, null, null));
        }
    }

    private EvidenceLine.Act act(long number, AuditEntry entry, Language language) {
        var outcome = Outcome.valueOf(entry.outcome());
        return new EvidenceLine.Act(
                number,
                entry.recordedAt(),
                entry.happenedOn(),
                entry.actor(),
                names.isResolvable() ? names.get().useCase(entry.useCase(), language) : entry.useCase(),
                entry.reason(),
                outcome == Outcome.DONE ? null : Terms.in(language).word(outcome));
    }

    private String entity(String entity, Language language) {
        return names.isResolvable() ? names.get().entity(entity, language) : entity;
    }

    private static String label(RecordChange change, Language language) {
        var terms = Terms.in(language);
        var label = change.label();
        return switch (change.entity()) {
            case "RoleGrant" -> term(terms, Role.class, label);
            case "DossierEntry" -> term(terms, ContentField.class, label);
            case "PermitLine" -> line(LineName.Paper.PERMIT, label, terms);
            case "DeclarationLine" -> line(LineName.Paper.DECLARATION, label, terms);
            default -> label;
        };
    }

    private static String term(Terms terms, Class<?> type, String name) {
        var context = type.getPackageName();
        var key = context.substring(context.lastIndexOf('.') + 1) + "." + type.getSimpleName() + "." + name;
        return terms.has(key) ? terms.text(key) : name;
    }

    private static String line(LineName.Paper paper, String label, Terms terms) {
        return LineName.read(paper, label).map(terms::write).orElse(label);
    }

    private static String field(String name, Language language) {
        var terms = Terms.in(language);
        return terms.has("field." + name) ? terms.text("field." + name) : name;
    }

    private String value(RecordChange change, String field, @Nullable FieldValue value, Language language) {
        var written = words.write(change.entity(), field, value, language);
        var terms = Terms.in(language);
        return switch (field) {
            case "permitLine" -> line(LineName.Paper.PERMIT, written, terms);
            case "declarationLine" -> line(LineName.Paper.DECLARATION, written, terms);
            default -> written;
        };
    }
}
