package org.provenant.application.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.identity.LinkPerson;
import org.provenant.application.organisation.AddUnit;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.UnitKind;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.usage.ConfirmationAnswer;
import org.provenant.domain.usage.ConfirmationStage;
import org.provenant.domain.usage.SightingKind;
import org.provenant.domain.usage.UsageRule;
import org.provenant.domain.usage.UseConfirmation;
import org.provenant.domain.usage.UsePolicy;

@RegisterTest
class ConfirmationsTest {

    private static final Reason REASON = new Reason("Quy chế sử dụng thiết bị năm 2026");
    private static final LocalDate START = LocalDate.of(2026, 6, 15);

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    MoveEquipment move;

    @Inject
    LinkPerson link;

    @Inject
    SetUsePolicy setPolicy;

    @Inject
    ConfirmUse confirmUse;

    @Inject
    Confirmations confirmations;

    @Inject
    AdvanceConfirmations advance;

    @Inject
    CompaniesToAsk companies;

    @Inject
    AddUnit addUnit;

    @Inject
    UseOfDevice use;

    @Inject
    TestDatabase tables;

    /** Each test asks in a period of its own. */
    private static int asked = 20;

    private PersonId custodian = new PersonId(0);
    private List<EquipmentId> devices = List.of();

    /** Once for all tests of the class: one custodian, who signs in as the record keeper. */
    @BeforeEach
    void aCustodianWithTwoDevices() {
        if (tables.count("person_account") == 0) {
            var place = chain.site("XN");
            chain.registered("XN", 3, "XN");
            var person = chain.person("NVXN");
            var all = held();
            acting.as(
                    Role.RECORD_KEEPER,
                    () -> move.move(new MoveEquipment.Command(
                            all.subList(0, 2), place, person, LocalDate.of(2026, 6, 1), REASON)));
            acting.as(Role.COMPLIANCE_OFFICER, () -> link.link(person, login(Role.RECORD_KEEPER), REASON));
        }
        custodian = new PersonId(tables.number("select id from person where code = 'NVXN'"));
        devices = held();
    }

    @Test
    void custodianAnswersForWhatIsInTheirHandsAndIsSeenToHaveDoneSo() {
        ask();
        assertEquals(2, mine().size());

        confirm(
                answer(0, ConfirmationAnswer.IN_USE, null),
                answer(1, ConfirmationAnswer.NOT_USED, "Chờ dây chuyền mới"));

        assertEquals(
                List.of(ConfirmationAnswer.IN_USE, ConfirmationAnswer.NOT_USED),
                mine().stream().map(Confirmations.Asked::answer).toList());
        var first = acting.as(Role.AUDITOR, () -> use.summary(devices.get(0)));
        assertEquals(SightingKind.CONFIRMATION, first.lastSeenBy());
        assertEquals(true, first.inUse());
        assertEquals(
                LocalDate.now(clock),
                acting.as(Role.AUDITOR, () -> use.summary(devices.get(1))).idleSince());
    }

    @Test
    void whoAnswersAgainCorrectsTheAnswer() {
        ask();
        confirm(answer(0, ConfirmationAnswer.NOT_WITH_ME, "Đã chuyển cho phòng thử nghiệm"));
        assertEquals(1, custodian().notWith());

        confirm(answer(0, ConfirmationAnswer.IN_USE, null));

        assertEquals(0, custodian().notWith());
        assertEquals(
                List.of(ConfirmationAnswer.IN_USE),
                mine().stream()
                        .filter(each -> each.id() == devices.get(0).value())
                        .map(Confirmations.Asked::answer)
                        .toList());
        assertEquals("ConfirmUse", LastEntry.in(tables).useCase());
    }

    @Test
    void whatSomebodyDoesNotHoldIsNobodysToConfirm() {
        ask();
        var foreign = new UseConfirmation.Facts(held().get(2), ConfirmationAnswer.IN_USE, null);

        assertEquals(UsageRule.NOT_IN_YOUR_HANDS, ruleAgainst(() -> confirm(foreign)));
        assertEquals(UsageRule.NOTHING_ANSWERED, ruleAgainst(this::confirm));
        assertEquals(
                UsageRule.NOBODYS_ACCOUNT,
                ruleAgainst(() -> acting.as(
                        Role.COMPLIANCE_OFFICER,
                        () -> confirmUse.confirm(List.of(answer(0, ConfirmationAnswer.IN_USE, null))))));
    }

