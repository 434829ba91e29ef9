package org.provenant.application.job;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.job.JobKind;
import org.provenant.domain.job.JobState;

/**
 * Long work as people see it.
 *
 * @param subject number of the record that it is about
 * @param done steps done
 * @param total steps in all, 0 if not known yet
 * @param cancelAsked whether it was called off; it then ends with its next step
 * @param mine whether the caller asked for it, and so decides on it
 * @param tries how often it was tried again by itself after a fault that passes
 * @param nextTryAt when it is tried again; nothing unless it waits for that
 * @param rule key of the rule that forbade it, if one did
 * @param reference under which an administrator finds a technical fault
 */
public record JobRow(
        long id,
        JobKind kind,
        long subject,
        JobState state,
        int done,
        int total,
        boolean cancelAsked,
        String askedBy,
        boolean mine,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int tries,
        @Nullable Instant nextTryAt,
        @Nullable String rule,
        @Nullable String reference)
        implements Serializable {}
