package org.provenant.application.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.LastCheckpoint;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.identity.UserAccount;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.reporting.ReportColumn;
import org.provenant.domain.reporting.ReportDraft;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.reporting.ReportNumber;
import org.provenant.domain.shared.Language;
import org.provenant.reports.periodic.BothLanguages;
import org.provenant.reports.periodic.PeriodicReportData;
import org.provenant.reports.periodic.PeriodicReportDocument;
import org.provenant.reports.periodic.ReportForm;
import org.provenant.reports.periodic.ReportingCompany;
import org.provenant.reports.periodic.Signing;

/** What stands on the papers of a draft, whether it is issued or only looked at. */
@ApplicationScoped
class ReportPapers {

    private static final Pattern CASE = Pattern.compile("_(.)");

    @Inject
    ReportForms forms;

    @Inject
    LastCheckpoint lastCheckpoint;

    @Inject
    Database database;

    @Inject
    Settings settings;

    PeriodicReportData data(ReportDraft draft, ReportContents.Content content, Issue issue) {
        return data(draft, content, issue, lastCheckpoint.note().orElse(null));
    }

    /** The paper as it would be if it were issued today. */
    byte[] preview(ReportDraft draft, ReportContents.Content content, LocalDate today) {
        var company = database.entities().find(Company.class, draft.company().value());
        int edition = draft.correction() == null ? 1 : 2;
        var issue = new Issue(company, ReportNumber.of(today.getYear(), 0), edition, today);
        return new PeriodicReportDocument().draft(data(draft, content, issue, null), draft.language());
    }

    private PeriodicReportData data(
            ReportDraft draft, ReportContents.Content content, Issue issue, @Nullable String checkpoint) {
        var facts = issue.company().facts();
        var form = content.form();
        var correction = draft.correction();
        return new PeriodicReportData(
                issue.number(),
                issue.edition(),
                draft.period(),
                new ReportingCompany(
                        facts.name(),
                        facts.taxCode().value(),
                        facts.address(),
                        facts.representative(),
                        facts.representativeTitle(),
                        facts.exportProcessing()),
                new BothLanguages(form.addresseeVi(), form.addresseeEn()),
                new Signing(draft.town(), issue.day(), drafter(draft)),
                formOf(form),
                forms.basesOf(form),
                content.lines(),
                content.checks().stream().map(each -> each.finding().outcome()).toList(),
                content.accepted(),
                correction == null ? null : correction.because().text(),
                checkpoint,
                settings.isDemo());
    }

    private static ReportForm formOf(ReportFormVersion form) {
        var headings = form.facts().headings().names();
        return new ReportForm(
                form.code(),
                form.formVersion(),
                form.verifiedBy(),
                form.verifiedOn(),
                new BothLanguages(form.name(Language.VI), form.name(Language.EN)),
                headings.entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> keyOf(each.getKey()),
                                each -> new BothLanguages(
                                        each.getValue().vi(), each.getValue().en()))));
    }

    /** The paper calls its columns as Java calls fields: {@code GOODS_AND_CODE} is {@code goodsAndCode}. */
    private static String keyOf(ReportColumn column) {
        return CASE.matcher(column.name().toLowerCase(Locale.ROOT))
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    /** The plain name: a paper knows no user names. */
    private String drafter(ReportDraft draft) {
        return database.entities()
                .find(UserAccount.class, draft.draftedBy().value())
                .name();
    }

    /**
     * What a report gets when it is issued.
     *
     * @param edition 1 for the first issue of the period, more for corrections
     * @param day on which it is signed
     */
    record Issue(Company company, ReportNumber number, int edition, LocalDate day) {}
}
