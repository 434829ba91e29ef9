package org.provenant.application.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.deadline.DeadlineRule;
import org.provenant.domain.deadline.FeedReach;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.ValueRule;

/** A private address gives what its user may read now, and nothing once it is withdrawn or the user is locked. */
@RegisterTest
class DeadlineFeedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private static final Reason LOST = new Reason("Mất điện thoại");

    private static int origin;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    MakeDeadlineFeed makeFeed;

    @Inject
    CloseDeadlineFeed closeFeed;

    @Inject
    DeadlineFeeds feeds;

    @Inject
    ReadDeadlineFeed readFeed;

    @Inject
    TestDatabase tables;

    /** A stocktake of the record keeper and a temporary import that the officer sees to. */
    @BeforeEach
    void twoDeadlines() {
        clock.moveTo(TODAY);
        origin++;
        if (tables.count("stocktake") == 0) {
            tables.sql().useHandle(sql -> {
                sql.execute(
                        "insert into stocktake (id, company_id, number, name, count_until, expected_devices, opened_by,"
                                + " opened_at, version) values (9001, "
                                + acting.company().value()
                                + ", 'KK-1', 'Kiểm kê', '2026-07-01', 1, "
                                + acting.user(Role.RECORD_KEEPER).value() + ", now(), 1)");
                sql.execute("insert into declaration (id, company_id, number, registered_on, customs_office, type_code,"
                        + " temporary_until, version) values (9001, "
                        + acting.company().value()
                        + ", '108625440120', '2026-03-02', '01NV', 'G12', '2026-08-01', 1)");
            });
        }
    }

    @Test
    void addressGivesOwnOrAllDeadlines() {
        assertEquals(List.of("KK-1 – Kiểm kê"), labels(made(Role.RECORD_KEEPER, FeedReach.OWN)));
        assertEquals(List.of("108625440120"), labels(made(Role.COMPLIANCE_OFFICER, FeedReach.OWN)));
        assertEquals(List.of("KK-1 – Kiểm kê", "108625440120"), labels(made(Role.RECORD_KEEPER, FeedReach.ALL)));
    }

    @Test
    void onlyTheDigestOfTheAddressIsKeptAndTheHistoryTellsOfItsMakingAndEnd() {
        var made = made(Role.RECORD_KEEPER, FeedReach.ALL);
        assertEquals("MakeDeadlineFeed", LastEntry.in(tables).useCase());
        assertTrue(made.key().length() >= 43);
        assertEquals(0, tables.count("deadline_feed_key where digest like '%" + made.key() + "%'"));
        assertEquals(0, tables.count("audit_change where cast(audit_change as text) like '%" + made.key() + "%'"));

        acting.as(Role.RECORD_KEEPER, () -> closeFeed.close(made.id(), LOST));
        assertEquals("CloseDeadlineFeed", LastEntry.in(tables).useCase());
        assertEquals(LOST.text(), LastEntry.in(tables).reason());
    }

    @Test
    void withdrawnAddressOpensNothing() {
        var made = made(Role.RECORD_KEEPER, FeedReach.ALL);
        acting.as(Role.RECORD_KEEPER, () -> closeFeed.close(made.id(), LOST));

        assertEquals(DeadlineRule.FEED_UNKNOWN, refused(made.key()));
        assertEquals(
                DeadlineRule.FEED_WITHDRAWN,
                ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> closeFeed.close(made.id(), LOST))));
        assertFalse(acting.as(Role.RECORD_KEEPER, () -> feeds.own()).stream()
                .filter(row -> row.id() == made.id().value())
                .findFirst()
                .orElseThrow()
                .isOpen());
    }

    @Test
    void addressOfALockedUserAndOfOneWithoutARoleOpensNothing() {
        var made = made(Role.RECORD_KEEPER, FeedReach.ALL);
        var user = acting.user(Role.RECORD_KEEPER).value();
        try {
            tables.sql().useHandle(sql -> sql.execute("update user_account set locked = true where id = " + user));
            assertEquals(DeadlineRule.FEED_UNKNOWN, refused(made.key()));
            tables.sql().useHandle(sql -> {
                sql.execute("update user_account set locked = false where id = " + user);
                sql.execute("update role_grant set withdrawn_at = now() where user_id = " + user);
            });
            assertEquals(DeadlineRule.FEED_UNKNOWN, refused(made.key()));
        } finally {
            tables.sql().useHandle(sql -> {
                sql.execute("update user_account set locked = false where id = " + user);
                sql.execute("update role_grant set withdrawn_at = null where user_id = " + user);
            });
        }
        assertEquals(2, labels(made).size());
    }

    @Test
    void nobodyElseWithdrawsIt() {
        var made = made(Role.RECORD_KEEPER, FeedReach.ALL);

        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(Role.COMPLIANCE_OFFICER, () -> closeFeed.close(made.id(), LOST))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() ->
                        acting.as(acting.callerElsewhere(Role.RECORD_KEEPER), () -> closeFeed.close(made.id(), LOST))));
    }

    @Test
    void whoTriesAddressesHasToWaitAndKeepsNobodyWithAGoodOneWaiting() {
        for (int i = 0; i < 5; i++) {
            assertEquals(DeadlineRule.FEED_UNKNOWN, refused("guess-" + i));
        }
        assertEquals(IdentityRule.SIGN_IN_TOO_SOON, refused("guess again"));
        assertEquals(2, labels(made(Role.RECORD_KEEPER, FeedReach.ALL)).size());
    }

    @Test
    void whoReadsAGoodAddressWithoutPauseHasToWaitAndTheOtherAddressesDoNot() {
        var greedy = made(Role.RECORD_KEEPER, FeedReach.OWN);
        for (int i = 0; i < FeedPace.MOST; i++) {
            assertEquals(1, labels(greedy).size());
        }
        assertEquals(DeadlineRule.FEED_TOO_OFTEN, refused(greedy.key()));
        assertEquals(1, labels(made(Role.RECORD_KEEPER, FeedReach.OWN)).size());
        clock.moveTo(TODAY.plusDays(1));
        assertEquals(1, labels(greedy).size());
    }

    private MakeDeadlineFeed.Made made(Role role, FeedReach reach) {
        return acting.as(role, () -> makeFeed.make(new MakeDeadlineFeed.Command("Điện thoại", reach)));
    }

    private List<String> labels(MakeDeadlineFeed.Made made) {
        return acting
                .as(Caller.stranger(Channel.API), () -> readFeed.read(made.key(), "192.0.2." + origin))
                .rows()
                .stream()
                .map(DeadlineRow::label)
                .toList();
    }

    private Rule refused(String key) {
        return ruleAgainst(
                () -> acting.as(Caller.stranger(Channel.API), () -> readFeed.read(key, "192.0.2." + origin)));
    }
}
