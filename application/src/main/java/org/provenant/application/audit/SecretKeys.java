package org.provenant.application.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.provenant.domain.audit.SignatureKey;

/** The secret halves of the signing keys: one file each, for the account of the server alone, never in the database. */
final class SecretKeys {

    private static final String ALGORITHM = "Ed25519";

    private final Path folder;

    SecretKeys(CheckpointFolder outside) {
        this.folder = outside.path().resolve("keys");
    }

    /** Makes a pair and keeps its secret half. */
    SignatureKey make(String origin) {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var key = SignatureKey.of(origin, pair.getPublic());
            Files.createDirectories(folder);
            var file = Files.createFile(
                    file(key), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    file, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n");
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform makes Ed25519 keys", e);
        }
    }

    /** The secret half, if it lies here. */
    Optional<PrivateKey> of(SignatureKey key) {
        if (!Files.exists(file(key))) {
            return Optional.empty();
        }
        try {
            var encoded = Base64.getDecoder().decode(Files.readString(file(key)).strip());
            return Optional.of(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no secret key: " + file(key), e);
        }
    }

    private Path file(SignatureKey key) {
        return folder.resolve(key.hexId() + ".secret");
    }
}
