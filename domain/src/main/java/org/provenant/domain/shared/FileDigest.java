package org.provenant.domain.shared;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * SHA-256 of a file's bytes: the file's name in the store, and the proof that it is unchanged.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record FileDigest(String hex) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public FileDigest {
        hex = hex.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(hex).matches()) {
            throw new RuleViolated(ValueRule.DIGEST_INVALID, hex);
        }
    }

    /** The digest of these bytes. */
    public static FileDigest of(byte[] bytes) {
        return ofHash(sha256().digest(bytes));
    }

    /** The digest that a finished SHA-256 computation gave. */
    public static FileDigest ofHash(byte[] hash) {
        return new FileDigest(HexFormat.of().formatHex(hash));
    }

    /** A fresh SHA-256 computation. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
