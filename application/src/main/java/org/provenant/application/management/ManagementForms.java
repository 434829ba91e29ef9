package org.provenant.application.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.usecase.Database;
import org.provenant.domain.management.ManagementForm;
import org.provenant.domain.management.ManagementFormId;
import org.provenant.domain.management.ManagementKind;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The forms of management reports: data with an effective date. */
@ApplicationScoped
class ManagementForms {

    @Inject
    Database database;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} */
    ManagementForm get(ManagementFormId id) {
        var form = database.entities().find(ManagementForm.class, id.value());
        if (form == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return form;
    }

    /** The form of a kind in force on a day; the first one for days before any. */
    ManagementForm inForceOn(ManagementKind kind, LocalDate day) {
        var versions = versions(kind);
        return versions.stream()
                .filter(form -> !form.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(versions.get(0));
    }

    /** All versions of a kind, the first first. */
    List<ManagementForm> versions(ManagementKind kind) {
        return database.entities()
                .createQuery(
                        "select f from ManagementForm f where f.kind = :kind order by f.formVersion",
                        ManagementForm.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    ManagementForm latest(ManagementKind kind) {
        var versions = versions(kind);
        return versions.get(versions.size() - 1);
    }
}
