package org.provenant.application.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.job.JobHandler;
import org.provenant.application.job.JobProgress;
import org.provenant.domain.job.JobKind;
import org.provenant.domain.schedule.ScheduleDeliveryId;

/** Makes the file of one recipient, in that person's name. */
@ApplicationScoped
public class DeliveryJob implements JobHandler {

    /** Its name in the queue. */
    public static final String KIND = JobKind.DELIVER_SCHEDULED.name();

    @Inject
    DeliverScheduled deliver;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(long subject, JobProgress progress) {
        deliver.deliver(new ScheduleDeliveryId(subject));
    }
}
