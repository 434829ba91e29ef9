package org.provenant.application.audit;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.audit.Outcome;
import org.provenant.domain.audit.RecordChange;
import org.provenant.domain.shared.RuleViolated;

/**
 * One act in the history, with names as they were.
 *
 * @param recordedAt when the register wrote it down
 * @param happenedOn the day on which it really happened, if that was another
 * @param actor who did it
 * @param useCase what was done
 * @param reason why, in the actor's words
 * @param refusal the rule that forbade it, if one did
 * @param subjects the records that it named
 * @param changeCount how many records it touched
 * @param changes those of the changes that were asked for
 */
public record HistoryEntry(
        long id,
        Instant recordedAt,
        @Nullable LocalDate happenedOn,
        @Nullable Long actorId,
        String actor,
        @Nullable String company,
        Channel channel,
        String useCase,
        @Nullable String reason,
        Outcome outcome,
        @Nullable RuleViolated refusal,
        List<Subject> subjects,
        int changeCount,
        List<RecordChange> changes)
        implements Serializable {

    /** A record that an act named, by its kind and number. */
    public record Subject(String entity, long id) implements Serializable {

        static Subject parse(String written) {
            var parts = written.split(":", 2);
            return new Subject(parts[0], Long.parseLong(parts[1]));
        }
    }

    public HistoryEntry {
        subjects = List.copyOf(subjects);
        changes = List.copyOf(changes);
    }
}
