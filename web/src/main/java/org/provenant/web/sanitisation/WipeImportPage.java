package org.provenant.web.sanitisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.sanitisation.AssignWipeReport;
import org.provenant.application.sanitisation.ConfirmWipeImport;
import org.provenant.application.sanitisation.DriveList;
import org.provenant.application.sanitisation.DriveSort;
import org.provenant.application.sanitisation.MatchWipeReports;
import org.provenant.application.sanitisation.UndoWipeImport;
import org.provenant.application.sanitisation.WipeCertificates;
import org.provenant.application.sanitisation.WipeImportList;
import org.provenant.application.sanitisation.WipeReportSort;
import org.provenant.application.shared.Page;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.ReportMatch;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.sanitisation.WipeImportId;
import org.provenant.domain.sanitisation.WipeLevel;
import org.provenant.domain.sanitisation.WipeMethod;
import org.provenant.domain.sanitisation.WipeReportId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One import of reports: what became of each, and what is to be done with it. */
@Named
@RequestScoped
public class WipeImportPage {

    private static final int MOST_TO_CHOOSE = 200;

    @Inject
    WipeImportList imports;

    @Inject
    DriveList drives;

    @Inject
    WipeCertificates certificates;

    @Inject
    AssignWipeReport assignReport;

    @Inject
    MatchWipeReports matchReports;

    @Inject
    ConfirmWipeImport confirmImport;

    @Inject
    UndoWipeImport undoImport;

    @Inject
    Labels labels;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private WipeImportList.@Nullable ImportRow row;
    private @Nullable Page<WipeImportList.ReportRow> page;
    private int version;
    private @Nullable Long report;
    private @Nullable String drive;
    private WipeLevel level = WipeLevel.CLEAR;
    private WipeMethod method = WipeMethod.OVERWRITE;
    private @Nullable String verification;
    private @Nullable String operator;
    private @Nullable String verifier;
    private @Nullable Reason reason;

    /** Remembers which version the user sees. */
    public void load() {
        version = getRow().version();
    }

    /** Says which drive a report speaks of. */
    public void assign() {
        var wanted = Objects.requireNonNull(drive);
        var found = drives.find(new DriveList.Filter(wanted, false, null), DriveSort.SERIAL.upwards(), 2, null);
        if (found.rows().size() != 1) {
            throw new RuleViolated(
                    found.rows().isEmpty() ? SanitisationRule.DRIVE_UNKNOWN : SanitisationRule.DRIVE_AMBIGUOUS, wanted);
        }
        assignReport.assign(
                id(),
                new WipeReportId(Objects.requireNonNull(report)),
                new DriveId(found.rows().get(0).id()));
        redirects.again("sanitisation.done.assigned");
    }

    /** Looks again for drives that were recorded since. */
    public void match() {
        redirects.again("sanitisation.done.matchedAgain", matchReports.match(id()));
    }

    /** Records what the reports say. */
    public void confirm() {
        int recorded = confirmImport.confirm(new ConfirmWipeImport.Command(
                id(),
                version,
                Objects.requireNonNullElse(drives.standard(), "NIST SP 800-88"),
                level,
                method,
                Objects.requireNonNull(verification),
                Objects.requireNonNull(operator),
                Objects.requireNonNull(verifier)));
        redirects.again("sanitisation.done.confirmed", recorded);
    }

    /** Prints the certificates of all good reports. */
    public void certificates() {
        var pdf = certificates.ofImport(id());
        Downloads.send(getRow().number() + ".pdf", Downloads.PDF, out -> out.write(pdf));
    }

    /** Takes all of it back. */
    public void undo() {
        undoImport.undo(id(), version, Objects.requireNonNull(reason));
        redirects.again("sanitisation.done.undone");
    }

    public WipeImportList.ImportRow getRow() {
        if (row == null) {
            row = imports.get(id());
        }
        return row;
    }

    /** The reports that the address asks for. */
    public Page<WipeImportList.ReportRow> getPage() {
        if (page == null) {
            page = imports.reports(
                    id(),
                    address.value("match", ReportMatch.class),
                    WipeReportSort.FILE_NAME.upwards(),
                    address.getSize(),
                    address.getCursor());
        }
        return page;
    }

    /** Reports of which nobody has said yet which drive they speak of. */
    public List<SelectItem> getUnmatched() {
        return imports
                .reports(id(), ReportMatch.UNMATCHED, WipeReportSort.FILE_NAME.upwards(), MOST_TO_CHOOSE, null)
                .rows()
                .stream()
                .map(each -> new SelectItem(each.id(), each.fileName() + " · " + labels.dashed(each.serialNumber())))
                .toList();
    }

    public ReportMatch[] getMatches() {
        return ReportMatch.values();
    }

    public WipeLevel[] getLevels() {
        return new WipeLevel[] {WipeLevel.CLEAR, WipeLevel.PURGE};
    }

    public WipeMethod[] getMethods() {
        return new WipeMethod[] {WipeMethod.OVERWRITE, WipeMethod.FIRMWARE_ERASE, WipeMethod.CRYPTO_ERASE};
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable Long getReport() {
        return report;
    }

    public void setReport(@Nullable Long report) {
        this.report = report;
    }

    public @Nullable String getDrive() {
        return drive;
    }

    public void setDrive(@Nullable String drive) {
        this.drive = drive;
    }

    public WipeLevel getLevel() {
        return level;
    }

    public void setLevel(WipeLevel level) {
        this.level = level;
    }

    public WipeMethod getMethod() {
        return method;
    }

    public void setMethod(WipeMethod method) {
        this.method = method;
    }

    public @Nullable String getVerification() {
        return verification;
    }

    public void setVerification(@Nullable String verification) {
        this.verification = verification;
    }

    public @Nullable String getOperator() {
        return operator;
    }

    public void setOperator(@Nullable String operator) {
        this.operator = operator;
    }

    public @Nullable String getVerifier() {
        return verifier;
    }

    public void setVerifier(@Nullable String verifier) {
        this.verifier = verifier;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private WipeImportId id() {
        return new WipeImportId(address.id());
    }
}
