package org.provenant.application.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.deadline.DeadlineKind;
import org.provenant.domain.deadline.DeadlineNoticeId;
import org.provenant.domain.deadline.DeadlineRule;
import org.provenant.domain.deadline.Nearness;
import org.provenant.domain.identity.Role;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Rule;

/** Each kind of deadline is read from its record, and is gone once that is done. */
@RegisterTest
class DeadlineListTest {

    private static final Reason GIVEN_UP = new Reason("Không nhập số máy còn lại");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private static final String DOSSIER = """
            insert into dossier (id, company_id, title, permitted_case, state, begun_on, rules, checked_rules, version)
              values (8001, {company}, 'Máy đo', 'SP1', 'SUBMITTED', '2026-06-01', '1@2026-06-11', '1@2026-06-11', 1);
            insert into submission_round (id, dossier_id, round_no, submitted_on, submission_channel, version)
              values (8001, 8001, 1, '2026-06-11', 'ONLINE', 1)
            """;

    private static final String ORDER = """
            insert into disposal_order (id, company_id, number, route, rule_point, purpose, proposed_by, stage, check_round,
                scheduled_for, edition, version)
              values ({n}, {company}, 'XL-{n}', 'D-DES', '1@2026-06-11', 'END_OF_USE', {user}, 'SCHEDULED', 1, '2026-06-25',
                1, 1);
            insert into disposal_line (id, order_id, equipment_id, chosen_by, state, binding, version)
              values ({n}, {n}, {device}, {user}, 'LISTED', true, 1)
            """;

    private static final String HANDLER = """
            insert into disposal_partner (id, company_id, kind, name, address, licence_number, licensed_to, waste_codes, version)
              values ({n}, {company}, 'WASTE_HANDLER', 'Xanh', 'HN', 'GP-9', '2026-06-16', '16 01 13', 1);
            update disposal_order set partner_id = {n} where id = {n}
            """;

    private static final String PUT_BACK = """
            delete from end_plan; delete from drive; delete from disposal_line; delete from disposal_order; delete from research;
            delete from contract_permit; delete from processing_contract; delete from dossier_line;
            delete from disposal_partner; delete from stocktake where closed_at is null;
            update equipment set stage = 'IN_USE', stage_since = '2026-03-12';
            update permit set permitted_case = 'SP1', valid_to = null, revoked_on = null, revoked_because = null;
            update permit_line set declared = permitted;
            update declaration set temporary_until = null, shipment_id = null, state = 'REGISTERED';
            update report_form set period_rule = null, due_days = null, due_source = null, due_certainty = null
              where code = 'RP-SP';
            delete from control_record; delete from special_permit; delete from shipment;
            update dossier set state = 'SUBMITTED', decided_on = null, decided_because = null where id = 8001;
            update submission_round set asked_on = null, asked = null, supplement_due = null where id = 8001
            """;

