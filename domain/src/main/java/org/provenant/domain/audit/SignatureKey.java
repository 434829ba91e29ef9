package org.provenant.domain.audit;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.provenant.domain.shared.FileDigest;

/**
 * The public half of an Ed25519 key pair that signs checkpoints, under the name of the history that it signs for.
 *
 * @param name the history's name
 * @param raw the 32 bytes of RFC 8032
 */
public record SignatureKey(String name, TreeHash raw) implements Serializable {

    /** Kind of key in <a href="https://c2sp.org/signed-note">signed-note</a> of the C2SP. */
    private static final byte ED25519 = 1;

    private static final int ID_LENGTH = 4;

    /** What stands before the raw bytes in the encoding that Java reads (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** The key of a pair that Java made. */
    public static SignatureKey of(String name, PublicKey key) {
        var encoded = key.getEncoded();
        if (!Arrays.equals(PREFIX, 0, PREFIX.length, encoded, 0, PREFIX.length)) {
            throw new IllegalArgumentException("no Ed25519 key: " + key.getAlgorithm());
        }
        return new SignatureKey(name, TreeHash.of(Arrays.copyOfRange(encoded, PREFIX.length, encoded.length)));
    }

    /** Reads what {@link #text} writes. */
    public static SignatureKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length == 3) {
            var key = Base64.getDecoder().decode(parts[2]);
            if (key.length == TreeHash.LENGTH + 1 && key[0] == ED25519) {
                var read = new SignatureKey(parts[0], TreeHash.of(Arrays.copyOfRange(key, 1, key.length)));
                if (read.hexId().equals(parts[1])) {
                    return read;
                }
            }
        }
        throw new IllegalArgumentException("not a key for checkpoints");
    }

    /** The key in one line, as tools for signed notes take it: {@code name+id+key}. */
    public String text() {
        return name + "+" + hexId() + "+" + Base64.getEncoder().encodeToString(typed());
    }

    /** Eight hexadecimal digits by which signatures name the key. */
    public String hexId() {
        return HexFormat.of().formatHex(id());
    }

    /** The 64 hexadecimal digits of the SHA-256 of the key, for people to compare. */
    public String fingerprint() {
        return FileDigest.of(raw.bytes()).hex();
    }

    /** Whether the owner of the key has signed this text. */
    boolean hasSigned(String text, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    byte[] id() {
        var sha = FileDigest.sha256();
        sha.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(sha.digest(typed()), ID_LENGTH);
    }

    private byte[] typed() {
        var typed = new byte[TreeHash.LENGTH + 1];
        typed[0] = ED25519;
        System.arraycopy(raw.bytes(), 0, typed, 1, TreeHash.LENGTH);
        return typed;
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        var encoded = Arrays.copyOf(PREFIX, PREFIX.length + TreeHash.LENGTH);
        System.arraycopy(raw.bytes(), 0, encoded, PREFIX.length, TreeHash.LENGTH);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
