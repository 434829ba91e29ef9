package org.provenant.application.job;

/** Where long work tells how far it has come, so that others see it before the work is done. */
@FunctionalInterface
public interface JobProgress {

    /** For work that nobody watches. */
    JobProgress UNWATCHED = (done, total) -> {};

    /**
     * Work that was called off ends here: the exception it throws is the queue's own and passes through.
     *
     * @param done steps done
     * @param total steps in all, 0 if not known yet
     */
    void report(int done, int total);
}