    /** {@code kind | day | what makes it due | what settles it}; the names in braces are records of the example. */
    private static final String KINDS = """
            SUPPLEMENT_ANSWER | 2026-06-20 | update dossier set state = 'SUPPLEMENT_REQUESTED' where id = 8001; update submission_round set asked_on = '2026-06-11', asked = 'Hợp đồng', supplement_due = '2026-06-20' where id = 8001 | update dossier set state = 'RESUBMITTED' where id = 8001
            DECISION | 2026-06-18 | update submission_round set submitted_on = '2026-06-11' where id = 8001 | update dossier set state = 'WITHDRAWN', decided_on = '2026-06-15' where id = 8001
            DOSSIER_PAPER | 2026-07-01 | insert into dossier_paper values ({n}, 8001, 'LEGAL', 'Giấy đăng ký', 1, 'COPY', null, null, '2026-07-01', null, 'a.pdf', 'PDF', 1, {file}, {user}, now(), null, null, 1) | update dossier_paper set withdrawn_on = '2026-06-15', withdrawn_because = 'Nhầm' where id = {n}
            CONTROL_PERMIT | 2026-07-02 | insert into control_record (id, dossier_id, other_control, number, issuer, issued_on, valid_until, added_by, added_at, version) values ({n}, 8001, 'CRYPTOGRAPHY', 'MM-1', 'BCY', '2026-01-01', '2026-07-02', {user}, now(), 1) | update control_record set withdrawn_on = '2026-06-15', withdrawn_because = 'Nhầm' where id = {n}
            CONTROL_PERMIT | 2026-07-02 | insert into control_record (id, dossier_id, other_control, number, issuer, issued_on, valid_until, added_by, added_at, version) values ({n}, 8001, 'CRYPTOGRAPHY', 'MM-1', 'BCY', '2026-01-01', '2026-07-02', {user}, now(), 1) | insert into control_record (id, dossier_id, other_control, number, issuer, issued_on, valid_until, added_by, added_at, version) values ({n} + 500, 8001, 'CRYPTOGRAPHY', 'MM-9', 'BCY', '2026-01-01', null, {user}, now(), 1)
            PERMIT_EXPIRY | 2026-09-30 | update permit set valid_to = '2026-09-30' where id = {permit}; update permit_line set declared = 0 where permit_id = {permit} | update permit_line set declared = permitted where permit_id = {permit}
            PERMIT_EXPIRY | 2026-09-30 | update permit set valid_to = '2026-09-30' where id = {permit}; update permit_line set declared = 0 where permit_id = {permit} | update permit set revoked_on = '2026-06-15', revoked_because = 'Thu hồi' where id = {permit}
            PERMIT_EXPIRY | 2026-09-30 | update permit set valid_to = '2026-09-30' where id = {permit}; update permit_line set declared = 0 where permit_id = {permit} | update equipment set stage = 'DESTROYED' where permit_line_id in (select id from permit_line where permit_id = {permit})
            SHIPMENT_PERMIT | 2026-08-01 | insert into shipment (id, company_id, reference, version) values ({n}, {company}, 'LH-{n}', 1); insert into special_permit (id, shipment_id, kind, number, issued_by, issued_on, valid_to, withdrawn, version) values ({n}, {n}, 'CRYPTOGRAPHY', 'MM-2', 'BCY', '2026-01-01', '2026-08-01', false, 1) | update special_permit set withdrawn = true, withdraw_reason = 'Nhầm' where id = {n}
            SHIPMENT_PERMIT | 2026-08-01 | insert into shipment (id, company_id, reference, version) values ({n}, {company}, 'LH-{n}', 1); insert into special_permit (id, shipment_id, kind, number, issued_by, issued_on, valid_to, withdrawn, version) values ({n}, {n}, 'CRYPTOGRAPHY', 'MM-2', 'BCY', '2026-01-01', '2026-08-01', false, 1) | update declaration set shipment_id = {n}, state = 'CLEARED' where id = {declaration}
            SHIPMENT_PERMIT | 2026-08-01 | insert into shipment (id, company_id, reference, version) values ({n}, {company}, 'LH-{n}', 1); insert into special_permit (id, shipment_id, kind, number, issued_by, issued_on, valid_to, withdrawn, version) values ({n}, {n}, 'CRYPTOGRAPHY', 'MM-2', 'BCY', '2026-01-01', '2026-08-01', false, 1) | insert into special_permit (id, shipment_id, kind, number, issued_by, issued_on, valid_to, withdrawn, version) values ({n} + 500, {n}, 'CRYPTOGRAPHY', 'MM-3', 'BCY', '2026-01-01', null, false, 1)
            TEMPORARY_IMPORT | 2026-06-14 | update declaration set temporary_until = '2026-06-14' where id = {declaration} | update equipment set stage = 'RE_EXPORTED' where declaration_line_id in (select id from declaration_line where declaration_id = {declaration})
            PROCESSING_CONTRACT | 2026-10-01 | insert into processing_contract (id, company_id, number, signed_on, trader, trader_country, ends_on, version) values ({n}, {company}, 'GC-{n}', '2026-01-01', 'ACME', 'JP', '2026-10-01', 1); update permit set permitted_case = 'PR1' where id = {permit}; insert into contract_permit (id, contract_id, permit_id, withdrawn, version) values ({n}, {n}, {permit}, false, 1) | update equipment set stage = 'RE_EXPORTED' where permit_line_id in (select id from permit_line where permit_id = {permit})
            RESEARCH_END | 2026-08-31 | insert into research (id, company_id, permit_id, topic, begins_on, ends_on, rules, version) values ({n}, {company}, {permit}, 'Đo nhiễu', '2026-01-01', '2026-08-31', '1@2026-03-01', 1) | update equipment set stage = 'DESTROYED' where permit_line_id in (select id from permit_line where permit_id = {permit})
            RESEARCH_HANDLING | 2026-08-30 | insert into research (id, company_id, permit_id, topic, begins_on, ends_on, rules, version) values ({n}, {company}, {permit}, 'Đo nhiễu', '2026-01-01', '2026-05-30', '1@2026-03-01', 1) | update equipment set stage = 'DESTROYED' where permit_line_id in (select id from permit_line where permit_id = {permit})
            REPAIR_RETURN | 2026-06-10 | insert into repair (id, company_id, number, repairer, sent_on, expected_on, why, recorded_by, recorded_at, all_back, version) values ({n}, {company}, 'SC-{n}', 'Hãng sửa', '2026-06-01', '2026-06-10', 'Hỏng', {user}, now(), false, 1) | update repair set all_back = true where id = {n}
            HANDOVER | 2026-06-23 | insert into handover (id, company_id, number, giver_id, receiver_id, place_id, handed_on, why, text_digest, prepared_by, prepared_at, state, version) values ({n}, {company}, 'BG-{n}', {giver}, {receiver}, {place}, '2026-06-10', 'Giao', {file}, {user}, '2026-06-09T18:00:00Z', 'PENDING', 1) | update handover set state = 'WITHDRAWN', closed_by = {user}, closed_at = now() where id = {n}
            STOCKTAKE | 2026-06-30 | insert into stocktake (id, company_id, number, name, count_until, expected_devices, opened_by, opened_at, version) values ({n}, {company}, 'KK-{n}', 'Kiểm kê', '2026-06-30', 1, {user}, now(), 1) | update stocktake set closed_at = now(), closed_by = {user}, conclusion = 'Đủ', counted_devices = 1, language = 'VI', pdf_digest = {file}, xlsx_digest = {file} where id = {n}
            CONSENT_EXPIRY | 2026-07-15 | insert into use_consent (id, company_id, number, issued_on, authority, device_action, consent_text, valid_until, file_name, file_type, file_size, file_digest, version) values ({n}, {company}, 'DY-{n}', '2026-01-01', 'Bộ', 'PLEDGE', 'Đồng ý', '2026-07-15', 'a.pdf', 'PDF', 1, {file}, 1) | update use_consent set withdrawn_on = '2026-06-15', withdrawn_because = 'Nhầm' where id = {n}
            PLANNED_END | 2026-12-31 | insert into dossier_line (id, dossier_id, line_no, goods, hs, goods_condition, quantity, unit, purpose, planned_end, dropped, permit_line_id, version) values ({n}, 8001, 1, 'Máy', '84713020', 'USED', 2, 'cái', 'Dùng', '2026-12-31', false, {line}, 1) | update equipment set stage = 'DESTROYED' where permit_line_id = {line}
            PLANNED_END | 2026-11-30 | insert into dossier_line (id, dossier_id, line_no, goods, hs, goods_condition, quantity, unit, purpose, planned_end, dropped, permit_line_id, version) values ({n}, 8001, 1, 'Máy', '84713020', 'USED', 2, 'cái', 'Dùng', '2026-12-31', false, {line}, 1); insert into end_plan (id, company_id, permit_line_id, equipment_id, route, rule_point, leaves_as, planned_end, responsible_id, version) values ({n}, {company}, {line}, null, 'D-REX', '1@2026-03-01', 'RE_EXPORTED', '2026-11-30', {receiver}, 1) | update equipment set stage = 'DESTROYED' where permit_line_id = {line}
            PLANNED_END_APART | 2026-12-15 | insert into end_plan (id, company_id, permit_line_id, equipment_id, route, rule_point, leaves_as, planned_end, responsible_id, version) values ({n}, {company}, null, {device}, 'D-REX', '1@2026-03-01', 'RE_EXPORTED', '2026-12-15', {receiver}, 1) | update end_plan set withdrawn_on = '2026-06-15', withdrawn_because = 'Nhầm' where id = {n}
            PLANNED_END_APART | 2026-12-15 | insert into end_plan (id, company_id, permit_line_id, equipment_id, route, rule_point, leaves_as, planned_end, responsible_id, version) values ({n}, {company}, null, {device}, 'D-REX', '1@2026-03-01', 'RE_EXPORTED', '2026-12-15', {receiver}, 1) | {order}
            WIPE | 2026-06-25 | {order}; insert into drive (id, company_id, equipment_id, drive_kind, recorded_by, recorded_at, version) values ({n}, {company}, {device}, 'SSD', {user}, now(), 1) | update drive set struck_on = '2026-06-15', struck_because = 'Nhầm' where id = {n}
            COLLECTION | 2026-06-25 | {order} | update disposal_order set stage = 'CANCELLED' where id = {n}
            HANDLER_LICENCE | 2026-06-16 | {order}; {handler} | update disposal_order set stage = 'CANCELLED' where id = {n}
            INSPECTION_REQUEST | 2026-06-17 | insert into inspection (id, company_id, name, period_from, period_to, opened_by, opened_on, version) values ({n}, {company}, 'KT', '2026-01-01', '2026-06-01', {user}, '2026-06-01', 1); insert into paper_request (id, inspection_id, request_no, wanted_paper, due_on, asked_by, asked_at, state, version) values ({n}, {n}, 1, 'Hợp đồng', '2026-06-17', {user}, now(), 'ASKED', 1) | update paper_request set state = 'GIVEN' where id = {n}
            REPORT | 2026-04-20 | update report_form set period_rule = 'QUARTER', due_days = 20, due_source = 'TT 26/2025/TT-BKHCN', due_certainty = 'SECONDARY' where code = 'RP-SP' | update report_form set due_days = null, due_source = null, due_certainty = null where code = 'RP-SP'
            RETENTION_END | 2036-05-02 | update equipment set stage = 'DESTROYED', stage_since = '2026-05-02' where declaration_line_id in (select id from declaration_line where declaration_id = {declaration}) | update equipment set stage = 'IN_USE' where declaration_line_id in (select id from declaration_line where declaration_id = {declaration})
            """;

