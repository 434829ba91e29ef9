package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportSignature;
import org.provenant.domain.reporting.ReportSignatureId;
import org.provenant.domain.reporting.SignatureState;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.reports.signing.PdfSignatureCheck;

/** The signatures on the PDF of an issued report, each examined anew whenever it is shown. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class ReportSignatures {

    @Inject
    Database database;

    @Inject
    FileStore files;

    @Inject
    ReportDrafts drafts;

    /** The first first. */
    public List<SignatureRow> of(PeriodicReportId id) {
        var signatures = drafts.signatures(drafts.report(id)).stream()
                .collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
        if (signatures.isEmpty()) {
            return List.of();
        }
        return found(id).stream()
                .map(found -> new SignatureRow(found, examined(Objects.requireNonNull(signatures.get(found.id())))))
                .toList();
    }

    private List<Found> found(PeriodicReportId id) {
        return database.sql()
                .createQuery("""
                        select s.id, s.certificate_id, c.holder, c.authority, c.certificate_number as number,
                          c.valid_to, s.signed_pdf_digest, u.name as signed_by, s.signed_at
                        from report_signature s join signing_certificate c on c.id = s.certificate_id
                          join user_account u on u.id = s.signed_by
                        where s.report_id = :report order by s.id
                        """)
                .bind("report", id.value())
                .map(ConstructorMapper.of(Found.class))
                .list();
    }

    /** The bytes of the signed PDF. */
    public byte[] pdf(PeriodicReportId id, ReportSignatureId signature) {
        return files.read(get(id, signature).signedPdf());
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for a signature on another report */
    public ReportSignature get(PeriodicReportId id, ReportSignatureId signature) {
        return drafts.signatures(drafts.report(id)).stream()
                .filter(each -> each.id().equals(signature))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, signature.value()));
    }

    private SignatureState examined(ReportSignature signature) {
        var issued = files.read(signature.report().papers().pdf());
        var signed = files.read(signature.signedPdf());
        var isThatPaper = Arrays.equals(issued, Arrays.copyOf(signed, issued.length));
        return isThatPaper
                ? PdfSignatureCheck.of(signed, signature.certificate().fingerprint())
                : SignatureState.OTHER_PAPER;
    }

    /** A signature as the database has it. */
    public record Found(
            long id,
            long certificateId,
            String holder,
            String authority,
            String number,
            Instant validTo,
            String signedPdfDigest,
            String signedBy,
            Instant signedAt)
            implements Serializable {}

    /**
     * One signature in a list.
     *
     * @param state what examining it has found
     */
    public record SignatureRow(Found signature, SignatureState state) implements Serializable {}
}
