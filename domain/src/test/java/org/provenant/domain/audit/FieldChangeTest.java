package org.provenant.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldChangeTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @Test
    void fieldOfAFileNamesItByItsDigest() {
        assertEquals(Optional.of(DIGEST), change("pdfDigest", DIGEST).fileDigest());
        assertEquals(Optional.of(DIGEST), change("digest", DIGEST).fileDigest());
    }

    @Test
    void whatNamesNoFileHasNoDigest() {
        assertEquals(Optional.empty(), change("pdfDigest", null).fileDigest());
        assertEquals(Optional.empty(), change("note", DIGEST).fileDigest());
        assertEquals(Optional.empty(), change("digest", "not a digest").fileDigest());
        assertEquals(Optional.empty(), change("digest", DIGEST + "0").fileDigest());
    }

    private static FieldChange change(String field, @Nullable String after) {
        return new FieldChange(field, null, after == null ? null : new FieldValue(after, null));
    }
}
