package org.provenant.application.deadline;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.provenant.application.identity.AddressBrake;
import org.provenant.application.identity.CallerLookup;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Present;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.deadline.DeadlineRule;
import org.provenant.domain.deadline.FeedReach;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;

/** What a calendar program reads under a private address: what its user may read now, and nothing once that has ended. */
@Lookup
@Present
@AllowedToStrangers
public class ReadDeadlineFeed {

    /** So many days are given, the earliest first: more than any calendar shows well. */
    static final int MOST = 2_000;

    @Inject
    FeedKeys keys;

    @Inject
    AddressBrake brake;

    @Inject
    FeedPace pace;

    @Inject
    CallerLookup users;

    @Inject
    Deadlines deadlines;

    @Inject
    Callers callers;

    /**
     * Reads what the address gives.
     *
     * @param key the secret part of the address
     * @param origin the network address of the caller
     * @throws RuleViolated {@link DeadlineRule#FEED_UNKNOWN}, also where it was withdrawn, its user is locked or may not read
     *     the company's records any more; {@link IdentityRule#SIGN_IN_TOO_SOON} after several of these, or
     *     {@link DeadlineRule#FEED_TOO_OFTEN}
     */
    public Feed read(String key, String origin) {
        var address = keys.find(key);
        var caller = address.flatMap(this::callerOf);
        if (address.isEmpty() || caller.isEmpty()) {
            brake.failed(origin);
            throw new RuleViolated(DeadlineRule.FEED_UNKNOWN);
        }
        pace.read(address.get().feed());
        var rows = callers.as(caller.get(), () -> rows(address.get().reach()));
        return new Feed(
                address.get().name(),
                String.valueOf(caller.get().companyName()),
                users.languageOf(address.get().user()),
                rows);
    }

    private Optional<Caller> callerOf(FeedKeys.Address address) {
        return users.callerOf(address.user(), address.company(), Channel.API)
                .filter(caller -> address.company().equals(caller.company()))
                .filter(caller -> caller.may(Permission.READ_RECORDS));
    }

    private List<DeadlineRow> rows(FeedReach reach) {
        var list = deadlines.all();
        if (reach == FeedReach.OWN) {
            deadlines.narrowToMine(list);
        }
        return list.all(DeadlineRow.class, DeadlineSort.DAY.upwards(), MOST);
    }

    /**
     * A calendar.
     *
     * @param name what its user called the address
     * @param language in which its user reads
     */
    public record Feed(String name, String company, Language language, List<DeadlineRow> rows) {

        public Feed {
            rows = List.copyOf(rows);
        }
    }
}