    /** Of the records of each case; what was deleted stays in the past under its number. */
    private static int number = 9_000;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    DeadlineList deadlines;

    @Inject
    TellDeadlines tell;

    @Inject
    SettleDeadline settle;

    @Inject
    TestDatabase tables;

    /** Once for all tests of the class: two devices of a permit, and a dossier that was handed in. */
    @BeforeEach
    void aChainAndADossier() {
        clock.moveTo(TODAY);
        if (tables.count("equipment") == 0) {
            chain.site("TH");
            chain.person("NVTH");
            chain.person("NVNH");
            chain.registered("TH-", 2, "TH");
            run(DOSSIER);
        }
    }

    @Test
    void eachKindIsReadFromItsRecordAndGoneOnceThatIsDone() {
        var seen = EnumSet.noneOf(DeadlineKind.class);
        for (var line : KINDS.lines().toList()) {
            var parts = line.split(" \\| ");
            var kind = DeadlineKind.valueOf(parts[0]);
            due(parts[2], parts[3], (due, settled) -> {
                var row = only(due, kind);
                assertEquals(LocalDate.parse(parts[1]), row.day(), kind.name());
                assertEquals(row.day().toEpochDay() - TODAY.toEpochDay(), row.days(), kind.name());
                assertEquals(List.of(), of(settled, kind), kind + " is silent when done");
            });
            seen.add(kind);
        }
        assertEquals(EnumSet.allOf(DeadlineKind.class), seen);
    }

