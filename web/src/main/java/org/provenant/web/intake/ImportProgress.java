package org.provenant.web.intake;

import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.ImportRow;
import org.provenant.application.job.JobQueue;
import org.provenant.domain.job.JobState;
import org.provenant.domain.shared.Terms;

/** @param confirmation how far the registering has come, once it was asked for */
public record ImportProgress(ImportRow batch, @Nullable Confirmation confirmation) {

    /**
     * How far the registering has come.
     *
     * @param total steps in all, 0 if not known yet
     * @param rule key of the rule that forbade it, if one did
     * @param refusal the same in words
     * @param reference under which an administrator finds a technical fault
     */
    public record Confirmation(
            JobState state,
            int done,
            int total,
            @Nullable String rule,
            @Nullable String refusal,
            @Nullable String reference) {

        static Confirmation of(JobQueue.Status job, Terms terms) {
            var refusal = job.refusal();
            return new Confirmation(
                    job.state(),
                    job.done(),
                    job.total(),
                    refusal == null ? null : refusal.rule().key(),
                    refusal == null ? null : terms.sentence(refusal),
                    job.reference());
        }
    }
}
