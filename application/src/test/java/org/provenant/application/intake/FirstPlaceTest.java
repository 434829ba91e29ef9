package org.provenant.application.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.equipment.lock.RecordConsent;
import org.provenant.application.equipment.lock.WithdrawConsent;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.organisation.AddPlace;
import org.provenant.application.permit.NamePermittedPlace;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.lock.UseConsent;
import org.provenant.domain.equipment.lock.UseConsentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.PlaceKind;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Terms;

/** Devices stand where the permit lets them from their first day on: the import asks the internal-use lock of each row. */
@RegisterTest
class FirstPlaceTest {

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AddPlace addPlace;

    @Inject
    NamePermittedPlace namePlace;

    @Inject
    RecordConsent recordConsent;

    @Inject
    WithdrawConsent withdrawConsent;

    @Inject
    ImportProblems problems;

    private String site = "";
    private String room = "";
    private String store = "";
    private PlaceId storeId = new PlaceId(0);
    private PermitLineId line = new PermitLineId(0);

    @BeforeEach
    void permitForOneSite() {
        run++;
        site = "FPS" + run;
        room = site + "-R";
        store = "FPT" + run;
        var permitted = chain.site(site);
        acting.as(
                Role.RECORD_KEEPER,
                () -> addPlace.add(new AddPlace.Command(PlaceKind.ROOM, permitted, room, "Phòng " + room, null)));
        storeId = chain.site(store);
        line = chain.permit(9, 1).get(0);
        named(permitted);
    }

    @Test
    void rowThatPutsADeviceElsewhereIsNamedWithRuleAndSource() {
        var file = ExampleChain.HEADINGS
                + laptop(1, room, "15/03/2026")
                + laptop(2, store, "15/03/2026")
                + laptop(3, site, "15/03/2026")
                + laptop(4, store, "15/03/2026");
        var batch = chain.checked(chain.declaration(line, 4), file);

        var found = problemsOf(batch);
        assertEquals(List.of(3, 5), found.stream().map(RowProblem::row).toList());
        var first = found.get(0);
        assertEquals(EquipmentRule.PLACE_NOT_PERMITTED, first.rule());
        assertEquals(EquipmentColumn.PLACE, first.column());
        assertEquals(store, first.value());
        for (var language : Language.values()) {
            var reason = first.reason(Terms.in(language));
            assertTrue(reason.contains("TT 26/2025/TT-BKHCN"), reason);
            assertTrue(reason.contains(tag(2)) && reason.contains(store) && reason.contains(site), reason);
            assertTrue(!first.hint(Terms.in(language)).isEmpty());
        }
        assertTrue(found.get(1).reason(Terms.in(Language.VI)).contains(tag(4)));
        assertEquals(IntakeRule.HAS_PROBLEMS, ruleAgainst(() -> chain.confirm(batch)));
    }

    @Test
    void deviceWithoutATagOfItsOwnIsCalledByItsSerialNumber() {
        var file = ExampleChain.HEADINGS + ExampleChain.laptop("", "FPX" + run, store, "");
        var reason = problemsOf(chain.checked(chain.declaration(line, 1), file))
                .get(0)
                .reason(Terms.in(Language.VI));
        assertTrue(reason.contains("FPX" + run), reason);
    }

    @Test
    void furtherPermittedPlaceCounts() {
        named(storeId);
        assertEquals(1, chain.devicesOf(imported("15/03/2026")).size());
    }

    @Test
    void consentForTheWholeLineCountsWithinItsTimeUntilItIsWithdrawn() {
        var over = consented(LocalDate.of(2026, 3, 14));
        assertEquals(1, problemsOf(checked("15/03/2026")).size());
        assertEquals(0, problemsOf(checked("14/03/2026")).size());
        acting.as(Role.COMPLIANCE_OFFICER, () -> withdrawConsent.withdraw(over, 1, new Reason("Ghi nhầm")));
        assertEquals(1, problemsOf(checked("14/03/2026")).size());

        var consent = consented(LocalDate.of(2026, 12, 31));
        var batch = checked("15/03/2026");
        assertEquals(0, problemsOf(batch).size());
        acting.as(Role.COMPLIANCE_OFFICER, () -> withdrawConsent.withdraw(consent, 1, new Reason("Cơ quan thu hồi")));
        assertEquals(IntakeRule.HAS_PROBLEMS, ruleAgainst(() -> chain.confirm(batch)));
    }

    @Test
    void lineThatNamesNoPlaceIsNotLimited() {
        var free = chain.permit(1, 1).get(0);
        var batch = chain.checked(chain.declaration(free, 1), ExampleChain.HEADINGS + laptop(1, store, "15/03/2026"));
        assertEquals(0, problemsOf(batch).size());
    }

    private ImportBatchId imported(String day) {
        var batch = checked(day);
        chain.confirm(batch);
        return batch;
    }

    private ImportBatchId checked(String day) {
        return chain.checked(chain.declaration(line, 1), ExampleChain.HEADINGS + laptop(1, store, day));
    }

    private String laptop(int number, String place, String day) {
        return ExampleChain.laptop(tag(number), tag(number) + "SN", place, "").replace("15/03/2026", day);
    }

    private static String tag(int number) {
        return "FP" + run + "-" + number;
    }

    private List<RowProblem> problemsOf(ImportBatchId batch) {
        return acting.as(Role.AUDITOR, () -> problems.of(batch, 0, 100));
    }

    private void named(PlaceId place) {
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> namePlace.name(new NamePermittedPlace.Command(chain.permitOf(line), line, place, "Phụ lục 1")));
    }

    private UseConsentId consented(LocalDate until) {
        var paper = new AddPaper.Sent("van-ban.txt", "Văn bản".getBytes(StandardCharsets.UTF_8));
        var facts = new UseConsent.Facts(
                "FP" + System.nanoTime(),
                LocalDate.of(2026, 3, 11),
                "Bộ KHCN",
                DeviceAction.MOVE,
                storeId,
                null,
                "Đồng ý lưu tại kho trung chuyển",
                until);
        return acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> recordConsent.record(new RecordConsent.Command(facts, List.of(), List.of(line), paper)));
    }
}
