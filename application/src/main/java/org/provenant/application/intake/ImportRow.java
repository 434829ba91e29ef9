package org.provenant.application.intake;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.intake.BatchState;

/**
 * One import in a list.
 *
 * @param rows rows with devices that the latest check read
 * @param problems problems that the latest check found
 * @param uploadedBy the user's name
 */
public record ImportRow(
        long id,
        String fileName,
        long declarationId,
        String declarationNumber,
        BatchState state,
        int rows,
        int problems,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant undoneAt)
        implements Serializable {

    /** Whether nothing is checked or declared about the file any more. */
    public boolean closed() {
        return state == BatchState.CONFIRMED || state == BatchState.UNDONE;
    }
}
