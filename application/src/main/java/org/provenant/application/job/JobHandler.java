package org.provenant.application.job;

/** Knows how to do one kind of long work; must be harmless if done again after a crash. */
public interface JobHandler {

    /** The kind of work, as it stands in the queue. */
    String kind();

    /**
     * Does the work, through a use case and in the name of whoever asked for it.
     *
     * @param subject number of the record that the work is about
     */
    void run(long subject, JobProgress progress);
}
