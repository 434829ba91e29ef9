package org.provenant.domain.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Recorded;

/** That the PDF of an issued report was signed. What was signed is a file of its own, which begins with the issued one. */
@Entity
@Table(name = "report_signature")
public class ReportSignature implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_signature")
    @SequenceGenerator(name = "report_signature", sequenceName = "report_signature_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "report_id", updatable = false)
    private PeriodicReport report;

    @ManyToOne
    @JoinColumn(name = "certificate_id", updatable = false)
    private SigningCertificate certificate;

    @Column(name = "signed_pdf_digest", updatable = false)
    private String signedPdfDigest;

    @Column(name = "signed_by", updatable = false)
    private UserId signedBy;

    @Column(name = "signed_at", updatable = false)
    private Instant signedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReportSignature() {}

    public ReportSignature(
            PeriodicReport report, SigningCertificate certificate, FileDigest signedPdf, ReportDraft.Deed deed) {
        this.report = report;
        this.certificate = certificate;
        this.signedPdfDigest = signedPdf.hex();
        this.signedBy = deed.by();
        this.signedAt = deed.at();
    }

    @Override
    public ReportSignatureId id() {
        return new ReportSignatureId(id);
    }

    @Override
    public String label() {
        return report.label();
    }

    public PeriodicReport report() {
        return report;
    }

    public SigningCertificate certificate() {
        return certificate;
    }

    public FileDigest signedPdf() {
        return new FileDigest(signedPdfDigest);
    }
}
