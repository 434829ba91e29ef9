package org.provenant.application.audit;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.audit.AuditEntryId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The files that an entry of the history names by their digests, as they were when it was written. */
@Lookup
@Allowed({Permission.READ_RECORDS, Permission.READ_USERS})
public class EntryFiles {

    /** So many files are listed at once. */
    public static final int MOST = 100;

    private static final String NAMED = """
            select c.entity, c.label, f.key as field, s.digest, s.size,
              coalesce(c.fields -> 'fileName' -> 'after' ->> 'text', s.digest) as name, count(*) over () as total
            from audit_entry e join audit_change c on c.entry_id = e.id
              cross join lateral jsonb_each(c.fields) f
              join stored_file s on s.digest = f.value -> 'after' ->> 'text'
            where e.id = :entry and f.key ilike '%%digest' and %s and (cast(:digest as text) is null or s.digest = :digest)
            order by c.position, f.key limit :most offset :from
            """;

    @Inject
    Database database;

    @Inject
    HistoryScope scope;

    @Inject
    FileStore files;

    /**
     * A file.
     *
     * @param entity kind of the record that it belongs to
     * @param label what that record was called at the time
     * @param field the field that names it
     * @param name what the file was called, or else its digest
     * @param size bytes
     */
    public record EntryFile(String entity, String label, String field, String name, String digest, long size)
            implements Serializable {}

    /**
     * Part of the files of an entry.
     *
     * @param total how many it names in all
     */
    public record Part(List<EntryFile> files, int total) implements Serializable {

        public Part {
            files = List.copyOf(files);
        }
    }

    /**
     * The files of an entry, at most {@value #MOST} from a position on, in the order of its changes; those that are kept
     * elsewhere, such as the first rule book, are not among them.
     */
    public Part of(long entry, int from) {
        return read(entry, null, MOST, from);
    }

    /**
     * One of them.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's entry
     */
    public EntryFile get(AuditEntryId entry, String digest) {
        return read(entry.value(), digest, 1, 0).files().stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, digest));
    }

    private Part read(long entry, @Nullable String digest, int most, int from) {
        var total = new AtomicInteger();
        var files = scope.bound(database.sql().createQuery(NAMED.formatted(scope.visible())))
                .bind("entry", entry)
                .bind("digest", digest)
                .bind("most", most)
                .bind("from", from)
                .map((row, context) -> {
                    total.set(row.getInt("total"));
                    return new EntryFile(
                            row.getString("entity"),
                            row.getString("label"),
                            row.getString("field"),
                            row.getString("name"),
                            row.getString("digest"),
                            row.getLong("size"));
                })
                .list();
        return new Part(files, total.get());
    }

    /** The file's bytes, as they were stored. */
    public byte[] bytes(AuditEntryId entry, String digest) {
        return files.read(new FileDigest(get(entry, digest).digest()));
    }
}
