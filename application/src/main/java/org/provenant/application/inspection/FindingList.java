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

/** The findings of inspections, for auditors and for the company that answers them. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class FindingList {

    @Inject
    Inspections inspections;

    @Inject
    Database database;

    /**
     * The findings of an inspection, the first first.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's inspection
     */
    public List<FindingRow> of(InspectionId inspection) {
        inspections.get(inspection);
        return database.sql()
                .createQuery("""
                        select f.id, f.finding_no as number, f.severity, f.finding as text, f.basis, f.subject_kind,
                          f.subject_record, f.subject_label, w.name as written_by, f.written_at, f.state, f.response,
                          a.name as answered_by, f.answered_at, f.finding_outcome as outcome, f.closing_remark,
                          c.name as closed_by, f.closed_at, f.version
                        from inspection_finding f
                          join user_account w on w.id = f.written_by
                          left join user_account a on a.id = f.answered_by
                          left join user_account c on c.id = f.closed_by
                        where f.inspection_id = :inspection order by f.finding_no
                        """)
                .bind("inspection", inspection.value())
                .map(ConstructorMapper.of(FindingRow.class))
                .list();
    }
}
