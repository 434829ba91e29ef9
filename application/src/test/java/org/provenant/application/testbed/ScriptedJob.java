package org.provenant.application.testbed;

import jakarta.enterprise.context.ApplicationScoped;
import org.provenant.application.job.JobHandler;
import org.provenant.application.job.JobProgress;

/** Long work that does what a test says. */
@ApplicationScoped
public class ScriptedJob implements JobHandler {

    /** Its name in the queue. */
    public static final String KIND = "SCRIPTED";

    private volatile Script script = (subject, progress) -> {};

    /** What the next jobs do. */
    public void does(Script next) {
        script = next;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(long subject, JobProgress progress) {
        script.run(subject, progress);
    }

    /** The work of one job. */
    @FunctionalInterface
    public interface Script {
        void run(long subject, JobProgress progress);
    }
}
