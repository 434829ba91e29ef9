package org.provenant.application.inspection;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
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

    /** What stands in the address of a record's own page, as in {@code ?id=12}. */
    private static final Pattern ITSELF = Pattern.compile("#\\s?(\\d{1,18})");

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * The record, with its name as it is now.
     *
     * @return nothing if none is named
     * @throws RuleViolated {@link InspectionRule#NO_SUCH_SUBJECT}, {@link InspectionRule#SUBJECT_AMBIGUOUS} or
     *     {@link InspectionRule#SUBJECT_INCOMPLETE}
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
        var found = called(kind, number);
        if (found.isEmpty()) {
            throw new RuleViolated(InspectionRule.NO_SUCH_SUBJECT, kind, number);
        }
        if (found.size() > 1) {
            throw new RuleViolated(
                    InspectionRule.SUBJECT_AMBIGUOUS,
                    kind,
                    number,
                    found.stream().map(each -> "#" + each.record()).collect(joining(", ")));
        }
        return found.get(0);
    }

    /** By its own number, behind a #, or else by what it is called: the first few, should several be called the same. */
    private List<Subject> called(SubjectKind kind, String number) {
        var byItself = ITSELF.matcher(number);
        var query = byItself.matches()
                ? database.sql()
                        .createQuery("select id, " + nameOf(kind) + " as label from " + tableOf(kind)
                                + " where company_id = :company and id = :id")
                        .bind("id", Long.parseLong(byItself.group(1)))
                : database.sql().createQuery(select(kind)).bind("number", number);
        return query.bind("company", callers.current().requireCompany().value())
                .map((row, context) -> new Subject(kind, row.getLong("id"), row.getString("label")))
                .list();
    }

    private static String select(SubjectKind kind) {
        return switch (kind) {
            case EQUIPMENT -> """
                with called as (
                  select id, asset_tag as label, asset_tag in (upper(:number), :number) as by_tag, stage = 'WITHDRAWN' as gone
                  from equipment where company_id = :company
                    and (asset_tag in (upper(:number), :number) or serial_number = upper(:number)))
                select id, label from called c
                where (by_tag or not exists (select from called where by_tag))
                  and (not gone or not exists (select from called where not gone and by_tag = c.by_tag))
                order by id limit 5""";
            case REPORT ->
                // The versions of a report share its number, and the last one is in force.
                "select id, number as label from periodic_report where company_id = :company"
                        + " and plain(number) = plain(:number) order by id desc limit 1";
            case PERMIT, DECLARATION, DOSSIER ->
                "select id, " + nameOf(kind) + " as label from " + tableOf(kind)
                        + " where company_id = :company and plain(" + nameOf(kind)
                        + ") = plain(:number) order by id limit 5";
        };
    }

    private static String tableOf(SubjectKind kind) {
        return switch (kind) {
            case EQUIPMENT -> "equipment";
            case PERMIT -> "permit";
            case DECLARATION -> "declaration";
            case DOSSIER -> "dossier";
            case REPORT -> "periodic_report";
        };
    }

    private static String nameOf(SubjectKind kind) {
        return switch (kind) {
            case EQUIPMENT -> "asset_tag";
            case DOSSIER -> "title";
            case PERMIT, DECLARATION, REPORT -> "number";
        };
    }
}
