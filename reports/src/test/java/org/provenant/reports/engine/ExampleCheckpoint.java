package org.provenant.reports.engine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import org.provenant.domain.audit.Checkpoint;
import org.provenant.domain.audit.SignatureKey;
import org.provenant.domain.audit.SignedCheckpoint;
import org.provenant.domain.audit.TreeHash;

/** A signed checkpoint, always the same. */
public final class ExampleCheckpoint {

    private static final String ORIGIN = "provenant/4f1c0c8e9d2b47a6";
    private static final int BITS = 255;

    /** Its text. */
    public static final String NOTE = sign();

    private ExampleCheckpoint() {}

    private static String sign() {
        try {
            var chance = SecureRandom.getInstance("SHA1PRNG");
            chance.setSeed(1);
            var keys = KeyPairGenerator.getInstance("Ed25519");
            keys.initialize(BITS, chance);
            var pair = keys.generateKeyPair();
            var root = TreeHash.ofLeaf("entry".getBytes(StandardCharsets.UTF_8));
            var checkpoint = new Checkpoint(ORIGIN, 123_456, root, Instant.parse("2026-10-08T02:15:00Z"));
            return SignedCheckpoint.sign(checkpoint, SignatureKey.of(ORIGIN, pair.getPublic()), pair.getPrivate())
                    .text();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
