package org.provenant.application.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.job.JobRunner;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.ViewedList;
import org.provenant.domain.job.JobState;
import org.provenant.domain.schedule.ListExport;
import org.provenant.domain.schedule.ListExportId;
import org.provenant.domain.schedule.ScheduleFormat;
import org.provenant.domain.schedule.ScheduleRule;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Whole lists are written behind the page, for whoever has asked and for nobody else. */
@RegisterTest
class ListExportTest {

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    RequestExport request;

    @Inject
    OwnExports exports;

    @Inject
    JobRunner runner;

    @Inject
    TestDatabase tables;

    @BeforeEach
    void fillTheRegister() {
        run++;
        chain.site("KHO" + run);
        chain.registered("X" + run, 3, "KHO" + run);
    }

    @Test
    void fileHoldsWhatTheListShows() {
        var id = asked("q=X" + run, ScheduleFormat.CSV);
        assertEquals(ScheduleRule.NO_FILE, ruleAgainst(() -> text(Role.RECORD_KEEPER, id)));

        runner.runWaiting();

        var row = acting.as(Role.RECORD_KEEPER, () -> exports.all()).get(0);
        assertEquals(JobState.DONE, row.state());
        assertEquals(3, row.rows());
        assertEquals("Sổ thiết bị – 2026-06-15.csv", row.fileName());
        var text = text(Role.RECORD_KEEPER, id);
        assertEquals(text.getBytes(StandardCharsets.UTF_8).length, row.fileSize());
        assertTrue(text.contains("X" + run + "SN1") && text.contains("X" + run + "SN3"), text);
    }

    @Test
    void fileIsOfWhoeverAskedForItAlone() {
        var id = asked("", ScheduleFormat.XLSX);
        runner.runWaiting();

        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> text(Role.COMPLIANCE_OFFICER, id)));
        assertTrue(acting.as(Role.COMPLIANCE_OFFICER, () -> exports.all()).stream()
                .noneMatch(row -> row.id() == id.value()));
    }

    @Test
    void makingIsRecordedAndDoneOnceAlsoAfterACrash() {
        var id = asked("", ScheduleFormat.XLSX);
        runner.runWaiting();
        var digest = LastEntry.in(tables).changes().get("ListExport.fileDigest");
        assertEquals(" → " + FileDigest.of(bytes(Role.RECORD_KEEPER, id)).hex(), digest);
        var entries = tables.count("audit_change where entity = 'ListExport'");
        tables.sql()
                .useHandle(sql ->
                        sql.execute("update job set state = 'RUNNING', ended_at = null where kind = 'MAKE_EXPORT'"));

        runner.runWaiting();

        assertEquals(entries, tables.count("audit_change where entity = 'ListExport'"));
    }

    @Test
    void fileIsOfferedForThirtyDays() {
        var id = asked("", ScheduleFormat.XLSX);
        runner.runWaiting();

        clock.pass(Duration.ofDays(30).minusMinutes(1));
        assertTrue(text(Role.RECORD_KEEPER, id).startsWith("PK"));
        clock.pass(Duration.ofMinutes(1));

        assertEquals(ScheduleRule.NO_FILE, ruleAgainst(() -> text(Role.RECORD_KEEPER, id)));
    }

    @Test
    void onlyWhatAListShowsAndOffersIsAskedFor() {
        assertEquals(IdentityRule.VIEW_STATE_INVALID, ruleAgainst(() -> asked("q=<script>", ScheduleFormat.XLSX)));
        assertEquals(ScheduleRule.FORMAT_NOT_OFFERED, ruleAgainst(() -> asked("", ScheduleFormat.PDF)));
    }

    private ListExportId asked(String state, ScheduleFormat format) {
        return acting.as(
                Role.RECORD_KEEPER, () -> request.request(new ListExport.Wish(ViewedList.EQUIPMENT, state, format)));
    }

    private String text(Role role, ListExportId id) {
        return new String(bytes(role, id), StandardCharsets.UTF_8);
    }

    private byte[] bytes(Role role, ListExportId id) {
        var bytes = new ByteArrayOutputStream();
        acting.as(role, () -> exports.copy(id, bytes));
        return bytes.toByteArray();
    }

    private static Rule ruleAgainst(Runnable act) {
        return assertThrows(RuleViolated.class, act::run).rule();
    }
}
