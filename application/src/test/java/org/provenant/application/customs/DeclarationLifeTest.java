package org.provenant.application.customs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.equipment.CorrectDeclaration;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.permit.PermitLineRow;
import org.provenant.application.permit.RegisterPermit;
import org.provenant.application.reporting.UndoImport;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.customs.Clearance;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.customs.DeclarationState;
import org.provenant.domain.customs.Lane;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.permit.ExamplePermit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;

/** What becomes of a declaration after its registration, and who is refused with which source. */
@RegisterTest
class DeclarationLifeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Reason REASON = new Reason("Tờ khai sửa đổi, bổ sung");
    private static final String DECREE = "Nghị định 08/2015/NĐ-CP, Điều 25 khoản 3";

    @Inject
    RegisterPermit registerPermit;

    @Inject
    PermitCard permitCard;

    @Inject
    RegisterDeclaration registerDeclaration;

    @Inject
    AmendDeclaration amendDeclaration;

    @Inject
    ClearDeclaration clearDeclaration;

    @Inject
    CancelDeclaration cancelDeclaration;

    @Inject
    CorrectDeclaration correctDeclaration;

    @Inject
    UndoImport undoImport;

    @Inject
    DeclarationCard cards;

    @Inject
    DeclarationList list;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    TestDatabase tables;

    @Test
    void amendmentTakesOrGivesTheDifferenceAndTheVersionBeforeStaysReadable() {
        var permit = permit("A1/GP", 10, 5);
        var id = register("200000000010", line(permit, 0, 6), line(permit, 1, 2));

        amend(id, "200000000011", DAY.plusDays(2), change(id, 1, 4), addition(permit, 1, 3));

        assertEquals(6, line(permit, 0).leftToDeclare());
        assertEquals(0, line(permit, 1).leftToDeclare());
        var now = card(id);
        assertEquals("200000000011", now.facts().number().digits());
        assertEquals(
                List.of(4, 2, 3),
                now.lines().stream().map(DeclarationLineRow::quantity).toList());
        var before = acting.as(Role.AUDITOR, () -> cards.versions(id));
        assertEquals(1, before.size());
        assertEquals("200000000010", before.get(0).number());
        assertEquals(DAY.plusDays(2), before.get(0).supersededOn());
        assertEquals(REASON.text(), before.get(0).reason());
        assertEquals(
                List.of(6, 2),
                before.get(0).lines().stream()
                        .map(DeclarationVersionRow.Line::quantity)
                        .toList());
        assertEquals(-2, before.get(0).lines().get(0).since());
        assertEquals(
                "200000000010 → 200000000011", LastEntry.in(tables).changes().get("Declaration.number"));
    }

    @Test
    void amendmentGoesUpOnlyAsFarAsThePermitHasLeft() {
        var permit = permit("A2/GP", 10, 1);
        var id = register("200000000020", line(permit, 0, 6));

        assertEquals(PermitRule.NOT_ENOUGH_LEFT, ruleAgainst(() -> amend(id, "200000000021", DAY, change(id, 1, 11))));
        assertEquals(4, line(permit, 0).leftToDeclare());
        amend(id, "200000000021", DAY, change(id, 1, 10));

        assertEquals(0, line(permit, 0).leftToDeclare());
    }

    @Test
    void linesOfOnePermitLineChangePlacesInOneAmendment() {
        var permit = permit("A3/GP", 10, 1);
        var id = register("200000000030", line(permit, 0, 2), line(permit, 0, 8));

        amend(id, "200000000031", DAY, change(id, 1, 8), change(id, 2, 2));

        assertEquals(
                List.of(8, 2),
                card(id).lines().stream().map(DeclarationLineRow::quantity).toList());
        assertEquals(0, line(permit, 0).leftToDeclare());
    }

    @Test
    void amendmentGoesNotBelowWhatStandsInTheRegister() {
        chain.site("A4");
        var line = chain.permit(5, 1).get(0);
        var id = chain.declaration(line, 5);
        chain.imported(id, ExampleChain.laptops("A4", 3, "A4"));
        var number = card(id).facts().number().identity() + "1";

        assertEquals(CustomsRule.BELOW_REGISTERED, ruleAgainst(() -> amend(id, number, DAY, change(id, 1, 2))));
        amend(id, number, DAY, change(id, 1, 3));

        assertEquals(0, card(id).lines().get(0).openPieces());
    }

    @Test
    void amendmentCountsOnAndNeverGoesBackInTime() {
        var permit = permit("A5/GP", 10, 1);
        var id = register("200000000050", line(permit, 0, 1));

        assertEquals(CustomsRule.AMENDMENT_NUMBER, ruleAgainst(() -> amend(id, "200000000050", DAY, change(id, 1, 2))));
        assertEquals(CustomsRule.AMENDMENT_NUMBER, ruleAgainst(() -> amend(id, "200000000061", DAY, change(id, 1, 2))));
        assertEquals(
                CustomsRule.AMENDED_TOO_EARLY,
                ruleAgainst(() -> amend(id, "200000000051", DAY.minusDays(1), change(id, 1, 2))));
        assertEquals(
                CustomsRule.DAY_TO_COME,
                ruleAgainst(() -> amend(id, "200000000051", LocalDate.of(2026, 6, 16), change(id, 1, 2))));
        amend(id, "200000000051", DAY.plusDays(3), change(id, 1, 2));
        assertEquals(
                CustomsRule.AMENDED_TOO_EARLY,
                ruleAgainst(() -> amend(id, "200000000052", DAY.plusDays(2), change(id, 1, 3))));
    }

    @Test
    void lineIsTakenOffByAnAmendment() {
        var permit = permit("A6/GP", 10, 5);
        var id = register("200000000150", line(permit, 0, 6), line(permit, 1, 2));

        amend(id, "200000000151", DAY, change(id, 2, 0));

        assertEquals(5, line(permit, 1).leftToDeclare());
        assertEquals(0, card(id).lines().get(1).quantity());
    }

    @Test
    void cancellationGivesEverythingBackAndEndsTheDeclaration() {
        var permit = permit("B1/GP", 10, 5);
        var id = register("200000000070", line(permit, 0, 6), line(permit, 1, 5));

        cancel(id, DAY.plusDays(1));

        assertEquals(10, line(permit, 0).leftToDeclare());
        assertEquals(5, line(permit, 1).leftToDeclare());
        var gone = card(id);
        assertEquals(DeclarationState.CANCELLED, gone.state());
        assertEquals(DAY.plusDays(1), gone.cancelledOn());
        assertEquals(REASON.text(), gone.cancelReason());
        assertEquals(6, gone.lines().get(0).quantity());
        assertEquals(0, gone.lines().get(0).openPieces());
        assertEquals(CustomsRule.DECLARATION_CANCELLED, ruleAgainst(() -> cancel(id, DAY.plusDays(1))));
        assertEquals(
                CustomsRule.DECLARATION_CANCELLED,
                ruleAgainst(() -> amend(id, "200000000071", DAY.plusDays(1), change(id, 1, 1))));
        assertEquals(
                CustomsRule.DECLARATION_CANCELLED,
                ruleAgainst(() -> chain.upload(id, ExampleChain.laptops("B1", 1, "B1"))));
        assertTrue(acting.as(Role.AUDITOR, () -> list.choices("200000000070")).isEmpty());
    }

    @Test
    void declarationWithDevicesInTheRegisterIsNotCancelled() {
        chain.site("B2");
        var id = chain.declaration(chain.permit(2, 1).get(0), 2);
        var batch = chain.imported(id, ExampleChain.laptops("B2", 1, "B2"));

        assertEquals(CustomsRule.DEVICES_IN_REGISTER, ruleAgainst(() -> cancel(id, DAY.plusDays(9))));
        acting.as(Role.RECORD_KEEPER, () -> undoImport.undo(batch, REASON));
        cancel(id, DAY.plusDays(9));

        assertEquals(DeclarationState.CANCELLED, card(id).state());
    }

    @Test
    void importCheckedBeforeTheCancellationIsNotConfirmedAfterIt() {
        chain.site("B3");
        var id = chain.declaration(chain.permit(2, 1).get(0), 2);
        var batch = chain.checked(id, ExampleChain.laptops("B3", 1, "B3"));
        cancel(id, DAY);

        assertEquals(CustomsRule.DECLARATION_CANCELLED, ruleAgainst(() -> chain.confirm(batch)));
    }

    @Test
    void clearanceKeepsLaneDayAndTaxesInDong() {
        var permit = permit("C1/GP", 10, 1);
        var id = register("200000000080", line(permit, 0, 1));
        assertNull(card(id).clearance());

        assertEquals(CustomsRule.CLEARED_TOO_EARLY, ruleAgainst(() -> clear(id, DAY.minusDays(1), "0", "1")));
        assertEquals(CustomsRule.DAY_TO_COME, ruleAgainst(() -> clear(id, LocalDate.of(2026, 6, 16), "0", "1")));
        assertEquals(CustomsRule.TAX_INVALID, ruleAgainst(() -> clear(id, DAY, "0.5", "1")));
        clear(id, DAY, "0", "45120000");

        var cleared = card(id);
        assertEquals(DeclarationState.CLEARED, cleared.state());
        assertEquals(Lane.YELLOW, Objects.requireNonNull(cleared.clearance()).lane());
        assertEquals(new BigDecimal("45120000"), cleared.clearance().vat());
        assertEquals(" → 45120000", LastEntry.in(tables).changes().get("Declaration.vat"));
        var yellow = new DeclarationList.Query(
                "200000000080", null, null, null, null, false, DeclarationState.CLEARED, Lane.YELLOW);
        assertEquals(
                1,
                acting.as(Role.AUDITOR, () -> list.find(yellow, DeclarationSort.NUMBER.upwards(), 10, null))
                        .total());
    }

    @Test
    void temporaryImportHasItsTermAndNothingElseHas() {
        var permit = permit("D1/GP", 10, 1);
        var until = LocalDate.of(2027, 3, 9);

        assertEquals(CustomsRule.TERM_MISSING, ruleAgainst(() -> registerAs("G13", null, "200000000090", permit)));
        assertEquals(
                CustomsRule.TERM_ONLY_IF_TEMPORARY,
                ruleAgainst(() -> registerAs("A12", until, "200000000090", permit)));
        assertEquals(
                CustomsRule.TERM_ENDS_TOO_EARLY,
                ruleAgainst(() -> registerAs("G13", DAY.minusDays(1), "200000000090", permit)));
        var id = registerAs("G13", until, "200000000090", permit);

        assertEquals(until, card(id).facts().temporaryUntil());
    }

    @Test
    void valueAndOriginOfALineAreKept() {
        var permit = permit("D2/GP", 10, 1);
        var goods = new RegisterDeclaration.Line(
                id(permit, 0),
                ExamplePermit.LAPTOPS,
                "Máy tính xách tay",
                new Quantity(2),
                new BigDecimal("821.5"),
                "usd",
                new Country("JP"));

        var id = register("200000000100", goods);
        var noCurrency = new RegisterDeclaration.Line(
                id(permit, 0), ExamplePermit.LAPTOPS, "Máy tính", new Quantity(1), BigDecimal.ONE, null, null);

        var line = card(id).lines().get(0);
        assertEquals(0, new BigDecimal("821.5").compareTo(Objects.requireNonNull(line.value())));
        assertEquals("USD", line.currency());
        assertEquals("JP", line.origin());
        assertEquals(ValueRule.REQUIRED, ruleAgainst(() -> register("200000000110", noCurrency)));
    }

    @Test
    void importerIsRefusedWithTheRuleAndItsSource() {
        var permit = permit("E1/GP", 10, 1);
        var expired = acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> registerPermit.register(
                        ExamplePermit.valid("E2/GP", LocalDate.of(2026, 1, 15), LocalDate.of(2026, 2, 1)),
                        List.of(ExamplePermit.laptops(3))));
        var withoutPermit = new RegisterDeclaration.Line(
                null, ExamplePermit.LAPTOPS, "Máy tính xách tay", new Quantity(1), null, null, null);
        var wrongCode =
                new RegisterDeclaration.Line(id(permit, 0), new HsCode("85176243"), "Bộ định tuyến", new Quantity(1));

        requireRefused(CustomsRule.NO_PERMIT, DECREE, () -> register("200000000120", withoutPermit));
        requireRefused(PermitRule.NOT_VALID_ON, DECREE, () -> register("200000000120", line(expired, 0, 1)));
        requireRefused(CustomsRule.HS_NOT_ON_PERMIT_LINE, DECREE, () -> register("200000000120", wrongCode));
        requireRefused(
                CustomsRule.CASE_NOT_FOR_TYPE,
                "dùng cho: PR1 – Gia công, sửa chữa cho thương nhân nước ngoài. Nguồn: QĐ 1357/QĐ-TCHQ (",
                () -> registerAs("E21", null, "200000000120", permit));
        requireRefused(
                CustomsRule.TYPE_WITHOUT_CASE,
                "không trường hợp được phép nào nhập khẩu theo loại hình này. Nguồn: ",
                () -> registerAs("A42", null, "200000000120", permit));
        requireRefused(
                CustomsRule.NOT_AN_IMPORT_TYPE,
                "B11 là loại hình xuất khẩu, không dùng được cho tờ khai nhập khẩu. Căn cứ: QĐ 1357/QĐ-TCHQ (",
                () -> registerAs("B11", null, "200000000120", permit));
        requireRefused(
                PermitRule.NOT_ENOUGH_LEFT,
                "dòng 1 của giấy phép E1/GP chỉ còn 10, nhưng cần 11. Số lượng được trừ lùi theo giấy phép (phiếu theo dõi"
                        + " trừ lùi, mẫu 05/TDTL/GSQL",
                () -> register("200000000120", line(permit, 0, 11)));
        assertEquals(0, tables.count("declaration where number = '200000000120'"));
    }

    @Test
    void nothingWasRegisteredOnADayToCome() {
        var permit = permit("E3/GP", 10, 1);
        var goods = line(permit, 0, 4);
        var tomorrow =
                new Declaration.Facts(new DeclarationNumber("200000000160"), LocalDate.of(2026, 6, 16), "01NV", "A12");

        assertEquals(
                CustomsRule.DAY_TO_COME,
                ruleAgainst(() -> acting.as(
                        Role.COMPLIANCE_OFFICER, () -> registerDeclaration.register(tomorrow, List.of(goods)))));
        assertEquals(10, line(permit, 0).leftToDeclare());
        var id = register("200000000160", goods);
        assertEquals(CustomsRule.DAY_TO_COME, ruleAgainst(() -> correct(id, tomorrow.registeredOn())));
        correct(id, LocalDate.of(2026, 6, 15));

        assertEquals(LocalDate.of(2026, 6, 15), card(id).facts().registeredOn());
    }

    @Test
    void correctedDayAgreesWithTheDevicesThatCameIn() {
        chain.site("F1");
        var id = chain.declaration(chain.permit(2, 1).get(0), 2);
        chain.imported(id, ExampleChain.laptops("F1", 2, "F1"));

        assertEquals(EquipmentRule.DECLARED_AFTER_RECEIPT, ruleAgainst(() -> correct(id, LocalDate.of(2026, 3, 16))));
        correct(id, LocalDate.of(2026, 3, 15));

        assertEquals(LocalDate.of(2026, 3, 15), card(id).facts().registeredOn());
    }

    @Test
    void correctedDayIsNotBeforeTheDevicesWereMade() {
        chain.site("F2");
        var permit = acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> registerPermit.register(
                        ExamplePermit.valid("F2/GP", LocalDate.of(2025, 1, 15), null),
                        List.of(ExamplePermit.laptops(1))));
        var id = register("200000000130", line(permit, 0, 1));
        var rows = ExampleChain.laptops("F2", 1, "F2").replace(";2022;", ";2026;");
        chain.imported(id, rows);

        assertEquals(
                EquipmentRule.DECLARED_BEFORE_MANUFACTURE, ruleAgainst(() -> correct(id, LocalDate.of(2025, 12, 31))));
    }

    @Test
    void cancelledDeclarationsDoNotHoldAPermitBack() {
        var permit = permit("G1/GP", 10, 1);
        var id = register("200000000140", line(permit, 0, 1));
        cancel(id, DAY);

        assertNotNull(card(id).cancelledOn());
        assertEquals(10, line(permit, 0).leftToDeclare());
    }

    private static void requireRefused(Object rule, String source, Runnable act) {
        var refusal = assertThrows(RuleViolated.class, act::run);
        assertEquals(rule, refusal.rule());
        var sentence = Terms.in(Language.VI).sentence(refusal);
        assertTrue(sentence.contains(source), sentence);
    }

    private PermitId permit(String number, int laptops, int servers) {
        return acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> registerPermit.register(
                        ExamplePermit.numbered(number),
                        List.of(ExamplePermit.laptops(laptops), ExamplePermit.servers(servers))));
    }

    private PermitLineRow line(PermitId permit, int index) {
        return acting.as(Role.AUDITOR, () -> permitCard.get(permit)).lines().get(index);
    }

    private PermitLineId id(PermitId permit, int index) {
        return new PermitLineId(line(permit, index).id());
    }

    private RegisterDeclaration.Line line(PermitId permit, int index, int pieces) {
        var row = line(permit, index);
        return new RegisterDeclaration.Line(
                new PermitLineId(row.id()), new HsCode(row.hs()), row.goods(), new Quantity(pieces));
    }

    private DeclarationId register(String number, RegisterDeclaration.Line... goods) {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> registerDeclaration
                .register(
                        new Declaration.Facts(new DeclarationNumber(number), DAY, "01NV", "A12"), Arrays.asList(goods))
                .id());
    }

    private DeclarationId registerAs(String type, @Nullable LocalDate until, String number, PermitId permit) {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> registerDeclaration
                .register(
                        new Declaration.Facts(new DeclarationNumber(number), DAY, "01NV", type, until),
                        List.of(line(permit, 0, 1)))
                .id());
    }

    private AmendDeclaration.Line change(DeclarationId id, int lineNo, int pieces) {
        var now = card(id).lines().get(lineNo - 1);
        return new AmendDeclaration.Line(
                lineNo, null, new HsCode(now.hs()), now.goods(), new Quantity(pieces), null, null, null);
    }

    private AmendDeclaration.Line addition(PermitId permit, int index, int pieces) {
        var row = line(permit, index);
        return new AmendDeclaration.Line(
                null,
                new PermitLineId(row.id()),
                new HsCode(row.hs()),
                row.goods(),
                new Quantity(pieces),
                null,
                null,
                null);
    }

    private void amend(DeclarationId id, String number, LocalDate day, AmendDeclaration.Line... lines) {
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> amendDeclaration.amend(new AmendDeclaration.Command(
                        id,
                        card(id).version(),
                        new DeclarationNumber(number),
                        day,
                        "01NV",
                        "A12",
                        null,
                        List.of(lines),
                        REASON)));
    }

    private void clear(DeclarationId id, LocalDate day, String duty, String vat) {
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> clearDeclaration.clear(new ClearDeclaration.Command(
                        id,
                        card(id).version(),
                        new Clearance(Lane.YELLOW, day, new BigDecimal(duty), new BigDecimal(vat)))));
    }

    private void cancel(DeclarationId id, LocalDate day) {
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> cancelDeclaration.cancel(new CancelDeclaration.Command(id, card(id).version(), day, REASON)));
    }

    private void correct(DeclarationId id, LocalDate day) {
        var now = card(id);
        var facts = now.facts();
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> correctDeclaration.correct(new CorrectDeclaration.Command(
                        id,
                        now.version(),
                        new Declaration.Facts(facts.number(), day, facts.customsOffice(), facts.typeCode()),
                        REASON)));
    }

    private DeclarationCard.Card card(DeclarationId id) {
        return acting.as(Role.AUDITOR, () -> cards.get(id));
    }
}
