package org.provenant.domain.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

/** What was due to one recipient at one time, and the file as the recipient got it. */
@Entity
@Table(name = "schedule_delivery")
public class ScheduleDelivery implements Recorded {

    /** For so long a file can be fetched again; later it is made anew where it is needed. */
    public static final Period KEPT = Period.ofYears(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "schedule_delivery")
    @SequenceGenerator(name = "schedule_delivery", sequenceName = "schedule_delivery_seq", allocationSize = 1)
    private Long id;

    @Column(name = "schedule_id", updatable = false)
    private ScheduleId schedule;

    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    @Column(name = "recipient_id", updatable = false)
    private UserId recipient;

    @Enumerated(EnumType.STRING)
    @Column(name = "delivery_state")
    private DeliveryState deliveryState;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    @Column(name = "file_name")
    private @Nullable String fileName;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    @Column(name = "file_size")
    private @Nullable Long fileSize;

    @Column(name = "file_digest")
    private @Nullable String fileDigest;

    @Enumerated(EnumType.STRING)
    @Column(name = "mail_way")
    private @Nullable MailWay mailWay;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ScheduleDelivery() {}

    @SuppressWarnings("NullAway.Init")
    public ScheduleDelivery(ScheduleId schedule, Instant dueAt, UserId recipient) {
        this.schedule = schedule;
        this.dueAt = dueAt;
        this.recipient = recipient;
        deliveryState = DeliveryState.WAITING;
    }

    /** Whether the file is still to be made. */
    public boolean isWaiting() {
        return deliveryState == DeliveryState.WAITING;
    }

    /** @param way nothing if no letter was wanted */
    public void sent(SentFile file, @Nullable MailWay way, Instant now) {
        end(DeliveryState.SENT, now);
        fileName = file.name();
        mediaType = file.mediaType();
        fileSize = file.size();
        fileDigest = file.digest().hex();
        mailWay = way;
    }

    /** There was nothing to send. */
    public void empty(Instant now) {
        end(DeliveryState.EMPTY, now);
    }

    /** The recipient may not have it. */
    public void withheld(Instant now) {
        end(DeliveryState.NO_ACCESS, now);
    }

    private void end(DeliveryState state, Instant now) {
        deliveryState = state;
        deliveredAt = now;
    }

    /**
     * The file, while it is kept.
     *
     * @throws RuleViolated {@link ScheduleRule#NO_FILE}
     */
    public SentFile file(Instant now) {
        if (fileName == null || mediaType == null || fileSize == null || fileDigest == null || !isKept(now)) {
            throw new RuleViolated(ScheduleRule.NO_FILE);
        }
        return new SentFile(fileName, mediaType, fileSize, new FileDigest(fileDigest));
    }

    private boolean isKept(Instant now) {
        return deliveredAt != null
                && deliveredAt.atZone(Terms.VIETNAM).plus(KEPT).toInstant().isAfter(now);
    }

    @Override
    public ScheduleDeliveryId id() {
        return new ScheduleDeliveryId(id);
    }

    @Override
    public String label() {
        return fileName == null ? "—" : fileName;
    }

    public ScheduleId schedule() {
        return schedule;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public UserId recipient() {
        return recipient;
    }

    public DeliveryState state() {
        return deliveryState;
    }

    public @Nullable MailWay mailWay() {
        return mailWay;
    }

    /** A file as a recipient got it. */
    public record SentFile(String name, String mediaType, long size, FileDigest digest) {}
}
