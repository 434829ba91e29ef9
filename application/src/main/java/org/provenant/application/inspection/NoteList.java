package org.provenant.application.inspection;

import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The notes of auditors, which nobody else sees. */
@Lookup
@Allowed(Permission.INSPECT)
public class NoteList {

    @Inject
    Inspections inspections;

    @Inject
    Database database;

    /**
     * The notes of an inspection, the latest first.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's inspection
     */
    public List<NoteRow> of(InspectionId inspection) {
        inspections.get(inspection);
        return database.sql()
                .createQuery("""
                        select n.id, n.text, n.subject_kind, n.subject_record, n.subject_label, n.salt, n.note_hash,
                          u.name as written_by, n.written_at
                        from inspection_note n join user_account u on u.id = n.written_by
                        where n.inspection_id = :inspection order by n.id desc
                        """)
                .bind("inspection", inspection.value())
                .map(ConstructorMapper.of(NoteRow.class))
                .list();
    }
}
