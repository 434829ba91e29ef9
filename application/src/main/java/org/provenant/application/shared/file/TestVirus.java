package org.provenant.application.shared.file;

import java.nio.charset.StandardCharsets;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * The string with which virus scanners are tested (EICAR). The register has no scanner of its own; that it refuses this
 * string lets a site try its uploads without one.
 */
final class TestVirus {

    private static final byte[] SIGN = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE".getBytes(StandardCharsets.US_ASCII);

    private TestVirus() {}

    static void requireNone(byte[] bytes) {
        if (Bytes.find(bytes, SIGN, 0, bytes.length) >= 0) {
            throw new RuleViolated(FileRule.FILE_TEST_VIRUS);
        }
    }
}