    @Test
    void whatRestsOnARuleNamesItsSourceAndThatNobodyHasComparedIt() {
        due("select 1", "select 1", (due, same) -> {
            var decision = only(due, DeadlineKind.DECISION);
            assertEquals("QĐ 2228/QĐ-BTTTT", decision.instrument());
            assertEquals(Certainty.SECONDARY, decision.certainty());
            assertTrue(decision.isUnverified());
        });
        due(line(DeadlineKind.STOCKTAKE), "select 1", (due, same) -> {
            var own = only(due, DeadlineKind.STOCKTAKE);
            assertNull(own.certainty());
            assertFalse(own.isUnverified());
            assertNotNull(own.owner());
        });
    }

    @Test
    void listIsNarrowedByKindNearnessPersonAndWords() {
        due(line(DeadlineKind.TEMPORARY_IMPORT) + ";" + line(DeadlineKind.HANDLER_LICENCE), "select 1", (due, x) -> {
            assertTrue(only(due, DeadlineKind.TEMPORARY_IMPORT).isOverdue());
            assertEquals(Set.of("TEMPORARY_IMPORT"), kinds(query(null, Nearness.OVERDUE, null, false)));
            assertEquals(
                    Set.of("DECISION", "HANDLER_LICENCE"), kinds(query(null, Nearness.WITHIN_A_WEEK, null, false)));
            assertEquals(Set.of("HANDLER_LICENCE"), kinds(query(null, null, "gp-9", false)));
            assertEquals(Set.of("HANDLER_LICENCE"), kinds(query(DeadlineKind.HANDLER_LICENCE, null, null, false)));
            assertEquals(
                    3,
                    find(Role.COMPLIANCE_OFFICER, query(null, null, null, true)).size());
            assertEquals(
                    1, find(Role.RECORD_KEEPER, query(null, null, null, true)).size());
            assertEquals(
                    4,
                    acting.as(Role.AUDITOR, () -> deadlines.in(YearMonth.of(2026, 6), DeadlineList.Query.ALL))
                            .size());
        });
    }

