package org.provenant.application.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.RuleViolated;

/** What a use case may add to the entry that the boundary writes of it. */
@ApplicationScoped
public class ChangeRecorder {

    @Inject
    Database database;

    @Inject
    KeptVersions versions;

    @Inject
    Clock clock;

    /** The day on which it really happened, if that is not today. */
    public void happenedOn(LocalDate day) {
        Work.current().happenedOn(day);
    }

    /**
     * Says from which day on what is written from here on is known to have been so, where one act both moves records on
     * a day and puts others right. Rows that another may change at the same time are locked before.
     *
     * @param day {@link LocalDate#MIN} for what is put right; nothing for the day of recording
     */
    public void takesEffect(@Nullable LocalDate day) {
        versions.takesEffect(Work.current().moment(clock), day);
    }

    /** What is recorded comes with the program, so that it was there on any day. */
    public void partOfProgram() {
        Work.current().partOfProgram();
    }

    /** Names who acts when a stranger has said who that is: the user who proved it. */
    public void actor(UserId user, String name) {
        Work.current().actor(new Work.Actor(user, name));
    }

    /** Names who acts when a stranger has said who that is, but has not proved it. */
    public void claimedActor(String name) {
        Work.current().actor(new Work.Actor(null, name));
    }

    /** Says that the act was refused although something had to be kept of it, such as a failed sign-in. */
    public void refused(RuleViolated why) {
        Work.current().refused(why);
    }

    /** Number of the entry that this use case will leave, for set-based work that writes its changes itself. */
    public long entryId() {
        return Work.current().entryId(() -> database.sql()
                .createQuery("select nextval('audit_entry_seq')")
                .mapTo(Long.class)
                .one());
    }

    /**
     * Sets places aside for changes that set-based work writes itself into {@code audit_change}.
     *
     * @return the first of the positions, the rest follow
     */
    public int reserve(int count) {
        return Work.current().reserve(count);
    }
}
