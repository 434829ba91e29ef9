package org.provenant.domain.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.Text;

/**
 * A form of a report as the register proposes it, with its source. Until an administrator has compared it with the
 * official form, every report made on it says that it is a proposal.
 */
@Entity
@Table(name = "report_form")
public class ReportFormVersion implements Recorded {

    public static final int EVIDENCE_LENGTH = 500;

    @Id
    private Long id;

    @Column(updatable = false)
    private String code;

    @Column(name = "form_version", updatable = false)
    private String formVersion;

    @Column(updatable = false)
    private String source;

    @Column(name = "effective_from", updatable = false)
    private LocalDate effectiveFrom;

    @Enumerated(EnumType.STRING)
    private Certainty certainty;

    @Column(name = "addressee_vi")
    private String addresseeVi;

    @Column(name = "addressee_en")
    private String addresseeEn;

    @Column(name = "verified_by")
    private @Nullable String verifiedBy;

    @HappenedOn
    @Column(name = "verified_on")
    private @Nullable LocalDate verifiedOn;

    private @Nullable String evidence;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ReportFormVersion() {}

    /**
     * Somebody has compared the form with the official one.
     *
     * @param name who
     * @param comparedWith the document compared with: kind, number, date
     */
    public void verify(String name, LocalDate day, String comparedWith) {
        evidence = Text.required(comparedWith, "evidence", EVIDENCE_LENGTH);
        certainty = Certainty.VERIFIED;
        verifiedBy = name;
        verifiedOn = day;
    }

    /** Corrects to whom reports on this form go. */
    public void address(String vietnamese, String english) {
        addresseeVi = Text.required(vietnamese, "addresseeVi", EVIDENCE_LENGTH);
        addresseeEn = Text.required(english, "addresseeEn", EVIDENCE_LENGTH);
    }

    @Override
    public ReportFormVersionId id() {
        return new ReportFormVersionId(id);
    }

    @Override
    public String label() {
        return code + " " + formVersion;
    }

    public String code() {
        return code;
    }

    public String formVersion() {
        return formVersion;
    }

    public String source() {
        return source;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public Certainty certainty() {
        return certainty;
    }

    public String addresseeVi() {
        return addresseeVi;
    }

    public String addresseeEn() {
        return addresseeEn;
    }

    public @Nullable String verifiedBy() {
        return verifiedBy;
    }

    public @Nullable LocalDate verifiedOn() {
        return verifiedOn;
    }

    public @Nullable String evidence() {
        return evidence;
    }

    public int version() {
        return version;
    }
}