    @Test
    void nobodyIsAskedUnlessTheCompanyAsks() {
        set(new UsePolicy.Facts(6, 15, 5, 7, 14, START, false));

        assertEquals(List.of(), mine());
        assertEquals(List.of(), acting.as(Role.AUDITOR, () -> confirmations.custodians()));
        assertEquals(UsageRule.NOT_ASKED_NOW, ruleAgainst(() -> confirm(answer(0, ConfirmationAnswer.IN_USE, null))));
    }

    @Test
    void recordKeeperThenHeadThenOfficersAreToldWhoIsLate() {
        var from = ask(new UsePolicy.Facts(6, 15, 5, 3, 6, START, true));
        var due = from.plusDays(15);
        makeOfficerTheHead();

        assertEquals(new Told(ConfirmationStage.ASKED, 0, 0), toldOn(due.minusDays(6)));
        assertEquals(new Told(ConfirmationStage.REMINDED, 0, 0), toldOn(due));
        assertEquals(new Told(ConfirmationStage.OVERDUE, 1, 0), toldOn(due.plusDays(1)));
        assertEquals(new Told(ConfirmationStage.HEADS_TOLD, 1, 1), toldOn(due.plusDays(4)));
        tables.sql().useHandle(sql -> sql.execute("update org_unit set head_id = null where code = 'PXN'"));
        assertEquals(new Told(ConfirmationStage.HEADS_TOLD, 1, 0), toldOn(due.plusDays(5)));
        assertEquals(new Told(ConfirmationStage.OFFICERS_TOLD, 1, 1), toldOn(due.plusDays(7)));
        var owed = acting.as(Role.RECORD_KEEPER, () -> confirmations.owed()).orElseThrow();
        assertEquals(2, owed.own());

        confirm(answer(0, ConfirmationAnswer.IN_USE, null), answer(1, ConfirmationAnswer.IN_USE, null));
        assertEquals(new Told(ConfirmationStage.OFFICERS_TOLD, 0, 0), toldOn(due.plusDays(8)));
    }

    @Test
    void programOpensAndEndsPeriodsByItselfAndLeavesEntriesOnlyThen() {
        var from = ask(new UsePolicy.Facts(1, 15, 5, 3, 6, START, true));
        confirm(answer(0, ConfirmationAnswer.IN_USE, null));
        assertEquals(List.of(), due());

        clock.moveTo(from.plusMonths(1));
        assertEquals(
                List.of(acting.company()), due().stream().map(Caller::company).toList());
        night();
        assertEquals("AdvanceConfirmations", LastEntry.in(tables).useCase());
        assertEquals(List.of(), due());

        var begun = round(from.plusMonths(1));
        assertNull(begun.closedOn());
        assertEquals(0, begun.answered());
        var ended = round(from);
        assertEquals(from.plusMonths(1), ended.closedOn());
        assertEquals(2, ended.asked());
        assertEquals(1, ended.answered());
        assertEquals(2, mine().stream().filter(each -> each.answer() == null).count());
        assertEquals(List.of(), acting.as(Role.AUDITOR, () -> companies.due()), "nobody is told of other companies");
    }

    @Test
    void periodThatIsTakenUpAgainKeepsItsAnswers() {
        var from = ask();
        confirm(answer(0, ConfirmationAnswer.IN_USE, null));

        set(new UsePolicy.Facts(6, 15, 5, 7, 14, from, false));
        assertEquals(List.of(), mine());
        set(new UsePolicy.Facts(6, 15, 5, 7, 14, from, true));

        assertEquals(1, mine().stream().filter(each -> each.answer() == null).count());
    }

    @Test
    void whatIsAwayForRepairIsInNobodysHands() {
        ask();
        tables.sql()
                .useHandle(sql -> sql.execute(
                        "update equipment set stage = 'UNDER_REPAIR' where id = ?",
                        devices.get(0).value()));

        assertEquals(1, mine().size());
        assertEquals(
                UsageRule.NOT_IN_YOUR_HANDS, ruleAgainst(() -> confirm(answer(0, ConfirmationAnswer.IN_USE, null))));
        tables.sql()
                .useHandle(sql -> sql.execute(
                        "update equipment set stage = 'IN_USE' where id = ?",
                        devices.get(0).value()));
    }