    @Test
    void reportNamesItsPeriodAndWhereItsDayComesFrom() {
        due(line(DeadlineKind.REPORT), "select 1", (due, same) -> {
            var report = only(due, DeadlineKind.REPORT);
            assertEquals("RP-SP 01/01/2026 – 31/03/2026", report.label());
            assertEquals("TT 26/2025/TT-BKHCN", report.instrument());
            assertTrue(report.isUnverified());
            assertTrue(report.isOverdue());
        });
    }

    @Test
    void permitWithARestStaysAsMissedUntilSomebodySaysWhyTheRestIsGivenUp() {
        var over = line(DeadlineKind.PERMIT_EXPIRY).replace("2026-09-30", "2026-06-14");
        due(over, "update declaration set state = 'CLEARED'", (due, cleared) -> {
            assertTrue(only(due, DeadlineKind.PERMIT_EXPIRY).isOverdue());
            assertTrue(only(cleared, DeadlineKind.PERMIT_EXPIRY).isOverdue());

            var notice = told(DeadlineKind.PERMIT_EXPIRY);
            acting.as(Role.COMPLIANCE_OFFICER, () -> settle.settle(notice, GIVEN_UP));
            assertEquals("SettleDeadline", LastEntry.in(tables).useCase());
            assertEquals(GIVEN_UP.text(), LastEntry.in(tables).reason());
            assertEquals(List.of(), of(all(), DeadlineKind.PERMIT_EXPIRY));
            assertEquals(DeadlineRule.STAGE_OVER, refusal(notice));

            run("update permit set valid_to = '2026-06-13' where valid_to = '2026-06-14'");
            assertTrue(only(all(), DeadlineKind.PERMIT_EXPIRY).isOverdue(), "another day is another deadline");
        });
    }

    @Test
    void nothingIsGivenUpBeforeItsDayNorWhatARecordShows() {
        var near = line(DeadlineKind.PERMIT_EXPIRY).replace("2026-09-30", "2026-06-15");
        due(near + ";" + line(DeadlineKind.TEMPORARY_IMPORT), "select 1", (due, same) -> {
            assertEquals(DeadlineRule.NOT_TO_SETTLE, refusal(told(DeadlineKind.PERMIT_EXPIRY)));
            assertTrue(only(all(), DeadlineKind.TEMPORARY_IMPORT).isOverdue());
            assertEquals(DeadlineRule.NOT_TO_SETTLE, refusal(told(DeadlineKind.TEMPORARY_IMPORT)));
        });
    }

    @Test
    void reportsOfOneFormAreEachARowOfTheirOwn() {
        var quarters = line(DeadlineKind.REPORT);
        clock.moveTo(LocalDate.of(2026, 7, 2));
        due(quarters, "select 1", (due, same) -> {
            var reports = of(due, DeadlineKind.REPORT);
            assertEquals(2, reports.size());
            assertEquals(2, reports.stream().map(DeadlineRow::id).distinct().count());
        });
    }

    private Rule refusal(DeadlineNoticeId notice) {
        return ruleAgainst(() -> acting.as(Role.COMPLIANCE_OFFICER, () -> settle.settle(notice, GIVEN_UP)));
    }

    private DeadlineNoticeId told(DeadlineKind kind) {
        var program = new Caller(null, "—", acting.company(), "—", Set.of(), Channel.SYSTEM);
        acting.as(program, () -> tell.tell());
        return new DeadlineNoticeId(Objects.requireNonNull(only(all(), kind).noticeId()));
    }

    private List<DeadlineRow> all() {
        return find(Role.AUDITOR, DeadlineList.Query.ALL);
    }

