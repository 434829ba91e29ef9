package org.provenant.domain.intake;

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
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * A change of many devices at once, by a spreadsheet or by hand: planned and shown first, then done for all of them in
 * one act, and taken back for those to which nothing has happened since.
 */
@Entity
@Table(name = "device_update")
public class DeviceUpdate implements Recorded {

    public static final int NAME_LENGTH = 255;

    /** So long is a word that empties a cell's fact. */
    public static final int CLEAR_WORD_LENGTH = 20;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "device_update")
    @SequenceGenerator(name = "device_update", sequenceName = "device_update_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Enumerated(EnumType.STRING)
    @Column(name = "source", updatable = false)
    private UpdateSource madeFrom;

    @Column(updatable = false)
    private String name;

    @Column(name = "file_digest", updatable = false)
    private @Nullable String fileDigest;

    /** What was declared of the file, or the values for all devices, as JSON. */
    private @Nullable String mapping;

    @Enumerated(EnumType.STRING)
    @Column(name = "device_key")
    private @Nullable DeviceKey deviceKey;

    @Column(name = "clear_word")
    private @Nullable String clearWord;

    /** The day on which devices really moved, if any do. */
    @Column(name = "moved_on")
    private @Nullable LocalDate movedOn;

    @Enumerated(EnumType.STRING)
    private UpdateState state = UpdateState.UPLOADED;

    /** How often it was checked; the rows belong to the last check. */
    private int checks;

    @Column(name = "row_count")
    private int rows;

    @Column(name = "change_count")
    private int changes;

    @Column(name = "refused_count")
    private int refused;

    private @Nullable String reason;

    @Column(name = "started_by", updatable = false)
    private UserId startedBy;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "applied_at")
    private @Nullable Instant appliedAt;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    /** How many devices were taken back. */
    @Column(name = "undone_count")
    private @Nullable Integer undone;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DeviceUpdate() {}

    /**
     * @param name the file as the user's machine calls it, of a long one the end is kept; or what was chosen in the list
     * @param file nothing if there is none
     */
    public DeviceUpdate(
            CompanyId company, UpdateSource source, String name, @Nullable FileDigest file, UserId by, Instant now) {
        this.company = company;
        this.madeFrom = source;
        var tidy = Text.required(name, "name", Integer.MAX_VALUE);
        this.name = tidy.substring(Math.max(0, tidy.length() - NAME_LENGTH));
        this.fileDigest = file == null ? null : file.hex();
        this.startedBy = by;
        this.startedAt = now;
    }

    /**
     * How it is to be read.
     *
     * @param mapping what was declared of the file, or the values for all devices, as JSON
     * @param key by what rows name their devices; nothing if the devices were chosen
     * @param clearWord what stands in a cell that empties its fact
     * @param movedOn the day on which devices that change place or hands really did
     */
    public record Reading(
            String mapping,
            @Nullable DeviceKey key,
            @Nullable String clearWord,
            LocalDate movedOn) implements Serializable {

        public Reading {
            clearWord = Text.optional(clearWord, "clearWord", CLEAR_WORD_LENGTH);
        }
    }

    /**
     * It is checked anew from here on.
     *
     * @return the number of the check
     * @throws RuleViolated {@link IntakeRule#UPDATE_ALREADY_DONE}
     */
    public int read(Reading reading) {
        requireOpen();
        mapping = reading.mapping();
        deviceKey = reading.key();
        clearWord = reading.clearWord();
        movedOn = reading.movedOn();
        checks++;
        return checks;
    }

    /** Keeps what the check found. */
    public void checked(int rowCount, int changeCount, int refusedCount) {
        requireOpen();
        rows = rowCount;
        changes = changeCount;
        refused = refusedCount;
        state = UpdateState.CHECKED;
    }

    /**
     * Somebody wants it done.
     *
     * @throws RuleViolated unless it was checked, something changes, and no row of a sheet is refused
     */
    public void because(String why) {
        requireApplicable();
        reason = why;
    }

    /** @throws RuleViolated unless it was checked, something changes, and no row of a sheet is refused */
    public void requireApplicable() {
        requireOpen();
        if (state != UpdateState.CHECKED) {
            throw new RuleViolated(IntakeRule.NOT_CHECKED, name);
        }
        if (madeFrom == UpdateSource.SHEET && refused > 0) {
            throw new RuleViolated(IntakeRule.HAS_PROBLEMS, name, refused);
        }
        if (changes == 0) {
            throw new RuleViolated(IntakeRule.NOTHING_CHANGES, name);
        }
    }

    /** The devices have changed. */
    public void apply(Instant now) {
        requireApplicable();
        state = UpdateState.APPLIED;
        appliedAt = now;
    }

    /** @throws RuleViolated {@link IntakeRule#UPDATE_NOT_DONE} */
    public void requireApplied() {
        if (state != UpdateState.APPLIED) {
            throw new RuleViolated(IntakeRule.UPDATE_NOT_DONE, name);
        }
    }

    /**
     * So many devices are again as they were.
     *
     * @throws RuleViolated {@link IntakeRule#UPDATE_NOT_DONE}
     */
    public void undo(int devices, Instant now) {
        requireApplied();
        state = UpdateState.UNDONE;
        undone = devices;
        undoneAt = now;
    }

    private void requireOpen() {
        if (state == UpdateState.APPLIED || state == UpdateState.UNDONE) {
            throw new RuleViolated(IntakeRule.UPDATE_ALREADY_DONE, name);
        }
    }

    @Override
    public DeviceUpdateId id() {
        return new DeviceUpdateId(id);
    }

    @Override
    public String label() {
        return name;
    }

    public CompanyId company() {
        return company;
    }

    public UpdateSource source() {
        return madeFrom;
    }

    public String name() {
        return name;
    }

    /** The file; nothing if the devices were chosen in the list. */
    public @Nullable FileDigest file() {
        return fileDigest == null ? null : new FileDigest(fileDigest);
    }

    /** How it was read at its last check; nothing before. */
    public @Nullable Reading reading() {
        return mapping == null || movedOn == null ? null : new Reading(mapping, deviceKey, clearWord, movedOn);
    }

    public UpdateState state() {
        return state;
    }

    /** Number of the last check. */
    public int checks() {
        return checks;
    }

    public int changes() {
        return changes;
    }

    /** Why it was done; nothing before. */
    public @Nullable String reason() {
        return reason;
    }
}
