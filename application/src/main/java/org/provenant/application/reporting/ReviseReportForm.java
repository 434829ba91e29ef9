package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.reporting.ReportFormVersionId;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * Adds the next version of a form: names of columns, addressee, period, due rule and checks, as data. Reports that were
 * issued keep theirs. Nobody has compared the new version with the official form yet.
 */
@UseCase
@Allowed(Permission.VERIFY_FORMS)
public class ReviseReportForm {

    @Inject
    ReportForms forms;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Database database;

    /** @throws RuleViolated {@link ReportingRule#FORM_NOT_LATER} or {@link ReportingRule#NOT_THE_LATEST} */
    public ReportFormVersionId revise(Command command) {
        var form = forms.get(command.form());
        seenVersion.require(form, command.version(), form.version());
        forms.latest().stream()
                .filter(latest ->
                        latest.code().equals(form.code()) && !latest.id().equals(form.id()))
                .findFirst()
                .ifPresent(latest -> {
                    throw new RuleViolated(ReportingRule.NOT_THE_LATEST, latest.label());
                });
        var next = new ReportFormVersion(form, command.effectiveFrom(), command.facts());
        database.entities().persist(next);
        return next.id();
    }

    /**
     * @param form the latest version so far
     * @param version of it that the user saw
     */
    public record Command(
            ReportFormVersionId form, int version, LocalDate effectiveFrom, ReportFormVersion.Facts facts) {}
}
