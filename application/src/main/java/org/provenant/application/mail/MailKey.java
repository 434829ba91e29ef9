package org.provenant.application.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.provenant.application.usecase.Settings;

/**
 * Seals the password of the mail server: the database keeps what only the key opens, and the key lies in the data folder,
 * for the account of the server alone. A copy of the database gives nobody the password.
 */
@ApplicationScoped
class MailKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] WHAT_FOR = "mail_server.mail_password".getBytes(StandardCharsets.UTF_8);

    @Inject
    Settings settings;

    private final SecureRandom random = new SecureRandom();

    String seal(String password) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, keyOrNew(), nonce).doFinal(password.getBytes(StandardCharsets.UTF_8));
            var both = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** The password; nothing if it was sealed on another machine, whose key does not lie here. */
    Optional<String> open(String sealed) {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        var both = Base64.getDecoder().decode(sealed);
        try {
            var opened = cipher(Cipher.DECRYPT_MODE, key(), Arrays.copyOf(both, NONCE_BYTES))
                    .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException otherKey) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(WHAT_FOR);
        return cipher;
    }

    private byte[] keyOrNew() {
        if (!Files.exists(file())) {
            make();
        }
        return key();
    }

    private byte[] key() {
        try {
            return Base64.getDecoder().decode(Files.readString(file()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another process may make one at the same moment: whoever is first wins, and nobody ever reads half a key. */
    private void make() {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        var own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var folder = Objects.requireNonNull(file().getParent(), "the key lies in a folder");
        try {
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, "mail", ".tmp", own);
            try {
                Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n");
                Files.createLink(file(), draft);
            } catch (FileAlreadyExistsException first) {
                return;
            } finally {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return settings.secretsFolder().resolve("mail.secret");
    }
}
