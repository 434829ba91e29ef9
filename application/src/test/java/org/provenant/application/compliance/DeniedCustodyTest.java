package org.provenant.application.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.identity.LinkPerson;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usage.ConfirmUse;
import org.provenant.application.usage.ReportSighting;
import org.provenant.application.usage.SetUsePolicy;
import org.provenant.domain.compliance.BreachKind;
import org.provenant.domain.compliance.FoundBy;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.usage.ConfirmationAnswer;
import org.provenant.domain.usage.UseConfirmation;
import org.provenant.domain.usage.UsePolicy;

/** A device that its custodian does not have is a breach until it is seen, confirmed after all or in other hands. */
@RegisterTest
class DeniedCustodyTest {

    private static final Reason REASON = new Reason("Quy chế sử dụng thiết bị năm 2026");

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    @Inject
    MoveEquipment move;

    @Inject
    LinkPerson link;

    @Inject
    SetUsePolicy setPolicy;

    @Inject
    ConfirmUse confirmUse;

    @Inject
    ReportSighting reportSighting;

    @Inject
    SearchBreaches search;

    @Inject
    BreachList breaches;

    @Test
    void whatCustodiansDoNotHaveIsABreachUntilItTurnsUp() {
        var place = chain.site("TCHO");
        var person = chain.person("TCNV");
        var devices = chain.registered("TC", 3, "TCHO");
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(new MoveEquipment.Command(devices, place, person, LocalDate.of(2026, 6, 1), REASON)));
        acting.as(Role.COMPLIANCE_OFFICER, () -> link.link(person, login(), REASON));
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> setPolicy.set(new SetUsePolicy.Command(
                        0, new UsePolicy.Facts(6, 15, 5, 7, 14, LocalDate.now(clock), true), REASON)));
        devices.forEach(device -> answer(device, ConfirmationAnswer.NOT_WITH_ME, "Phòng bên đã mượn"));

        assertEquals(3, search().fresh());
        var found = breach(devices.get(0));
        assertEquals(BreachKind.NOT_WITH_CUSTODIAN, found.kind());
        assertEquals(FoundBy.RULES, found.foundBy());
        assertEquals(
                3,
                tables.count(
                        "breach where description like 'Kỹ sư TCNV trả lời ngày __/__/2026 rằng không giữ thiết bị."
                                + " Lời kể: Phòng bên đã mượn. Địa điểm%' and breach_kind = 'NOT_WITH_CUSTODIAN'"));
        assertEquals(0, search().fresh(), "what is found again is not doubled");

        clock.pass(Duration.ofHours(1));
        answer(devices.get(0), ConfirmationAnswer.IN_USE, null);
        acting.as(
                Role.RECORD_KEEPER,
                () -> reportSighting.report(
                        new ReportSighting.Command(devices.get(1), LocalDate.now(clock), true, null)));
        var other = chain.person("TCNV2");
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(new MoveEquipment.Command(
                        devices.subList(2, 3), place, other, LocalDate.of(2026, 6, 15), REASON)));

        assertEquals(3, search().gone());
        devices.forEach(device -> assertNotNull(breach(device).goneOn()));

        answer(devices.get(0), ConfirmationAnswer.NOT_WITH_ME, "Lại bị mượn");
        assertEquals(1, search().back());
        assertNull(breach(devices.get(0)).goneOn());
    }

    private SearchBreaches.Outcome search() {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> search.search());
    }

    private BreachRow breach(EquipmentId device) {
        return acting.as(Role.AUDITOR, () -> breaches.of(device)).get(0);
    }

    private void answer(EquipmentId device, ConfirmationAnswer answer, @Nullable String remark) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> confirmUse.confirm(List.of(new UseConfirmation.Facts(device, answer, remark))));
    }

    private String login() {
        return tables.sql().withHandle(sql -> sql.createQuery("select login from user_account where id = :id")
                .bind("id", acting.user(Role.RECORD_KEEPER).value())
                .mapTo(String.class)
                .one());
    }
}
