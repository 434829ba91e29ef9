package org.provenant.web.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.HistoryEntry;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.audit.Outcome;
import org.provenant.domain.audit.RecordChange;
import org.provenant.domain.shared.Terms;

/**
 * One act in the history, as the API tells it.
 *
 * @param happenedOn the day on which it really happened, if that was another
 * @param refusal why it was refused, if it was
 * @param subjects the records that it named; number 0 stands for a list of all
 * @param changeCount how many records it changed
 * @param changes those of them that were asked for
 */
public record RecordedAct(
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
        @Nullable String rule,
        @Nullable String refusal,
        List<HistoryEntry.Subject> subjects,
        int changeCount,
        List<RecordChange> changes) {

    /** An entry with the sentence of its refusal in a language. */
    public static RecordedAct of(HistoryEntry entry, Terms terms) {
        var refusal = entry.refusal();
        return new RecordedAct(
                entry.id(),
                entry.recordedAt(),
                entry.happenedOn(),
                entry.actorId(),
                entry.actor(),
                entry.company(),
                entry.channel(),
                entry.useCase(),
                entry.reason(),
                entry.outcome(),
                refusal == null ? null : refusal.rule().key(),
                refusal == null ? null : terms.sentence(refusal),
                entry.subjects(),
                entry.changeCount(),
                entry.changes());
    }
}
