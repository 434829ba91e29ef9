package org.provenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.provenant.KnownVulnerabilities.Hole;
import org.provenant.KnownVulnerabilities.Part;

/** When the list fails the build, and when not. */
class KnownVulnerabilitiesTest {

    private static final String LIBRARY = "org.example:reader";

    @Test
    void aShippedVersionInTheRangeFailsTheBuild() {
        var list = listing("(,1.4.2)", "");

        assertEquals(
                List.of("org.example:reader:1.4.1 has CVE-1 (https://example.org/1)"), list.open(shipped("1.4.1")));
    }

    @Test
    void theFixedVersionPasses() {
        assertTrue(listing("(,1.4.2)", "").open(shipped("1.4.2")).isEmpty());
        assertTrue(listing("[1.0,1.2),[1.3,1.3.4)", "").open(shipped("1.2.9")).isEmpty());
    }

    @Test
    void aWrittenMitigationLetsItPass() {
        assertTrue(listing("(,1.4.2)", "It is never called.")
                .open(shipped("1.4.1"))
                .isEmpty());
    }

    @Test
    void aMitigationOfWhatIsShippedNoMoreFailsTheBuild() {
        var list = listing("(,1.4.2)", "It is never called.");

        assertFalse(list.needless(shipped("1.4.2")).isEmpty());
        assertTrue(list.needless(shipped("1.4.1")).isEmpty());
    }

    @Test
    void buildsOfAVendorCountAsTheVersionTheyAreMadeFrom() {
        assertFalse(listing("(,5.4.5)", "").open(shipped("5.3.8-payara-1")).isEmpty());
        assertTrue(listing("(,5.3.5)", "").open(shipped("5.3.8.payara-p1")).isEmpty());
    }

    private static KnownVulnerabilities listing(String affected, String mitigation) {
        return new KnownVulnerabilities(
                List.of(new Hole(LIBRARY, affected, "CVE-1", "https://example.org/1", mitigation)));
    }

    private static Set<Part> shipped(String version) {
        return Set.of(new Part(LIBRARY, version));
    }
}
