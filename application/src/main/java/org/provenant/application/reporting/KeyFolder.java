package org.provenant.application.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.FileDigest;

/**
 * Keeps the PKCS#12 files of companies in the data folder, for the account of the server alone, still closed with their own
 * passwords. They are neither in the database nor in its backup: a copy of these lets nobody sign.
 */
@ApplicationScoped
class KeyFolder {

    @Inject
    Settings settings;

    /** The file with the key of a certificate; nothing if it is not on this machine. */
    Optional<byte[]> read(CompanyId company, FileDigest certificate) {
        var file = file(company, certificate);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the key of a certificate is on this machine. */
    boolean has(CompanyId company, FileDigest certificate) {
        return Files.exists(file(company, certificate));
    }

    /** Nobody ever reads half a file. */
    void keep(CompanyId company, FileDigest certificate, byte[] bytes) {
        var own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createDirectories(folder(company));
            var draft = Files.createTempFile(folder(company), "key", ".tmp", own);
            Files.write(draft, bytes);
            Files.move(draft, file(company, certificate), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(CompanyId company, FileDigest certificate) {
        return folder(company).resolve(certificate.hex() + ".p12");
    }

    private Path folder(CompanyId company) {
        return settings.keysFolder().resolve(String.valueOf(company.value()));
    }
}
