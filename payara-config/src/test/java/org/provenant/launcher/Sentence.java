package org.provenant.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every refusal has in common. */
final class Sentence {

    private Sentence() {}

    /** One line that says this, says what to do next after a semicolon or comma, and ends like a sentence. */
    static void assertOne(StartRefused refused, String part) {
        var sentence = refused.sentence();
        assertTrue(sentence.contains(part), sentence);
        assertEquals(1, sentence.lines().count(), sentence);
        assertTrue(sentence.contains("; "), sentence);
        assertTrue(sentence.endsWith(".") && !sentence.contains(". "), sentence);
        assertTrue(!sentence.contains("Exception"), sentence);
    }
}
