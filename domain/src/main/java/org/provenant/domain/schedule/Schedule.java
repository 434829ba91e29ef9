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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.SavedViewId;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * That something is sent by itself, again and again, to users of a company. Whatever happens to the server, each time is
 * taken once; times that passed while nothing ran are made up together, once.
 */
@Entity
@Table(name = "schedule")
public class Schedule implements Recorded {

    public static final int NAME_LENGTH = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "schedule")
    @SequenceGenerator(name = "schedule", sequenceName = "schedule_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(name = "owner_id", updatable = false)
    private UserId scheduledBy;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "scheduled_kind", updatable = false)
    private ScheduledKind scheduledKind;

    @Column(name = "view_id", updatable = false)
    private @Nullable SavedViewId savedView;

    @Column(name = "form_code", updatable = false)
    private @Nullable String formCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_format")
    private ScheduleFormat fileFormat;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    @Enumerated(EnumType.STRING)
    private @Nullable Weekday weekday;

    @Column(name = "day_of_month")
    private @Nullable Integer dayOfMonth;

    @Column(name = "due_hour")
    private int dueHour;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "by_mail")
    private boolean byMail;

    @Column(name = "skip_empty")
    private boolean skipEmpty;

    @Enumerated(EnumType.STRING)
    @Column(name = "schedule_state")
    private ScheduleState scheduleState;

    @Column(name = "next_due")
    private @Nullable Instant nextDue;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Schedule() {}

    /** @throws RuleViolated {@link ScheduleRule#NEVER_DUE} */
    @SuppressWarnings("NullAway.Init")
    public Schedule(CompanyId company, UserId owner, ScheduledThing thing, Wishes wishes, Instant now) {
        this.company = company;
        scheduledBy = owner;
        scheduledKind = thing.kind();
        savedView = thing.view();
        formCode = thing.form();
        scheduleState = ScheduleState.RUNNING;
        set(thing.format(), wishes, now);
    }

    /**
     * Is due at other times, or sent otherwise; what it sends stays.
     *
     * @throws RuleViolated {@link ScheduleRule#ENDED_BEFORE}, {@link ScheduleRule#FORMAT_NOT_OFFERED} or {@link
     *     ScheduleRule#NEVER_DUE}
     */
    public void change(ScheduleFormat format, Wishes wishes, Instant now) {
        requireNotEnded();
        set(new ScheduledThing(scheduledKind, savedView, formCode, format).format(), wishes, now);
        if (scheduleState == ScheduleState.PAUSED) {
            nextDue = null;
        }
    }

    private void set(ScheduleFormat format, Wishes wishes, Instant now) {
        name = Text.required(wishes.name(), "name", NAME_LENGTH);
        fileFormat = format;
        var timing = wishes.timing();
        rhythm = timing.rhythm();
        weekday = timing.weekday();
        dayOfMonth = timing.dayOfMonth();
        dueHour = timing.hour();
        validFrom = timing.validFrom();
        validTo = timing.validTo();
        byMail = wishes.byMail();
        skipEmpty = wishes.skipEmpty();
        nextDue = timing.after(now).orElseThrow(() -> new RuleViolated(ScheduleRule.NEVER_DUE));
    }

    /**
     * Takes the time that is due, and what passed before it as well.
     *
     * @throws RuleViolated {@link ScheduleRule#NOT_RUNNING} if nothing is due
     */
    public DueTime take(Instant now) {
        if (scheduleState != ScheduleState.RUNNING || nextDue == null || nextDue.isAfter(now)) {
            throw new RuleViolated(ScheduleRule.NOT_RUNNING, name);
        }
        var at = nextDue;
        int missed = 0;
        var next = timing().after(at);
        while (next.isPresent() && !next.get().isAfter(now)) {
            at = next.get();
            missed++;
            next = timing().after(at);
        }
        nextDue = next.orElse(null);
        return new DueTime(at, missed);
    }

    /** @throws RuleViolated {@link ScheduleRule#NOT_RUNNING} */
    public void pause() {
        if (scheduleState != ScheduleState.RUNNING) {
            throw new RuleViolated(ScheduleRule.NOT_RUNNING, name);
        }
        scheduleState = ScheduleState.PAUSED;
        nextDue = null;
    }

    /** @throws RuleViolated {@link ScheduleRule#NOT_PAUSED} or {@link ScheduleRule#NEVER_DUE} */
    public void resume(Instant now) {
        if (scheduleState != ScheduleState.PAUSED) {
            throw new RuleViolated(ScheduleRule.NOT_PAUSED, name);
        }
        scheduleState = ScheduleState.RUNNING;
        nextDue = timing().after(now).orElseThrow(() -> new RuleViolated(ScheduleRule.NEVER_DUE));
    }

    /** @throws RuleViolated {@link ScheduleRule#ENDED_BEFORE} */
    public void end() {
        requireNotEnded();
        scheduleState = ScheduleState.ENDED;
        nextDue = null;
    }

    private void requireNotEnded() {
        if (scheduleState == ScheduleState.ENDED) {
            throw new RuleViolated(ScheduleRule.ENDED_BEFORE, name);
        }
    }

    @Override
    public ScheduleId id() {
        return new ScheduleId(id);
    }

    @Override
    public String label() {
        return name;
    }

    public CompanyId company() {
        return company;
    }

    public UserId owner() {
        return scheduledBy;
    }

    public ScheduledThing thing() {
        return new ScheduledThing(scheduledKind, savedView, formCode, fileFormat);
    }

    public Timing timing() {
        return new Timing(rhythm, weekday, dayOfMonth, dueHour, validFrom, validTo);
    }

    public boolean byMail() {
        return byMail;
    }

    public boolean skipEmpty() {
        return skipEmpty;
    }

    public ScheduleState state() {
        return scheduleState;
    }

    /** When it is due next; nothing while it is paused, and after its last time. */
    public @Nullable Instant nextDue() {
        return nextDue;
    }

    public int version() {
        return version;
    }

    /**
     * What can be changed later on.
     *
     * @param byMail whether recipients get a letter as well
     * @param skipEmpty whether nothing is sent when there is nothing in it
     */
    public record Wishes(String name, Timing timing, boolean byMail, boolean skipEmpty) {}

    /** @param missed how many earlier times passed while nothing ran; they are not made up one by one */
    public record DueTime(Instant at, int missed) {}
}
