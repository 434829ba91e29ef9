package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.ReportSignatures;
import org.provenant.application.reporting.SignReport;
import org.provenant.application.reporting.SigningCertificates;
import org.provenant.domain.reporting.PeriodicReport;
import org.provenant.domain.reporting.ReportSignatureId;
import org.provenant.domain.reporting.SigningCertificateId;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Redirects;

/** The digital signatures on an issued report, on its card. */
@Named
@RequestScoped
public class ReportSignaturesPart {

    @Inject
    ReportSignatures signatures;

    @Inject
    SigningCertificates certificates;

    @Inject
    SignReport signReport;

    @Inject
    ReportCardPage card;

    @Inject
    Redirects redirects;

    private @Nullable List<Line> rows;
    private @Nullable List<SigningCertificates.CertificateRow> usable;
    private @Nullable Long certificate;
    private String password = "";

    public void sign() {
        signReport.sign(card.id(), new SigningCertificateId(certificate == null ? 0 : certificate), password);
        redirects.again("reporting.done.signed");
    }

    private void send(ReportSignatureId signature) {
        Downloads.send(
                fileName(card.getReport()), Downloads.PDF, out -> out.write(signatures.pdf(card.id(), signature)));
    }

    static String fileName(PeriodicReport report) {
        return "Báo cáo " + report.number().text().replace('/', '-') + " v" + report.reportVersion() + " (ký số).pdf";
    }

    public List<Line> getRows() {
        if (rows == null) {
            rows = signatures.of(card.id()).stream()
                    .map(row -> new Line(
                            row,
                            () -> send(new ReportSignatureId(row.signature().id()))))
                    .toList();
        }
        return rows;
    }

    /** The certificates that can sign now. */
    public List<SigningCertificates.CertificateRow> getUsable() {
        if (usable == null) {
            usable = certificates.all().stream()
                    .filter(SigningCertificates.CertificateRow::canSign)
                    .toList();
        }
        return usable;
    }

    public @Nullable Long getCertificate() {
        return certificate;
    }

    public void setCertificate(@Nullable Long certificate) {
        this.certificate = certificate;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** A signature, with what it signs to download. */
    public record Line(ReportSignatures.SignatureRow row, Runnable sending) {

        public void download() {
            sending.run();
        }
    }
}
