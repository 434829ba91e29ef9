package org.provenant.application.job;

/** Ends the work of a job that was called off, so that its transaction is taken back. */
final class JobCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobCancelled(long job) {
        super("job " + job + " was called off");
    }
}
