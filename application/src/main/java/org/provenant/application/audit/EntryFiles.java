package org.provenant.application.audit;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
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

    private static final int MOST = 100;

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

    /** The files of an entry, at most {@value #MOST}; those that are kept elsewhere, such as the first rule book, are not. */
    public List<EntryFile> of(long entry) {
        return scope.bound(database.sql().createQuery("""
                        select c.entity, c.label, f.key as field, s.digest, s.size,
                          coalesce(c.fields -> 'fileName' -> 'after' ->> 'text', s.digest) as name
                        from audit_entry e join audit_change c on c.entry_id = e.id
                          cross join lateral jsonb_each(c.fields) f
                          join stored_file s on s.digest = f.value -> 'after' ->> 'text'
                        where e.id = :entry and f.key ilike '%%digest' and %s
                        order by c.position, f.key limit %d
                        """.formatted(scope.visible(), MOST)))
                .bind("entry", entry)
                .map(ConstructorMapper.of(EntryFile.class))
                .list();
    }

    /**
     * One of them.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's entry
     */
    public EntryFile get(AuditEntryId entry, String digest) {
        return of(entry.value()).stream()
                .filter(file -> file.digest().equals(digest))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, digest));
    }

    /** The file's bytes, as they were stored. */
    public byte[] bytes(AuditEntryId entry, String digest) {
        return files.read(new FileDigest(get(entry, digest).digest()));
    }
}
