package org.provenant.domain.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Recorded;

/** A user to whom a schedule sends. */
@Entity
@Table(name = "schedule_recipient")
public class ScheduleRecipient implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "schedule_recipient")
    @SequenceGenerator(name = "schedule_recipient", sequenceName = "schedule_recipient_seq", allocationSize = 1)
    private Long id;

    @Column(name = "schedule_id", updatable = false)
    private ScheduleId schedule;

    @Column(name = "recipient_id", updatable = false)
    private UserId recipient;

    /** Whether the user gets it no more. */
    private boolean removed;

    @SuppressWarnings("NullAway.Init")
    protected ScheduleRecipient() {}

    @SuppressWarnings("NullAway.Init")
    public ScheduleRecipient(ScheduleId schedule, UserId recipient) {
        this.schedule = schedule;
        this.recipient = recipient;
    }

    /** The user gets it again, or no more. */
    public void wanted(boolean wanted) {
        removed = !wanted;
    }

    public UserId recipient() {
        return recipient;
    }

    public boolean removed() {
        return removed;
    }

    @Override
    public ScheduleRecipientId id() {
        return new ScheduleRecipientId(id);
    }

    @Override
    public String label() {
        return "—";
    }
}
