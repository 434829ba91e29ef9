package org.provenant.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String ORIGIN = "provenant/4f1c";
    private static final Checkpoint CHECKPOINT =
            new Checkpoint(ORIGIN, 1234, TreeHash.ofLeaf(new byte[] {1}), Instant.parse("2026-05-04T01:02:03.456Z"));

    private final KeyPair pair = newPair();
    private final SignatureKey key = SignatureKey.of(ORIGIN, pair.getPublic());
    private final SignedCheckpoint signed = SignedCheckpoint.sign(CHECKPOINT, key, pair.getPrivate());

    @Test
    void textIsThatOfTheStandard() {
        assertEquals(
                "provenant/4f1c\n1234\n"
                        + Base64.getEncoder().encodeToString(CHECKPOINT.root().bytes())
                        + "\ntime 2026-05-04T01:02:03Z\n",
                CHECKPOINT.text());
        assertTrue(signed.text().startsWith(CHECKPOINT.text() + "\n\u2014 provenant/4f1c "));
    }

    @Test
    void readBackItSaysTheSame() {
        assertEquals(signed, SignedCheckpoint.parse(signed.text()));
        assertEquals(key, SignatureKey.parse(key.text()));
    }

    @Test
    void keyIsNamedAsTheStandardNamesIt() {
        // The example of golang.org/x/mod/sumdb/note:
        // PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW
        var known = SignatureKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

        assertEquals("c74f20a3", known.hexId());
        assertEquals("PeterNeumann", known.name());
    }

    @Test
    void onlyTheKeyThatSignedIsItsSigner() {
        var another = SignatureKey.of(ORIGIN, newPair().getPublic());
        var elsewhere = SignatureKey.of("provenant/other", pair.getPublic());

        assertEquals(Optional.of(key), signed.signer(List.of(another, key)));
        assertEquals(Optional.empty(), signed.signer(List.of(another, elsewhere)));
    }

    @Test
    void nothingAboutItCanBeChanged() {
        var text = signed.text();
        for (var changed : List.of(
                text.replace("1234", "1235"), text.replace("01:02:03", "01:02:04"), text.replace("4f1c", "4f1d"))) {
            var read = SignedCheckpoint.parse(changed);

            assertEquals(Optional.empty(), read.signer(List.of(key)), changed);
        }
    }

    @Test
    void signatureOfAnAuthorityInTheRfcIsAccepted() {
        // RFC 8032, section 7.1, test 2
        var raw = HexFormat.of().parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        var signature = HexFormat.of()
                .parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

        assertTrue(new SignatureKey("rfc", TreeHash.of(raw)).hasSigned("r", signature));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "provenant/4f1c\n1234\n",
                "provenant/4f1c\n01234\nroot\ntime 2026-05-04T01:02:03Z\n",
                "provenant/4f1c\n1\n!\ntime 2026-05-04T01:02:03Z\n",
                "provenant/4f1c\n1\nAAAA\ntime 2026-05-04T01:02:03Z\n",
                "provenant/4f1c\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\ntime yesterday\n",
                "provenant/4f1c\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\ntime 2026-05-04T01:02:03.5Z\n",
                "two words\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\ntime 2026-05-04T01:02:03Z\n"
            })
    void whatIsWrittenInAnotherWayIsNoCheckpoint(String text) {
        assertThrows(IllegalArgumentException.class, () -> Checkpoint.parse(text));
        assertThrows(IllegalArgumentException.class, () -> SignedCheckpoint.parse(text + "\n\u2014 x y\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a+b", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "x+1+AQ=="})
    void whatIsNoKeyIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> SignatureKey.parse(text));
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
