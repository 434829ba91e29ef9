package org.provenant.domain.audit;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one field was and what it became.
 *
 * @param field the field's name
 * @param before {@code null} where there was nothing
 * @param after {@code null} where nothing is left
 */
public record FieldChange(
        String field, @Nullable FieldValue before, @Nullable FieldValue after) implements Serializable {

    /** How the name of every field ends that holds the digest of a file, such as {@code pdfDigest}. */
    public static final String OF_FILES = "igest";

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** SHA-256 in hex of the file that the field names from now on; nothing if it names none. */
    public Optional<String> fileDigest() {
        return Optional.ofNullable(after)
                .map(FieldValue::text)
                .filter(text -> field.endsWith(OF_FILES) && DIGEST.matcher(text).matches());
    }
}
