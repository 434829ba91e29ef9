package org.provenant.application.audit;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeFields;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.EntryRows;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.audit.AuditEntryId;
import org.provenant.domain.audit.RecordChange;
import org.provenant.domain.audit.SignatureKey;
import org.provenant.domain.audit.TreeHash;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Hands out one entry with everything that is needed to check it without this register (docs/history-format.md). */
@Lookup
@Allowed({Permission.READ_RECORDS, Permission.READ_USERS})
public class EntryProof {

    /** Name and version of the file's form. */
    public static final String FORM = "provenant-proof-1";

    private static final int FETCH = 1_000;
    private static final JsonFactory JSON = new JsonFactory();

    @Inject
    Database database;

    @Inject
    EntrySeals seals;

    @Inject
    SigningKeys keys;

    /**
     * Writes the proof of an entry as JSON; the stream is not closed. Before the first checkpoint that covers the entry
     * it has no path yet.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's entry
     */
    public void write(AuditEntryId entry, OutputStream out) throws IOException {
        var seal = seals.of(entry.value());
        var json = JSON.createGenerator(out, JsonEncoding.UTF8)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("form", FORM);
        json.writeNumberField("number", seal.number());
        json.writeStringField("entry", text(canonical(entry)));
        json.writeArrayFieldStart("changes");
        writeChanges(entry, json);
        json.writeEndArray();
        json.writeStringField("leaf", seal.leaf().hex());
        var proof = seal.proof();
        var checkpoint = seal.checkpoint();
        if (proof != null && checkpoint != null) {
            json.writeNumberField("index", proof.index());
            json.writeNumberField("size", proof.size());
            write(json, "path", proof.path().stream().map(TreeHash::hex).toList());
            json.writeStringField("checkpoint", checkpoint.text());
        }
        write(json, "keys", keys.known().stream().map(SignatureKey::text).toList());
        json.writeEndObject();
        json.flush();
    }

    private byte[] canonical(AuditEntryId entry) {
        return database.sql()
                .createQuery("select " + EntryRows.COLUMNS + ", l.changes_root"
                        + " from audit_entry e join audit_link l on l.entry_id = e.id where e.id = :entry")
                .bind("entry", entry.value())
                .map((row, context) -> EntryRows.entry(row, TreeHash.of(row.getBytes("changes_root")))
                        .canonical())
                .one();
    }

    private void writeChanges(AuditEntryId entry, JsonGenerator json) {
        try (var changes = database
                .sql()
                .createQuery("select kind, entity, record_id, label, fields from audit_change"
                        + " where entry_id = :entry order by position")
                .bind("entry", entry.value())
                .setFetchSize(FETCH)
                .map((row, context) -> ChangeFields.change(row))
                .stream()) {
            changes.map(RecordChange::canonical).forEach(change -> {
                try {
                    json.writeString(text(change));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static void write(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static String text(byte[] canonical) {
        return new String(canonical, StandardCharsets.UTF_8);
    }
}