    @Test
    void changedPolicyTellsBeforeAndAfter() {
        set(new UsePolicy.Facts(6, 15, 5, 7, 14, START, true));
        set(new UsePolicy.Facts(3, 15, 5, 7, 14, START, true));

        assertEquals("6 → 3", LastEntry.in(tables).changes().get("UsePolicy.everyMonths"));
        assertEquals(REASON.text(), LastEntry.in(tables).reason());
    }

    private LocalDate ask() {
        return ask(new UsePolicy.Facts(6, 15, 5, 7, 14, START, true));
    }

    /** Asks in a period that began before today and after the devices came. */
    private LocalDate ask(UsePolicy.Facts facts) {
        var from = LocalDate.now(clock).minusDays(asked++);
        set(new UsePolicy.Facts(6, 15, 5, 7, 14, from, false));
        set(new UsePolicy.Facts(
                facts.everyMonths(),
                facts.dueDays(),
                facts.remindDays(),
                facts.escalateDays(),
                facts.officerDays(),
                from,
                true));
        return from;
    }

    private Told toldOn(LocalDate day) {
        clock.moveTo(day);
        night();
        return new Told(
                acting.as(Role.AUDITOR, () -> confirmations.period())
                        .orElseThrow()
                        .stage(),
                late(Role.RECORD_KEEPER),
                late(Role.COMPLIANCE_OFFICER));
    }

    private long late(Role role) {
        return acting.as(role, () -> confirmations.owed()).orElseThrow().late();
    }

    private Confirmations.Round round(LocalDate from) {
        return acting.as(Role.AUDITOR, () -> confirmations.rounds()).stream()
                .filter(round -> round.periodFrom().equals(from))
                .findFirst()
                .orElseThrow();
    }

    private List<Caller> due() {
        return acting.as(Caller.stranger(Channel.SYSTEM), () -> companies.due());
    }

    private void night() {
        due().forEach(company -> acting.as(company, () -> advance.advance()));
    }

    /** The compliance officer's account is that of the head of the custodian's unit. */
    private void makeOfficerTheHead() {
        var head = chain.person("TPXN");
        var unit = acting.as(
                Role.RECORD_KEEPER,
                () -> addUnit.add(new AddUnit.Command(UnitKind.DEPARTMENT, null, "PXN", "Phòng xác nhận", head)));
        tables.sql()
                .useHandle(sql ->
                        sql.execute("update person set unit_id = ? where id = ?", unit.value(), custodian.value()));
        acting.as(Role.RECORD_KEEPER, () -> link.link(head, login(Role.COMPLIANCE_OFFICER), REASON));
    }

    private record Told(ConfirmationStage stage, long keeper, long officer) {}

    private void set(UsePolicy.Facts facts) {
        var policy = acting.as(Role.AUDITOR, () -> confirmations.policy());
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> setPolicy.set(new SetUsePolicy.Command(
                        policy.map(Confirmations.Policy::version).orElse(0), facts, REASON)));
    }

    private Confirmations.Custodian custodian() {
        return acting.as(Role.AUDITOR, () -> confirmations.custodians()).stream()
                .filter(each -> each.personId() == custodian.value())
                .findFirst()
                .orElseThrow();
    }

    private List<EquipmentId> held() {
        return tables.sql().withHandle(sql -> sql.createQuery("""
                        select e.id from equipment e join place p on p.id = e.place_id where p.code = 'XN'
                        order by e.asset_tag
                        """)
                .mapTo(Long.class)
                .map(EquipmentId::new)
                .list());
    }

    private String login(Role role) {
        return tables.sql().withHandle(sql -> sql.createQuery("select login from user_account where id = :id")
                .bind("id", acting.user(role).value())
                .mapTo(String.class)
                .one());
    }

    private List<Confirmations.Asked> mine() {
        return acting.as(Role.RECORD_KEEPER, () -> confirmations.mine());
    }

    private UseConfirmation.Facts answer(int device, ConfirmationAnswer answer, @Nullable String remark) {
        return new UseConfirmation.Facts(devices.get(device), answer, remark);
    }

    private void confirm(UseConfirmation.Facts... answers) {
        acting.as(Role.RECORD_KEEPER, () -> confirmUse.confirm(List.of(answers)));
    }
}
