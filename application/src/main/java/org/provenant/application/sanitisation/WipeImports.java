package org.provenant.application.sanitisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.sanitisation.WipeImport;
import org.provenant.domain.sanitisation.WipeImportId;
import org.provenant.domain.sanitisation.WipeReport;
import org.provenant.domain.sanitisation.WipeReportId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Reports of wiping tools of the company that the caller acts for. */
@ApplicationScoped
class WipeImports {

    @Inject
    SeenVersion seenVersion;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's import */
    WipeImport get(WipeImportId id) {
        var found = database.entities().find(WipeImport.class, id.value());
        if (found == null || !found.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return found;
    }

    /** As {@link #get}, if nobody has changed it since that version. */
    WipeImport get(WipeImportId id, int version) {
        var found = get(id);
        seenVersion.require(found, version, found.version());
        return found;
    }

    /** As {@link #get(WipeImportId)}; nobody else changes it before the present transaction ends. */
    WipeImport lock(WipeImportId id) {
        database.sql()
                .createQuery("select id from wipe_import where id = :id for update")
                .bind("id", id.value())
                .mapTo(Long.class)
                .list();
        return get(id);
    }

    WipeImport add(WipeImport made) {
        database.entities().persist(made);
        return made;
    }

    void add(WipeReport report) {
        database.entities().persist(report);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for a report of another import */
    WipeReport report(WipeImportId id, WipeReportId number) {
        get(id);
        var report = database.entities().find(WipeReport.class, number.value());
        if (report == null || !report.wipeImport().equals(id)) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, number.value());
        }
        return report;
    }

    /** All parts, in the order in which they were read. */
    List<WipeReport> reports(WipeImportId id) {
        return database.entities()
                .createQuery("select r from WipeReport r where r.wipeImport = :id order by r.id", WipeReport.class)
                .setParameter("id", id)
                .getResultList();
    }
}
