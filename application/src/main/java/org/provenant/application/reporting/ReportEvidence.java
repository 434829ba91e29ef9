package org.provenant.application.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.reporting.ReportCheck;
import org.provenant.domain.shared.Period;

/** What still waits for papers or an explanation, record by record. */
@ApplicationScoped
class ReportEvidence {

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** Disposals whose devices had left by the end of the period, without all their papers now. */
    ReportChecks.Finding disposals(Period period) {
        var papers = database.sql().createQuery("""
                        select id, number, stage in ('COLLECTED', 'CONFIRMED') as failing from disposal_order
                        where company_id = :company and collected_on <= :to and stage <> 'CANCELLED' order by id
                        """).bind("to", period.to());
        return found(ReportCheck.DISPOSAL_PAPERS_COMPLETE, FailingRecord.Kind.DISPOSAL, papers);
    }

    /** Differences between permit, declaration and devices. */
    ReportChecks.Finding differences() {
        var all = database.sql().createQuery("""
                        select x.id, concat_ws(' · ', d.number, x.serial_number) as number, x.state = 'OPEN' as failing
                        from difference x join declaration d on d.id = x.declaration_id
                        where x.company_id = :company order by x.id
                        """);
        return found(ReportCheck.DIFFERENCES_EXPLAINED, FailingRecord.Kind.DIFFERENCE, all);
    }

    /** Breaches of internal use. */
    ReportChecks.Finding breaches() {
        var all = database.sql().createQuery("""
                        select b.id, 'VP-' || b.id || ' · ' || e.asset_tag as number, b.state = 'OPEN' as failing
                        from breach b join equipment e on e.id = b.equipment_id
                        where b.company_id = :company order by b.id
                        """);
        return found(ReportCheck.BREACHES_CLOSED, FailingRecord.Kind.BREACH, all);
    }

    private ReportChecks.Finding found(ReportCheck check, FailingRecord.Kind kind, Query query) {
        var all = query.bind("company", callers.current().requireCompany().value())
                .map((row, context) -> row.getBoolean("failing")
                        ? Optional.of(new FailingRecord(
                                kind, row.getLong("id"), row.getString("number"), row.getString("number")))
                        : Optional.<FailingRecord>empty())
                .list();
        return new ReportChecks.Finding(
                check, all.size(), all.stream().flatMap(Optional::stream).toList());
    }
}
