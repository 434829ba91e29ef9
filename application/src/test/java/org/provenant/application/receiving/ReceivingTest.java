package org.provenant.application.receiving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.audit.History;
import org.provenant.application.customs.ClearDeclaration;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.customs.RegisterDeclaration;
import org.provenant.application.reporting.DeductionSheets;
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
import org.provenant.domain.customs.Lane;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.identity.Role;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.receiving.DifferenceId;
import org.provenant.domain.receiving.DifferenceKind;
import org.provenant.domain.receiving.DifferenceState;
import org.provenant.domain.receiving.ReceivingRule;
import org.provenant.domain.receiving.ScanOutcome;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.LineName;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class ReceivingTest {

    private static final Reason REASON = new Reason("Người bán giao nhầm, đã lập biên bản");
    private static final Reason MISTAKE = new Reason("Quét nhầm nhãn của thiết bị khác");
    private static final Reason TYPED_WRONGLY = new Reason("Nhập nhầm số lượng so với tờ khai giấy");
    private static final String EVIDENCE = "Biên bản giao nhận số 12 ngày 16/03/2026";

    @Inject
    ExpectSerials expectSerials;

    @Inject
    ExpectedSheet sheets;

    @Inject
    ScanSerial scanSerial;

    @Inject
    MatchReceipt matchReceipt;

    @Inject
    WithdrawExpected withdrawExpected;

    @Inject
    WithdrawScan withdrawScan;

    @Inject
    ResolveDifference resolveDifference;

    @Inject
    ReceivingView views;

    @Inject
    DifferenceList differences;

    @Inject
    RegisterDeclaration registerDeclaration;

    @Inject
    CorrectDeclaredQuantity correctDeclaredQuantity;

    @Inject
    ClearDeclaration clearDeclaration;

    @Inject
    DeclarationCard cards;

    @Inject
    DeductionSheets deductionSheets;

    @Inject
    History history;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    TestDatabase tables;

    /**
     * Three laptops and two servers declared. The list names L1 to L3 and S1; another declaration announces X1. Unpacked
     * with the laptops: L1, L2, S1, X1, U1; with the servers: nothing. A fourth laptop L4 is listed and comes as well.
     */
    @Test
    void everyKindOfDifferenceIsFoundNamedExplainedAndKept() {
        var other = chain.declaration(chain.permit(5, 1).get(0), 2);
        expect(other, null, "X1");
        var id = declaration("200000001010", 3, 2);
        expect(id, 1, "L1", "L2", "L3", "L4");
        expect(id, 2, "S1", "S2");

        assertEquals(ScanOutcome.RECEIVED, scan(id, "l1", 1));
        assertEquals(ScanOutcome.AGAIN, scan(id, "L1", 1));
        assertEquals(ScanOutcome.RECEIVED, scan(id, "L2", null));
        assertEquals(ScanOutcome.RECEIVED, scan(id, "L3", 1));
        assertEquals(ScanOutcome.OVER, scan(id, "L4", 1));
        assertEquals(ScanOutcome.WRONG_LINE, scan(id, "S1", 1));
        assertEquals(ScanOutcome.WRONG_DECLARATION, scan(id, "X1", 1));
        assertEquals(ScanOutcome.UNLISTED, scan(id, "U1", 2));

        var view = acting.as(Role.AUDITOR, () -> views.of(id));
        assertEquals(
                List.of(4, 1),
                view.lines().stream().map(ReceivingView.Line::received).toList());
        assertEquals(1, view.lines().get(0).over());
        assertEquals(1, view.lines().get(1).missing());
        assertEquals(2, view.wrong());
        assertEquals(1, view.unlisted());
        assertEquals(7, view.latest().size());

        assertEquals(5, match(id));
        var open = open(id);
        assertEquals(
                new TreeSet<>(Arrays.asList(DifferenceKind.values())),
                new TreeSet<>(open.stream().map(DifferenceRow::kind).toList()));
        assertEquals("S2", of(open, DifferenceKind.SHORT).serialNumber());
        assertEquals(4, of(open, DifferenceKind.OVER).received());
        assertEquals("S1", of(open, DifferenceKind.WRONG_LINE).serialNumber());
        assertEquals("X1", of(open, DifferenceKind.WRONG_DECLARATION).serialNumber());
        assertEquals("U1", of(open, DifferenceKind.UNLISTED).serialNumber());

        var unlisted = of(open, DifferenceKind.UNLISTED);
        resolve(unlisted);
        assertEquals(4, open(id).size());
        assertEquals("OPEN → RESOLVED", LastEntry.in(tables).changes().get("Difference.state"));
        assertEquals(" → " + EVIDENCE, LastEntry.in(tables).changes().get("Difference.evidence"));
        assertEquals(4, match(id));
        assertEquals(DifferenceState.RESOLVED, row(unlisted.id()).state());
        assertEquals(ReceivingRule.ALREADY_RESOLVED, ruleAgainst(() -> resolve(row(unlisted.id()))));
    }

    @Test
    void differenceThatIsGoneSettlesByItself() {
        var id = chain.declaration(chain.permit(5, 1).get(0), 2);
        expect(id, null, "G1", "G2");
        scan(id, "G1", null);
        assertEquals(1, match(id));
        var missing = open(id).get(0);

        scan(id, "G2", null);

        assertEquals(0, match(id));
        assertEquals(DifferenceState.SETTLED, row(missing.id()).state());
    }

    @Test
    void devicesInTheRegisterHaveCome() {
        chain.site("RC");
        var id = chain.declaration(chain.permit(5, 1).get(0), 3);
        expect(id, null, "RCSN1", "RCSN2", "RCSN3");
        chain.imported(id, ExampleChain.laptops("RC", 2, "RC"));

        assertEquals(1, match(id));
        assertEquals("RCSN3", open(id).get(0).serialNumber());
        scan(id, "RCSN1", null);
        assertEquals(1, tables.count("sighting where seen_by = 'RECEIVING'"), "of what the register has already");
        scan(id, "RCSN3", null);
        assertEquals(1, tables.count("sighting where seen_by = 'RECEIVING'"));
    }

    @Test
    void listIsReadFromTheSuppliersFile() {
        var id = declaration("200000001020", 3, 2);
        var file = "Serial number;Mã HS;Model\nSP1;84713020;T14\nSP2;84715010;R640\nN/A;84713020;T14\n";

        var found = acting.as(Role.RECORD_KEEPER, () -> sheets.read(id, file.getBytes(StandardCharsets.UTF_8)));

        assertEquals(
                List.of(
                        new ExpectSerials.Expected(1, new SerialNumber("SP1")),
                        new ExpectSerials.Expected(2, new SerialNumber("SP2"))),
                found);
        assertEquals(
                ReceivingRule.SERIAL_COLUMN_MISSING,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> sheets.read(id, "Model;Mã HS\nT14;84713020\n".getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void lineIsNamedWhereNoListTellsIt() {
        var id = declaration("200000001030", 1, 1);

        assertEquals(ReceivingRule.LINE_NEEDED, ruleAgainst(() -> scan(id, "N1", null)));
        assertEquals(ReceivingRule.NO_SUCH_LINE, ruleAgainst(() -> scan(id, "N1", 3)));
        assertEquals(ScanOutcome.RECEIVED, scan(id, "N1", 1));
        assertEquals(ScanOutcome.OVER, scan(id, "N2", 1));
    }

    @Test
    void lineWithoutAListTakesWhatComesAndTellsWhatIsTooMuch() {
        var id = declaration("200000001070", 1, 2);
        expect(id, 1, "T1");

        assertEquals(ReceivingRule.LINE_NEEDED, ruleAgainst(() -> scan(id, "T2", null)));
        assertEquals(ScanOutcome.RECEIVED, scan(id, "T1", null));
        assertEquals(ScanOutcome.RECEIVED, scan(id, "T2", 2));
        assertEquals(ScanOutcome.RECEIVED, scan(id, "T3", 2));
        assertEquals(ScanOutcome.OVER, scan(id, "T4", 2));

        assertEquals(1, match(id));
        assertEquals(DifferenceKind.OVER, open(id).get(0).kind());
    }

    @Test
    void rowOfAFileThatFitsNoLineIsNamed() {
        var id = declaration("200000001080", 3, 2);

        assertEquals(
                List.of(3, new DeclarationNumber("200000001080"), 9),
                read(id, "Serial number;Dòng tờ khai\nSP1;2\nSP2;9\n", ReceivingRule.NO_SUCH_LINE_IN_ROW)
                        .values());
        assertEquals(
                2,
                read(id, "Serial number;Mã HS\nSP1;\n", ReceivingRule.LINE_NEEDED_IN_ROW)
                        .values()
                        .get(0));
    }

    private RuleViolated read(DeclarationId id, String file, ReceivingRule rule) {
        var refusal = assertThrows(
                RuleViolated.class,
                () -> acting.as(Role.RECORD_KEEPER, () -> sheets.read(id, file.getBytes(StandardCharsets.UTF_8))));
        assertEquals(rule, refusal.rule());
        return refusal;
    }

    @Test
    void serialNumberIsExpectedOnOneLine() {
        var id = declaration("200000001040", 2, 2);
        expect(id, 1, "D1");

        assertEquals(ReceivingRule.EXPECTED_ELSEWHERE, ruleAgainst(() -> expect(id, 2, "D1")));
        assertEquals(0, expect(id, 1, "D1"));
        assertEquals(ReceivingRule.NO_SERIALS, ruleAgainst(() -> expect(id, 1)));
    }

    @Test
    void scanMadeByMistakeNoLongerCountsAndIsMadeAgain() {
        var id = declaration("200000001050", 2, 1);
        expect(id, 1, "W1", "W2");
        expect(id, 2, "W3");
        assertEquals(ScanOutcome.WRONG_LINE, scan(id, "W3", 1));
        assertEquals(3, match(id));

        acting.as(Role.RECORD_KEEPER, () -> withdrawScan.withdraw(id, new SerialNumber("w3"), MISTAKE));

        assertEquals(" → " + MISTAKE.text(), LastEntry.in(tables).changes().get("Scan.withdrawnBecause"));
        assertEquals(
                ReceivingRule.NOT_SCANNED,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER, () -> withdrawScan.withdraw(id, new SerialNumber("W3"), MISTAKE))));
        assertEquals(ScanOutcome.RECEIVED, scan(id, "W3", 2));
        assertEquals(2, match(id));
        assertEquals(1, acting.as(Role.AUDITOR, () -> views.of(id)).latest().size());
    }

    @Test
    void serialNumberListedByMistakeIsNoLongerMissedAndCanBeListedElsewhere() {
        var id = declaration("200000001060", 1, 1);
        expect(id, 1, "E1");

        acting.as(Role.RECORD_KEEPER, () -> withdrawExpected.withdraw(id, new SerialNumber("E1"), MISTAKE));

        assertEquals(" → " + MISTAKE.text(), LastEntry.in(tables).changes().get("ExpectedDevice.withdrawnBecause"));
        assertEquals(1, expect(id, 2, "E1"));
        assertEquals(ScanOutcome.RECEIVED, scan(id, "E1", 2));
        assertEquals(
                ReceivingRule.NOT_ON_THE_LIST,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER, () -> withdrawExpected.withdraw(id, new SerialNumber("E9"), MISTAKE))));
        var stranger = acting.callerElsewhere(Role.RECORD_KEEPER);
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() ->
                        acting.as(stranger, () -> withdrawExpected.withdraw(id, new SerialNumber("E1"), MISTAKE))));
    }

    @Test
    void openDifferencesAreFoundByDeclarationAndPermitAndNotByStrangers() {
        var line = chain.permit(5, 1).get(0);
        var id = chain.declaration(line, 2);
        match(id);
        var permit = new PermitId(tables.number("select permit_id from permit_line where id = " + line.value()));

        assertEquals(
                1, acting.as(Role.AUDITOR, () -> differences.open(null, permit)).size());
        assertEquals(1, open(id).size());
        var stranger = acting.callerElsewhere(Role.RECORD_KEEPER);
        assertTrue(acting.as(stranger, () -> differences.open(id, null)).isEmpty());
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(
                        stranger,
                        () -> differences.get(new DifferenceId(open(id).get(0).id())))));
        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(stranger, () -> matchReceipt.match(id))));
    }

    @Test
    void quantityTypedWronglyIsPutRightUntilClearanceAndNeverBelowWhatCame() {
        var line = chain.permit(10, 1).get(0);
        var id = chain.declaration(line, 7);
        var seen = card(id).version();
        scan(id, "Q1", null);
        scan(id, "Q2", null);

        assertEquals(ReceivingRule.BELOW_RECEIVED, ruleAgainst(() -> correct(id, seen, 1)));
        assertEquals(PermitRule.NOT_ENOUGH_LEFT, ruleAgainst(() -> correct(id, seen, 11)));
        assertEquals(
                1, assertInstanceOf(LineName.class, refused(id).values().get(0)).lineNo());
        correct(id, seen, 2);

        assertEquals(8, left(line));
        assertEquals("7 → 2", LastEntry.in(tables).changes().get("DeclarationLine.quantity"));
        assertEquals(" → 1", LastEntry.in(tables).changes().get("Declaration.quantityCorrections"));
        assertEquals(ValueRule.CHANGED_BY_SOMEBODY_ELSE, ruleAgainst(() -> correct(id, seen, 3)));
        correct(id, card(id).version(), 10);
        assertEquals(0, left(line));
        assertEquals(1, deductions(line));
        var clearance = new Clearance(Lane.GREEN, LocalDate.of(2026, 3, 12), null, null);
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> clearDeclaration.clear(new ClearDeclaration.Command(id, card(id).version(), clearance)));
        assertEquals(CustomsRule.ALREADY_CLEARED, ruleAgainst(() -> correct(id, card(id).version(), 9)));
        assertEquals(10, card(id).lines().get(0).quantity());
    }

    @Test
    void quantityIsNotPutRightBelowWhatStandsInTheRegister() {
        chain.site("QR");
        var line = chain.permit(5, 1).get(0);
        var id = chain.declaration(line, 5);
        chain.imported(id, ExampleChain.laptops("QR", 3, "QR"));

        assertEquals(ReceivingRule.BELOW_RECEIVED, ruleAgainst(() -> correct(id, card(id).version(), 2)));
        correct(id, card(id).version(), 3);
        assertEquals(CustomsRule.QUANTITY_UNCHANGED, ruleAgainst(() -> correct(id, card(id).version(), 3)));

        assertEquals(0, card(id).lines().get(0).openPieces());
        assertEquals(2, left(line));
    }

    @Test
    void valueStaysAsItIsWhenAQuantityIsPutRight() {
        var goods = new RegisterDeclaration.Line(
                chain.permit(5, 1).get(0),
                new HsCode(ExampleChain.LAPTOPS),
                "Máy tính xách tay",
                new Quantity(4),
                new BigDecimal("16400"),
                "USD",
                null);
        var head =
                new Declaration.Facts(new DeclarationNumber("200000001090"), LocalDate.of(2026, 3, 10), "01NV", "A12");
        var id = acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> registerDeclaration.register(head, List.of(goods)).id());

        correct(id, card(id).version(), 3);

        assertFalse(LastEntry.in(tables).changes().containsKey("DeclarationLine.lineValue"));
    }

    private void correct(DeclarationId id, int seen, int pieces) {
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> correctDeclaredQuantity.correct(
                        new CorrectDeclaredQuantity.Command(id, seen, 1, new Quantity(pieces), TYPED_WRONGLY)));
    }

    /** The latest refusal in the history of a declaration. */
    private RuleViolated refused(DeclarationId id) {
        var latest = acting.as(Role.AUDITOR, () -> history.of("Declaration", id.value(), 1, null))
                .rows()
                .get(0);
        return Objects.requireNonNull(latest.refusal());
    }

    private DeclarationCard.Card card(DeclarationId id) {
        return acting.as(Role.AUDITOR, () -> cards.get(id));
    }

    private long left(PermitLineId line) {
        return tables.number("select permitted - declared from permit_line where id = " + line.value());
    }

    private int deductions(PermitLineId line) {
        var permit = new PermitId(tables.number("select permit_id from permit_line where id = " + line.value()));
        return acting.as(Role.AUDITOR, () -> deductionSheets.sheet(permit, Language.VI))
                .lines()
                .get(0)
                .entries()
                .size();
    }

    private DeclarationId declaration(String number, int laptops, int servers) {
        var lines = chain.permit(laptops, servers);
        return acting.as(Role.COMPLIANCE_OFFICER, () -> registerDeclaration
                .register(
                        new Declaration.Facts(new DeclarationNumber(number), LocalDate.of(2026, 3, 10), "01NV", "A12"),
                        List.of(
                                new RegisterDeclaration.Line(
                                        lines.get(0),
                                        new HsCode(ExampleChain.LAPTOPS),
                                        "Máy tính xách tay",
                                        new Quantity(laptops)),
                                new RegisterDeclaration.Line(
                                        lines.get(1),
                                        new HsCode(ExampleChain.SERVERS),
                                        "Máy chủ",
                                        new Quantity(servers))))
                .id());
    }

    private int expect(DeclarationId id, @Nullable Integer line, String... serials) {
        var list = Arrays.stream(serials)
                .map(serial -> new ExpectSerials.Expected(line, new SerialNumber(serial)))
                .toList();
        return acting.as(Role.RECORD_KEEPER, () -> expectSerials.expect(id, list, "packing list.xlsx"));
    }

    private ScanOutcome scan(DeclarationId id, String serial, @Nullable Integer line) {
        return acting.as(Role.RECORD_KEEPER, () -> scanSerial.scan(id, new SerialNumber(serial), line));
    }

    private int match(DeclarationId id) {
        return acting.as(Role.RECORD_KEEPER, () -> matchReceipt.match(id));
    }

    private void resolve(DifferenceRow row) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> resolveDifference.resolve(
                        new ResolveDifference.Command(new DifferenceId(row.id()), row.version(), REASON, EVIDENCE)));
    }

    private List<DifferenceRow> open(DeclarationId id) {
        return acting.as(Role.AUDITOR, () -> differences.open(id, null));
    }

    private DifferenceRow row(long id) {
        return acting.as(Role.AUDITOR, () -> differences.get(new DifferenceId(id)));
    }

    private static DifferenceRow of(List<DifferenceRow> rows, DifferenceKind kind) {
        return rows.stream().filter(row -> row.kind() == kind).findFirst().orElseThrow();
    }
}
