package org.provenant.domain.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Any text with a signature of the history's, as <a href="https://c2sp.org/signed-note">signed-note</a> of the C2SP
 * writes it.
 *
 * @param body lines that each end with a line feed; the first is the name of the history. The second must not be a
 *     number, so that the note is never taken for a checkpoint.
 * @param text the whole note
 */
public record SignedNote(String body, String text) {

    private static final String DASH = "\u2014 ";

    /** Signs lines with the private half of the key. */
    public static SignedNote sign(String body, SignatureKey key, PrivateKey secret) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(body.getBytes(StandardCharsets.UTF_8));
            var signature = signer.sign();
            var marked = HexFormat.of().parseHex(key.hexId() + HexFormat.of().formatHex(signature));
            return new SignedNote(
                    body,
                    body + "\n" + DASH + key.name() + " " + Base64.getEncoder().encodeToString(marked) + "\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform signs with Ed25519", e);
        }
    }
}
