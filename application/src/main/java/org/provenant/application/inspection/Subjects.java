package org.provenant.application.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.DeviceCode;
import org.provenant.domain.inspection.InspectionRule;
import org.provenant.domain.inspection.Subject;
import org.provenant.domain.inspection.SubjectKind;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** Finds the record of the company acted for that an auditor names. */
@ApplicationScoped
class Subjects {

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * The record, with its name as it is now.
     *
     * @return nothing if none is named
     * @throws RuleViolated {@link InspectionRule#NO_SUCH_SUBJECT} or {@link InspectionRule#SUBJECT_INCOMPLETE}
     */
    @Nullable
    Subject find(About about) {
        var kind = about.kind();
        var number = about.number() == null ? "" : Text.tidy(DeviceCode.read(about.number()));
        if (kind == null && number.isEmpty()) {
            return null;
        }
        if (kind == null || number.isEmpty()) {
            throw new RuleViolated(InspectionRule.SUBJECT_INCOMPLETE);
        }
        return database.sql()
                .createQuery(select(kind))
                .bind("company", callers.current().requireCompany().value())
                .bind("number", number)
                .map((row, context) -> new Subject(kind, row.getLong("id"), row.getString("label")))
                .findOne()
                .orElseThrow(() -> new RuleViolated(InspectionRule.NO_SUCH_SUBJECT, kind, number));
    }

    private static String select(SubjectKind kind) {
        return switch (kind) {
            case EQUIPMENT ->
                "select id, asset_tag as label from equipment where company_id = :company"
                        + " and (asset_tag = upper(:number) or asset_tag = :number or serial_number = upper(:number))"
                        + " order by stage = 'WITHDRAWN', id limit 1";
            case PERMIT -> numbered("permit", "number");
            case DECLARATION -> numbered("declaration", "number");
            case DOSSIER -> numbered("dossier", "title");
            case REPORT -> numbered("periodic_report", "number");
        };
    }

    private static String numbered(String table, String column) {
        return "select id, " + column + " as label from " + table + " where company_id = :company and plain(" + column
                + ") = plain(:number) order by id desc limit 1";
    }
}
