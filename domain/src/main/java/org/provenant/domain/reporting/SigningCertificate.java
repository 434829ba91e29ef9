package org.provenant.domain.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

/** A certificate with which a company signs its papers. Only what is public about it is kept: never its key or password. */
@Entity
@Table(name = "signing_certificate")
public class SigningCertificate implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "signing_certificate")
    @SequenceGenerator(name = "signing_certificate", sequenceName = "signing_certificate_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Enumerated(EnumType.STRING)
    @Column(name = "key_place", updatable = false)
    private KeyPlace keyPlace;

    @Column(name = "holder", updatable = false)
    private String certificateHolder;

    @Column(name = "authority", updatable = false)
    private String certificateAuthority;

    @Column(name = "certificate_number", updatable = false)
    private String certificateNumber;

    @Column(updatable = false)
    private String fingerprint;

    @Column(name = "valid_from", updatable = false)
    private Instant validFrom;

    @Column(name = "valid_to", updatable = false)
    private Instant validTo;

    @Column(name = "added_by", updatable = false)
    private UserId addedBy;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    private boolean retired;

    @SuppressWarnings("NullAway.Init")
    protected SigningCertificate() {}

    /** @throws RuleViolated {@link ReportingRule#CERTIFICATE_EXPIRED}; one that is not valid yet is taken in */
    public SigningCertificate(CompanyId company, KeyPlace keyPlace, Facts facts, ReportDraft.Deed deed) {
        this.company = company;
        this.keyPlace = keyPlace;
        this.certificateHolder = facts.holder();
        this.certificateAuthority = facts.authority();
        this.certificateNumber = facts.number();
        this.fingerprint = facts.fingerprint().hex();
        this.validFrom = facts.validFrom();
        this.validTo = facts.validTo();
        this.addedBy = deed.by();
        this.addedAt = deed.at();
        requireNotExpired(deed.at());
    }

    /**
     * @throws RuleViolated {@link ReportingRule#CERTIFICATE_RETIRED}, {@link ReportingRule#CERTIFICATE_EXPIRED} or
     *     {@link ReportingRule#CERTIFICATE_NOT_YET_VALID}
     */
    public void requireValid(Instant now) {
        requireInUse();
        requireNotExpired(now);
        if (now.isBefore(validFrom)) {
            throw new RuleViolated(ReportingRule.CERTIFICATE_NOT_YET_VALID, label(), day(validFrom));
        }
    }

    /**
     * Nothing is signed with it any more; what was signed stays signed.
     *
     * @throws RuleViolated {@link ReportingRule#CERTIFICATE_RETIRED} if it was before
     */
    public void retire() {
        requireInUse();
        retired = true;
    }

    /** @throws RuleViolated {@link ReportingRule#CERTIFICATE_RETIRED} */
    public void requireInUse() {
        if (retired) {
            throw new RuleViolated(ReportingRule.CERTIFICATE_RETIRED, label());
        }
    }

    private void requireNotExpired(Instant now) {
        if (now.isAfter(validTo)) {
            throw new RuleViolated(ReportingRule.CERTIFICATE_EXPIRED, label(), day(validTo));
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Terms.VIETNAM);
    }

    @Override
    public SigningCertificateId id() {
        return new SigningCertificateId(id);
    }

    @Override
    public String label() {
        return certificateHolder;
    }

    public CompanyId company() {
        return company;
    }

    public KeyPlace keyPlace() {
        return keyPlace;
    }

    public FileDigest fingerprint() {
        return new FileDigest(fingerprint);
    }

    /**
     * What a certificate says of itself.
     *
     * @param holder the subject
     * @param authority who has issued it
     * @param number the serial number that the authority gave it, in hexadecimal digits
     * @param fingerprint SHA-256 of the certificate
     */
    public record Facts(
            String holder, String authority, String number, FileDigest fingerprint, Instant validFrom, Instant validTo)
            implements Serializable {}
}
