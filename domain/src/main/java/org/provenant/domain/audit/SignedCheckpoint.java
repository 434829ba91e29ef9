package org.provenant.domain.audit;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A checkpoint with its signature, as <a href="https://c2sp.org/signed-note">signed-note</a> of the C2SP writes it: the
 * checkpoint's lines, an empty line, a dash, the signer's name and the signature.
 *
 * @param checkpoint what is signed
 * @param keyId eight hexadecimal digits of the key that has signed
 * @param signature 64 bytes in Base64
 */
public record SignedCheckpoint(Checkpoint checkpoint, String keyId, String signature) implements Serializable {

    private static final String DASH = "\u2014 ";
    private static final int ID_LENGTH = 4;
    private static final int SIGNATURE_LENGTH = 64;

    /** Signs a checkpoint with the private half of the key. */
    public static SignedCheckpoint sign(Checkpoint checkpoint, SignatureKey key, PrivateKey secret) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(checkpoint.text().getBytes(StandardCharsets.UTF_8));
            return new SignedCheckpoint(
                    checkpoint, key.hexId(), Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform signs with Ed25519", e);
        }
    }

    /** The whole note, as it is kept in files and printed. */
    public String text() {
        var marked = new byte[ID_LENGTH + SIGNATURE_LENGTH];
        System.arraycopy(HexFormat.of().parseHex(keyId), 0, marked, 0, ID_LENGTH);
        System.arraycopy(Base64.getDecoder().decode(signature), 0, marked, ID_LENGTH, SIGNATURE_LENGTH);
        return checkpoint.text() + "\n" + DASH + checkpoint.origin() + " "
                + Base64.getEncoder().encodeToString(marked) + "\n";
    }

    /**
     * Reads a note back.
     *
     * @throws IllegalArgumentException if it is not exactly what {@link #text} writes
     */
    public static SignedCheckpoint parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException("a checkpoint without a signature");
        }
        var checkpoint = Checkpoint.parse(text.substring(0, end + 1));
        var before = DASH + checkpoint.origin() + " ";
        var line = text.substring(end + 2);
        if (line.startsWith(before)) {
            var marked =
                    Base64.getDecoder().decode(line.substring(before.length()).strip());
            if (marked.length == ID_LENGTH + SIGNATURE_LENGTH) {
                var read = new SignedCheckpoint(
                        checkpoint,
                        HexFormat.of().formatHex(marked, 0, ID_LENGTH),
                        Base64.getEncoder().encodeToString(Arrays.copyOfRange(marked, ID_LENGTH, marked.length)));
                if (read.text().equals(text)) {
                    return read;
                }
            }
        }
        throw new IllegalArgumentException("a checkpoint without a signature of its history");
    }

    /** The key among these that has signed it, if one has. */
    public Optional<SignatureKey> signer(Collection<SignatureKey> keys) {
        return keys.stream()
                .filter(key -> key.name().equals(checkpoint.origin())
                        && key.hexId().equals(keyId)
                        && key.hasSigned(checkpoint.text(), Base64.getDecoder().decode(signature)))
                .findFirst();
    }
}