    @Test
    void everyDossierWithTheAuthorityHasADayHoweverManyThereAre() {
        var many = """
                insert into dossier (id, company_id, title, permitted_case, state, begun_on, rules, checked_rules, version)
                  select 20000 + i, {company}, 'Hồ sơ ' || i, 'SP1', 'SUBMITTED', '2026-06-01', '1@2026-06-11',
                    '1@2026-06-11', 1 from generate_series(1, 250) i;
                insert into submission_round (id, dossier_id, round_no, submitted_on, submission_channel, version)
                  select 20000 + i, 20000 + i, 1, '2026-06-11', 'ONLINE', 1 from generate_series(1, 250) i
                """;
        var gone = "delete from submission_round where id > 20000; delete from dossier where id > 20000";
        due(many, "select 1", (due, same) -> assertEquals(251, total(DeadlineKind.DECISION)));
        run(gone);
        assertEquals(1, total(DeadlineKind.DECISION));
    }

    @Test
    void onlyTheKindsThatAreAskedForAreRead() {
        var one = DeadlineSql.of(EnumSet.of(DeadlineKind.STOCKTAKE));
        assertTrue(one.contains("stocktake"));
        assertFalse(one.contains("dossier") || one.contains("disposal_order"));
    }

    private long total(DeadlineKind kind) {
        var query = query(kind, null, null, false);
        return acting.as(Role.AUDITOR, () -> deadlines.find(query, DeadlineSort.DAY.upwards(), 1, null))
                .total();
    }

    @Test
    void anotherCompanySeesNothingOfIt() {
        due(
                line(DeadlineKind.TEMPORARY_IMPORT),
                "select 1",
                (due, x) -> assertEquals(
                        0,
                        acting.as(
                                        acting.callerElsewhere(Role.AUDITOR),
                                        () -> deadlines.find(
                                                DeadlineList.Query.ALL, DeadlineSort.DAY.upwards(), 50, null))
                                .total()));
    }

    private Set<String> kinds(DeadlineList.Query query) {
        var kinds = new TreeSet<String>();
        find(Role.AUDITOR, query).forEach(row -> kinds.add(row.kind().name()));
        return kinds;
    }

    private static DeadlineList.Query query(
            @Nullable DeadlineKind kind, @Nullable Nearness when, @Nullable String words, boolean mine) {
        return new DeadlineList.Query(words, kind, when, null, null, mine, false);
    }

    private List<DeadlineRow> find(Role role, DeadlineList.Query query) {
        return acting.as(role, () -> deadlines.find(query, DeadlineSort.DAY.upwards(), 50, null))
                .rows();
    }

    private static String line(DeadlineKind kind) {
        return KINDS.lines()
                .filter(line -> line.startsWith(kind.name()))
                .findFirst()
                .orElseThrow()
                .split(" \\| ")[2];
    }

    private static List<DeadlineRow> of(List<DeadlineRow> rows, DeadlineKind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    private static DeadlineRow only(List<DeadlineRow> rows, DeadlineKind kind) {
        var found = of(rows, kind);
        assertEquals(1, found.size(), kind + " in " + rows);
        return found.get(0);
    }

    /** What is due after some statements, and after those that settle it; all is put back in the end. */
    private void due(String making, String settling, Look look) {
        number++;
        run(making);
        try {
            var due = find(Role.AUDITOR, DeadlineList.Query.ALL);
            run(settling);
            look.at(due, find(Role.AUDITOR, DeadlineList.Query.ALL));
        } finally {
            run(PUT_BACK);
        }
    }

    private void run(String statements) {
        var line = tables.number("select permit_line_id from equipment order by id limit 1");
        var text = statements
                .replace("{order}", ORDER)
                .replace("{handler}", HANDLER)
                .replace("{n}", Integer.toString(number))
                .replace("{company}", Long.toString(acting.company().value()))
                .replace("{user}", Long.toString(acting.user(Role.RECORD_KEEPER).value()))
                .replace("{device}", "(select min(id) from equipment)")
                .replace("{file}", "(select min(digest) from stored_file)")
                .replace("{place}", "(select min(id) from place)")
                .replace("{giver}", "(select min(id) from person)")
                .replace("{receiver}", "(select max(id) from person)")
                .replace("{line}", Long.toString(line))
                .replace("{permit}", "(select permit_id from permit_line where id = " + line + ")")
                .replace(
                        "{declaration}",
                        "(select l.declaration_id from declaration_line l join equipment e"
                                + " on e.declaration_line_id = l.id order by e.id limit 1)");
        tables.sql().useTransaction(sql -> sql.createScript(text).execute());
    }

    private interface Look {
        void at(List<DeadlineRow> due, List<DeadlineRow> settled);
    }
}
