package org.provenant.reports.periodic;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRDataSource;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.reporting.CheckOutcome;
import org.provenant.domain.reporting.PeriodKind;
import org.provenant.domain.shared.FileDigest;
import org.provenant.reports.engine.CheckpointMark;
import org.provenant.reports.engine.PaperFacts;
import org.provenant.reports.engine.PaperText;
import org.provenant.reports.engine.PlaceAndDate;
import org.provenant.reports.engine.RecordRows;
import org.provenant.reports.engine.Words;

/** One report in the words of one language, as the templates ask for it. */
final class PeriodicReportPaper {

    private final PeriodicReportData report;
    private final FileDigest digest;
    private final Words words;
    private final UnaryOperator<@Nullable Object> medium;
    private final boolean issued;

    private PeriodicReportPaper(
            PeriodicReportData report,
            FileDigest digest,
            Words words,
            UnaryOperator<@Nullable Object> medium,
            boolean issued) {
        this.issued = issued;
        this.report = report;
        this.digest = digest;
        this.words = words;
        this.medium = medium;
    }

    /** To be drawn with the faces that we embed. */
    static PeriodicReportPaper onPaper(PeriodicReportData report, FileDigest digest, Words words) {
        return new PeriodicReportPaper(report, digest, words, PaperText::shown, true);
    }

    /** To be looked at before it is issued: without a number that it does not have yet. */
    static PeriodicReportPaper ofDraft(PeriodicReportData report, FileDigest digest, Words words) {
        return new PeriodicReportPaper(report, digest, words, PaperText::shown, false);
    }

    /** To be shown by a spreadsheet program with faces of its own. */
    static PeriodicReportPaper onSheet(PeriodicReportData report, FileDigest digest, Words words) {
        return new PeriodicReportPaper(report, digest, words, UnaryOperator.identity(), true);
    }

    PaperFacts facts() {
        return new PaperFacts(
                words.text("paper.title", subject(), report.period().words(words.terms())),
                report.company().name(),
                number(),
                report.signing().day(),
                digest,
                words.language());
    }

    JRDataSource lines() {
        return new RecordRows<>(report.lines().iterator(), new LineColumns(words).columns(), medium);
    }

    JRDataSource devices() {
        return new RecordRows<>(DeviceRow.of(report).iterator(), new DeviceColumns(words).columns(), medium);
    }

