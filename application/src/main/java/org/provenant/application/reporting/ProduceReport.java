package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.provenant.application.audit.LastCheckpoint;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SealsHistory;
import org.provenant.application.usecase.Settings;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.UserAccount;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.reporting.PeriodicReport;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.reporting.ReportNumber;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;
import org.provenant.reports.periodic.BothLanguages;
import org.provenant.reports.periodic.FrozenReport;
import org.provenant.reports.periodic.PeriodicReportData;
import org.provenant.reports.periodic.PeriodicReportDocument;
import org.provenant.reports.periodic.ReportForm;
import org.provenant.reports.periodic.ReportingCompany;
import org.provenant.reports.periodic.Signing;

/**
 * Issues the internal-use import report of a period: computes the figures, freezes them, draws PDF and XLSX and keeps
 * all three by digest, so that every later download is the same to the byte. The history is signed before, for the paper
 * to say so, and after.
 */
@UseCase
@SealsHistory
@Allowed(Permission.ISSUE_REPORTS)
public class ProduceReport {

    /** Longest name of the town where the report is signed. */
    public static final int TOWN_LENGTH = 100;

    @Inject
    ReportFigureQuery figures;

    @Inject
    ReportChecks checks;

    @Inject
    LastCheckpoint lastCheckpoint;

    @Inject
    ReportForms forms;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ReportingRule#PERIOD_NOT_OVER} if the period has not ended */
    public PeriodicReportId produce(Command command) {
        var today = LocalDate.now(clock);
        if (!command.period().period().to().isBefore(today)) {
            throw new RuleViolated(
                    ReportingRule.PERIOD_NOT_OVER, command.period().period().to());
        }
        var company = companyInTurn();
        var earlier = reportsOf(company, command.period());
        var number =
                earlier.isEmpty() ? nextNumber(company, today) : earlier.get(0).number();
        int version = (int) earlier.stream()
                        .filter(report -> report.language() == command.language())
                        .count()
                + 1;
        var form = forms.inForceOn(command.period().period().to());
        var data = freeze(command, company, form, number, version, today);
        var report = new PeriodicReport(
                company.id(),
                new PeriodicReport.Head(number, command.period(), command.language(), form.id()),
                version,
                data.total(),
                draw(data, command.language()),
                callers.current().requireUser(),
                clock.instant());
        database.entities().persist(report);
        return report.id();
    }

    /**
     * Reports of a company are numbered one after the other, so they are issued one after the other. Who writes records
     * of the company meanwhile need not wait: its key stays as it is.
     */
    private Company companyInTurn() {
        long id = callers.current().requireCompany().value();
        database.sql()
                .createQuery("select id from company where id = :id for no key update")
                .bind("id", id)
                .mapTo(Long.class)
                .one();
        return database.entities().find(Company.class, id);
    }

    private PeriodicReportData freeze(
            Command command,
            Company company,
            ReportFormVersion form,
            ReportNumber number,
            int version,
            LocalDate today) {
        var lines = figures.lines(command.period().period());
        var facts = company.facts();
        return new PeriodicReportData(
                number,
                version,
                command.period(),
                new ReportingCompany(
                        facts.name(),
                        facts.taxCode().value(),
                        facts.address(),
                        facts.representative(),
                        facts.representativeTitle(),
                        facts.exportProcessing()),
                new BothLanguages(form.addresseeVi(), form.addresseeEn()),
                new Signing(command.town(), today, preparer()),
                new ReportForm(form.code(), form.formVersion(), form.verifiedBy(), form.verifiedOn()),
                forms.basesOf(form),
                lines,
                checks.of(lines),
                lastCheckpoint.note().orElse(null),
                settings.isDemo());
    }

    /** The plain name: a paper knows no user names. */
    private String preparer() {
        return database.entities()
                .find(UserAccount.class, callers.current().requireUser().value())
                .name();
    }

    private PeriodicReport.Papers draw(PeriodicReportData data, Language language) {
        var document = new PeriodicReportDocument();
        var frozen = files.store(out -> FrozenReport.write(data, out));
        return new PeriodicReport.Papers(
                frozen,
                files.store(out -> document.pdf(data, frozen, language, out)),
                files.store(out -> document.xlsx(data, frozen, language, out)));
    }

    private List<PeriodicReport> reportsOf(Company company, ReportPeriod period) {
        return database.entities()
                .createQuery("""
                        select r from PeriodicReport r where r.company = :company and r.periodKind = :kind
                          and r.periodFrom = :from and r.periodTo = :to order by r.id
                        """, PeriodicReport.class)
                .setParameter("company", company.id())
                .setParameter("kind", period.kind())
                .setParameter("from", period.period().from())
                .setParameter("to", period.period().to())
                .getResultList();
    }

    private ReportNumber nextNumber(Company company, LocalDate today) {
        var last = database.sql()
                .createQuery("select max(split_part(number, '/', 1)::int) from periodic_report"
                        + " where company_id = :company and split_part(number, '/', 2)::int = :year")
                .bind("company", company.id().value())
                .bind("year", today.getYear())
                .mapTo(Integer.class)
                .one();
        return ReportNumber.of(today.getYear(), Optional.ofNullable(last).orElse(0) + 1);
    }

    /** @param town where the report is signed, as it stands before the date */
    public record Command(ReportPeriod period, Language language, String town) {

        public Command {
            town = Text.required(town, "town", TOWN_LENGTH);
        }
    }
}
