package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.AddSigningCertificate;
import org.provenant.application.reporting.AddTokenCertificates;
import org.provenant.application.reporting.RetireSigningCertificate;
import org.provenant.application.reporting.SigningCertificates;
import org.provenant.domain.reporting.SigningCertificateId;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.compliance.SentFile;
import org.provenant.web.platform.Redirects;

/** The certificates with which the company signs, and taking in further ones. */
@Named
@RequestScoped
public class SigningCertificatesPage {

    @Inject
    SigningCertificates certificates;

    @Inject
    AddSigningCertificate addCertificate;

    @Inject
    AddTokenCertificates addFromToken;

    @Inject
    RetireSigningCertificate retireCertificate;

    @Inject
    Redirects redirects;

    private @Nullable List<SigningCertificates.CertificateRow> rows;
    private @Nullable Part file;
    private String password = "";
    private String pin = "";
    private @Nullable Long retiring;
    private String because = "";

    /** @throws RuleViolated {@link FileRule#FILE_EMPTY} if no file was chosen */
    public void add() {
        var sent = SentFile.of(file);
        if (sent == null) {
            throw new RuleViolated(FileRule.FILE_EMPTY);
        }
        addCertificate.add(sent, password);
        redirects.again("reporting.done.certificateAdded");
    }

    public void addFromToken() {
        addFromToken.add(pin);
        redirects.again("reporting.done.certificateAdded");
    }

    public void retire() {
        retireCertificate.retire(new SigningCertificateId(Objects.requireNonNull(retiring)), new Reason(because));
        redirects.again("reporting.done.certificateRetired");
    }

    /** Those that somebody could still sign with, now or later. */
    public List<SigningCertificates.CertificateRow> getInUse() {
        return getRows().stream().filter(row -> !row.certificate().retired()).toList();
    }

    public List<SigningCertificates.CertificateRow> getRows() {
        if (rows == null) {
            rows = certificates.all();
        }
        return rows;
    }

    public boolean isWithToken() {
        return certificates.hasToken();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public @Nullable Long getRetiring() {
        return retiring;
    }

    public void setRetiring(@Nullable Long retiring) {
        this.retiring = retiring;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public String getPin() {
        return pin;
    }

    public void setPin(String pin) {
        this.pin = pin;
    }
}