    /** The texts around the tables, and the totals. */
    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("demo", report.demo() || !issued);
        parameters.put("mark", words.text(issued ? "demo.mark" : "draft.mark"));
        parameters.put("markLine", words.text(issued ? "demo.line" : "draft.line"));
        letterhead(parameters);
        introduction(parameters);
        totals(parameters);
        ending(parameters);
        CheckpointMark.put(parameters, report.checkpoint(), words.language());
        parameters.replaceAll((name, value) -> medium.apply(value));
        return parameters;
    }

    private void letterhead(Map<String, @Nullable Object> parameters) {
        parameters.put("companyInCapitals", report.company().name().toUpperCase(Locale.ROOT));
        parameters.put("number", number());
        parameters.put(
                "placeAndDate",
                PlaceAndDate.of(
                        words, report.signing().place(), report.signing().day()));
        parameters.put("period", period());
        parameters.put(
                "addressee",
                words.text("letterhead.addressee", report.addressee().in(words.language())));
    }

    private String number() {
        return issued ? words.text("letterhead.number", report.number()) : words.text("draft.number");
    }

    private @Nullable String period() {
        var days = report.period().days(words.terms());
        var period =
                report.period().kind() == PeriodKind.CUSTOM || report.period().kind() == PeriodKind.CONTRACT_YEAR
                        ? words.text("title.days", days)
                        : words.text("title.period", report.period().words(words.terms()), days);
        var corrected = report.corrected();
        return report.version() == 1
                ? period
                : DeviceColumns.joined(
                        period,
                        words.text("title.correction", report.version()),
                        corrected == null ? null : words.text("title.corrected", corrected));
    }

    private void introduction(Map<String, @Nullable Object> parameters) {
        var company = report.company();
        var representative = company.representative();
        var kind = words.text(company.exportProcessing() ? "company.exportProcessing" : "company.ordinary");
        parameters.put(
                "company",
                String.join(
                        "\n",
                        words.text("company.name", company.name(), company.taxCode()),
                        words.text("company.address", company.address()),
                        representative == null
                                ? kind
                                : kind + " " + representative(representative, company.representativeTitle())));
        parameters.put("bases", report.bases().stream().map(this::basis).collect(Collectors.joining("\n")));
        var subject = subject();
        parameters.put(
                "intro",
                words.text(
                        "intro",
                        company.name(),
                        subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1)));
    }

    private String subject() {
        return words.bundle().getString("title.subject");
    }

    private String representative(String name, @Nullable String title) {
        return title == null
                ? words.text("company.representative", name)
                : words.text("company.representativeWithTitle", name, title);
    }

    private String basis(LegalBasis basis) {
        var instrument = basis.instrument().in(words.language());
        if (basis.verified()) {
            return words.text("basis.verified", instrument);
        }
        return basis.source() == null
                ? words.text("basis.unverified", instrument)
                : words.text("basis.unverifiedWithSource", instrument, basis.source());
    }

    private void totals(Map<String, @Nullable Object> parameters) {
        var total = report.total();
        parameters.put(
                "totalPermitted",
                report.lines().stream().mapToInt(ReportLine::permitted).sum());
        parameters.put(
                "totalImported",
                report.lines().stream().mapToInt(ReportLine::imported).sum());
        new LineColumns(words)
                .figures()
                .forEach((name, figure) -> parameters.put(
                        "total" + Character.toUpperCase(name.charAt(0)) + name.substring(1), figure.apply(total)));
        parameters.put(
                "balance",
                words.text(
                        "balance",
                        Words.count(total.opening()),
                        Words.count(total.cameIn()),
                        Words.count(total.out()),
                        Words.count(total.closing())));
    }

    private void ending(Map<String, @Nullable Object> parameters) {
        parameters.put("checks", report.checks().stream().map(this::check).collect(Collectors.joining("\n")));
        parameters.put("form", form());
        parameters.put("preparedBy", report.signing().preparedBy());
        parameters.put("representative", report.company().representative());
        parameters.put(
                "representativeHeading", representativeHeading(report.company().representativeTitle()));
        parameters.put(
                "footer",
                issued
                        ? words.text("footer", report.number(), report.version(), shortDigest())
                        : words.text("draft.line"));
    }

    private String check(CheckOutcome outcome) {
        if (outcome.passed()) {
            return words.text("check.passed", outcome.check(), Words.count(outcome.examined()));
        }
        var failed = words.text(
                "check.failed", outcome.check(), Words.count(outcome.failed()), Words.count(outcome.examined()));
        return report.acceptedBecause(outcome.check())
                .map(because -> failed + " " + words.text("check.accepted", because))
                .orElse(failed);
    }

    private String form() {
        var form = report.form();
        return form.verifiedBy() == null || form.verifiedOn() == null
                ? words.text("form.proposed", form.code(), form.version())
                : words.text("form.verified", form.code(), form.version(), form.verifiedBy(), form.verifiedOn());
    }

    /** The office of whoever signs stands above the signature, in capitals (Decree 30/2020, Annex I). */
    private String representativeHeading(@Nullable String title) {
        var heading = words.text("sign.representative");
        return title == null ? heading : heading + "\n" + title.toUpperCase(Locale.ROOT);
    }

    /** Enough of the digest to compare by eye. */
    private String shortDigest() {
        return digest.hex().substring(0, 16).replaceAll("(.{4})(?=.)", "$1 ");
    }
}
