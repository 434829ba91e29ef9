package org.provenant.application.inspection;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.inspection.SubjectKind;

/**
 * One note of an auditor.
 *
 * @param salt what the hash in the history was made with, so that the note can be shown to be the one that was written
 */
public record NoteRow(
        long id,
        String text,
        @Nullable SubjectKind subjectKind,
        @Nullable Long subjectRecord,
        @Nullable String subjectLabel,
        String salt,
        String noteHash,
        String writtenBy,
        Instant writtenAt)
        implements Serializable {}
