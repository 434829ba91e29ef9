package org.provenant.application.intake.declarations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.intake.sheet.ReturnedFile;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.permit.RegisterPermit;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.BatchState;
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.DeclarationColumn;
import org.provenant.domain.intake.DeclarationNotice;
import org.provenant.domain.intake.DeclarationOutcome;
import org.provenant.domain.intake.DeclarationUploadId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.MappedColumn;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RegulationRule;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class DeclarationFileTest {

    private static final String HEADINGS =
            "Số tờ khai;Ngày đăng ký;Mã HQ;Mã LH;Luồng;Ngày thông quan;STT hàng;Số giấy phép;"
                    + "Dòng giấy phép;Mã HS;Tên hàng;Lượng;ĐVT;Trị giá nguyên tệ;Mã NT;Xuất xứ\n";

    @Inject
    UploadDeclarations uploadDeclarations;

    @Inject
    MapDeclarations mapDeclarations;

    @Inject
    ConfirmDeclarations confirmDeclarations;

    @Inject
    DeclarationFiles files;

    @Inject
    RegisterPermit registerPermit;

    @Inject
    PermitCard permitCard;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    @BeforeEach
    void today() {
        clock.moveTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void declarationsOfAFileAreRegisteredAsByHandAndThoseOfTheRegisterStay() {
        var lines = chain.permit(30, 20);
        var permit = numberOf(lines.get(0));
        chain.declaration(lines.get(0), 5);
        var known = tables.sql()
                .withHandle(sql -> sql.createQuery("select number from declaration order by id desc limit 1")
                        .mapTo(String.class)
                        .one());
        var id = upload(HEADINGS
                + "209000000110;16/03/2026;01NV - CC HQ Bắc Thăng Long;A12;2;18/03/2026;2;" + permit
                + ";;8471.50.10;Máy chủ đã qua sử dụng;4;Chiếc;7.400,50;USD;Singapore\n"
                + "209000000110;16/03/2026;;;;;1;" + permit
                + ";1;84713020;Máy tính xách tay;10;PCE;;;Nhật Bản\n"
                + known.substring(0, 11) + "1;16/03/2026;01NV;A12;;;1;" + permit
                + ";;84713020;Máy tính xách tay;99;Chiếc;;;\n"
                + "109000000220;16/03/2026;01NV;A12;Xanh;;3;" + permit
                + ";2;84715010;Máy chủ;6;;;;\n"
                + ";;;;;;;;;;Tổng cộng;20;;;;\n");

        var checked = check(id);
        assertEquals(List.of(), checked.problems());
        assertEquals(
                List.of(DeclarationOutcome.NEW, DeclarationOutcome.KNOWN, DeclarationOutcome.NEW),
                checked.declarations().stream().map(PlannedDeclaration::outcome).toList());
        assertEquals(
                List.of(
                        List.of(DeclarationNotice.NUMBER_UNUSUAL),
                        List.of(DeclarationNotice.AMENDED_SINCE),
                        List.of(DeclarationNotice.LANE_WITHOUT_CLEARANCE, DeclarationNotice.LINES_RENUMBERED)),
                checked.declarations().stream().map(PlannedDeclaration::notices).toList());
        assertEquals(5, declared(lines.get(0)), "a check takes nothing off the permit");

        assertEquals(2, confirm(id));

        assertEquals(15, declared(lines.get(0)));
        assertEquals(10, declared(lines.get(1)));
        assertEquals(
                List.of("1 84713020 10 JP null null", "2 84715010 4 SG 7400.5000 USD"),
                tables.sql()
                        .withHandle(
                                sql -> sql.createQuery("""
                                select concat_ws(' ', line_no, l.hs, quantity, origin, coalesce(line_value::text, 'null'),
                                  coalesce(currency, 'null'))
                                from declaration_line l join declaration d on d.id = l.declaration_id
                                where number = '209000000110' and customs_office = '01NV' and type_code = 'A12'
                                  and lane = 'YELLOW' and cleared_on = '2026-03-18' and state = 'CLEARED'
                                order by line_no
                                """).mapTo(String.class).list()));
        assertEquals(1, tables.count("declaration where number = '109000000220' and state = 'REGISTERED'"));
        var entry = LastEntry.in(tables);
        assertEquals("ConfirmDeclarations", entry.useCase());
        assertTrue(
                entry.changes().containsKey("DeclarationUpload.declarations"),
                entry.changes().toString());
        assertTrue(
                entry.changes().containsKey("PermitLine.declared"),
                entry.changes().toString());
        assertEquals(
                BatchState.CONFIRMED,
                acting.as(Role.AUDITOR, () -> files.get(id)).state());
        assertEquals(0, check(id).fresh().size());
        assertEquals(IntakeRule.ALREADY_CONFIRMED, ruleAgainst(() -> confirm(id)));
        assertEquals(
                IntakeRule.NOTHING_NEW,
                ruleAgainst(() -> confirm(upload(
                        HEADINGS + "20900000011;16/03/2026;01NV;A12;;;1;" + permit + ";1;84713020;Máy tính;1;;;;\n"))));
    }

    @Test
    void everythingWrongIsNamedByRowAndColumnAndNothingIsRegistered() throws IOException {
        var lines = chain.permit(30, 20);
        var permit = numberOf(lines.get(0));
        var before = tables.count("declaration");
        var rows = new Rows(permit)
                .wrong(
                        DeclarationColumn.NUMBER,
                        CustomsRule.NUMBER_FORM,
                        "1234;16/03/2026;01NV;A12;;;1;P;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.REGISTERED_ON,
                        IntakeRule.DATE_INVALID,
                        "N;31/02/2026;01NV;A12;;;1;P;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.REGISTERED_ON,
                        IntakeRule.VALUE_MISSING,
                        "N;;01NV;A12;;;1;P;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.OFFICE,
                        CustomsRule.OFFICE_FORM,
                        "N;16/03/2026;Chi cục;A12;;;1;P;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.TYPE_CODE,
                        CustomsRule.TYPE_CODE_UNKNOWN,
                        "N;16/03/2026;01NV;12;;;1;P;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.REGISTERED_ON,
                        CustomsRule.DAY_TO_COME,
                        "N;23/11/2026;01NV;A12;;;1;P;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.TYPE_CODE,
                        CustomsRule.NOT_AN_IMPORT_TYPE,
                        "N;16/03/2026;01NV;B11;;;1;P;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.TYPE_CODE,
                        CustomsRule.CASE_NOT_FOR_TYPE,
                        "N;16/03/2026;01NV;E21;;;1;P;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.TEMPORARY_UNTIL,
                        CustomsRule.TERM_MISSING,
                        "N;16/03/2026;01NV;G12;;;1;P;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.LANE,
                        CustomsRule.LANE_UNKNOWN,
                        "N;16/03/2026;01NV;A12;tím;;1;P;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.LANE,
                        IntakeRule.VALUE_MISSING,
                        "N;16/03/2026;01NV;A12;;18/03/2026;1;P;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.CLEARED_ON,
                        CustomsRule.CLEARED_TOO_EARLY,
                        "N;16/03/2026;01NV;A12;đỏ;15/03/2026;1;P;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.CLEARED_ON,
                        CustomsRule.DAY_TO_COME,
                        "N;16/03/2026;01NV;A12;đỏ;23/11/2026;1;P;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.LINE_NO,
                        IntakeRule.LINE_NUMBER_INVALID,
                        "N;16/03/2026;01NV;A12;;;một;P;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.PERMIT_NUMBER,
                        IntakeRule.PERMIT_UNKNOWN,
                        "N;16/03/2026;01NV;A12;;;1;P9;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.PERMIT_NUMBER,
                        PermitRule.NOT_VALID_ON,
                        "N;16/01/2025;01NV;A12;;;1;P;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.PERMIT_LINE,
                        IntakeRule.PERMIT_LINE_UNKNOWN,
                        "N;16/03/2026;01NV;A12;;;1;P;7;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.HS_CODE,
                        RegulationRule.HS_CODE_INVALID,
                        "N;16/03/2026;01NV;A12;;;1;P;1;8471;M;1;;;;")
                .wrong(
                        DeclarationColumn.HS_CODE,
                        CustomsRule.HS_NOT_ON_PERMIT_LINE,
                        "N;16/03/2026;01NV;A12;;;1;P;1;84715010;M;1;;;;")
                .wrong(
                        DeclarationColumn.HS_CODE,
                        IntakeRule.HS_NOT_ON_PERMIT,
                        "N;16/03/2026;01NV;A12;;;1;P;;85176243;M;1;;;;")
                .wrong(
                        DeclarationColumn.GOODS,
                        IntakeRule.VALUE_MISSING,
                        "N;16/03/2026;01NV;A12;;;1;P;1;84713020;;1;;;;")
                .wrong(
                        DeclarationColumn.QUANTITY,
                        ValueRule.QUANTITY_NOT_POSITIVE,
                        "N;16/03/2026;01NV;A12;;;1;P;1;84713020;M;0;;;;")
                .wrong(
                        DeclarationColumn.QUANTITY,
                        IntakeRule.QUANTITY_NOT_WHOLE,
                        "N;16/03/2026;01NV;A12;;;1;P;1;84713020;M;1,5;;;;")
                .wrong(
                        DeclarationColumn.QUANTITY,
                        PermitRule.NOT_ENOUGH_LEFT,
                        "N;16/03/2026;01NV;A12;;;1;P;1;84713020;M;31;;;;")
                .wrong(
                        DeclarationColumn.UNIT,
                        IntakeRule.UNIT_DIFFERS,
                        "N;16/03/2026;01NV;A12;;;1;P;1;84713020;M;1;Bộ;;;")
                .wrong(
                        DeclarationColumn.CURRENCY,
                        IntakeRule.VALUE_MISSING,
                        "N;16/03/2026;01NV;A12;;;1;P;1;84713020;M;1;;10,5;;")
                .wrong(
                        DeclarationColumn.ORIGIN,
                        ValueRule.COUNTRY_UNKNOWN,
                        "N;16/03/2026;01NV;A12;;;1;P;1;84713020;M;1;;;;Nhật Bổn")
                .right("200000000990;16/03/2026;01NV;A12;;;1;P;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.TYPE_CODE,
                        IntakeRule.HEAD_DIFFERS,
                        "200000000990;16/03/2026;01NV;A11;;;2;P;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.NUMBER,
                        IntakeRule.HEAD_DIFFERS,
                        "200000000991;16/03/2026;01NV;A12;;;3;P;1;84713020;M;1;;;;")
                .wrong(
                        DeclarationColumn.LINE_NO,
                        IntakeRule.LINE_TWICE,
                        "200000000990;16/03/2026;01NV;A12;;;1;P;1;84713020;M;1;;;;");

        var id = upload(HEADINGS + rows.text());
        assertEquals(
                BatchState.UPLOADED,
                acting.as(Role.AUDITOR, () -> files.get(id)).state());
        var found = acting.as(Role.AUDITOR, () -> files.propose(id)).mapping();
        var checked = acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> mapDeclarations.map(
                        id,
                        new SheetMapping<>(
                                found.sheet(),
                                found.headerRow(),
                                found.columns(),
                                found.fixed(),
                                DateOrder.DAY_FIRST,
                                NumberStyle.COMMA_DECIMAL)));

        assertEquals(
                rows.expected(),
                checked.problems().stream().map(DeclarationFileTest::told).toList());
        assertFalse(checked.confirmable());
        assertEquals(IntakeRule.HAS_PROBLEMS, ruleAgainst(() -> confirm(id)));
        assertEquals(before, tables.count("declaration"));
        assertEquals(0, declared(lines.get(0)));
        var returned = new ByteArrayOutputStream();
        var file = acting.as(Role.AUDITOR, () -> files.open(id));
        ReturnedFile.write(file, found, checked.problems(), Language.VI, returned);
        var line = returned.toString(StandardCharsets.UTF_8).lines().toList().get(1);
        assertTrue(line.contains("[Số tờ khai] Số tờ khai 1234 không đúng dạng"), line);
    }

    /** Two declarations of a file draw on one line; the second wants more than the first leaves. */
    @Test
    void declarationsOfOneFileShareWhatIsLeft() {
        var lines = chain.permit(10, 1);
        var permit = numberOf(lines.get(0));
        var id = upload(HEADINGS
                + "100000001010;16/03/2026;01NV;A12;;;1;" + permit + ";1;84713020;Máy tính;7;;;;\n"
                + "100000001020;16/03/2026;01NV;A12;;;1;" + permit + ";1;84713020;Máy tính;4;;;;\n");

        var checked = check(id);

        assertEquals(
                List.of("3 QUANTITY NOT_ENOUGH_LEFT"),
                checked.problems().stream().map(DeclarationFileTest::told).toList());
        assertEquals(
                List.of(DeclarationOutcome.NEW, DeclarationOutcome.REFUSED),
                checked.declarations().stream().map(PlannedDeclaration::outcome).toList());
    }

    @Test
    void whatSomebodyElseTookSinceTheCheckRefusesTheWholeFile() {
        var lines = chain.permit(10, 10);
        var permit = numberOf(lines.get(0));
        var id = upload(HEADINGS
                + "100000002010;16/03/2026;01NV;A12;;;1;" + permit + ";2;84715010;Máy chủ;3;;;;\n"
                + "100000002020;16/03/2026;01NV;A12;;;1;" + permit + ";1;84713020;Máy tính;8;;;;\n");
        assertTrue(check(id).confirmable());

        chain.declaration(lines.get(0), 5);

        assertEquals(IntakeRule.HAS_PROBLEMS, ruleAgainst(() -> confirm(id)));
        assertEquals(0, declared(lines.get(1)));
        assertEquals(
                BatchState.CHECKED, acting.as(Role.AUDITOR, () -> files.get(id)).state());
    }

    @Test
    void permitOfSeveralLinesWithOneCodeMustBeNamedByLineAndOneOfSeveralPapersIsNeverGuessed() {
        twin("77/BKHCN-CNTT", LocalDate.of(2026, 1, 5));
        var unclear =
                upload(HEADINGS + "100000003010;16/03/2026;01NV;A12;;;1;77/BKHCN-CNTT;;84713020;Máy tính;1;;;;\n");
        assertEquals(
                List.of("2 PERMIT_LINE PERMIT_LINE_UNCLEAR"),
                check(unclear).problems().stream()
                        .map(DeclarationFileTest::told)
                        .toList());
        twin("77/BKHCN-CNTT", LocalDate.of(2026, 2, 5));

        assertEquals(
                List.of("2 PERMIT_NUMBER PERMIT_UNCLEAR"),
                check(unclear).problems().stream()
                        .map(DeclarationFileTest::told)
                        .toList());
    }

    private void twin(String number, LocalDate issuedOn) {
        var goods = new PermitLine.Facts(
                "Máy tính", new HsCode(ExampleChain.LAPTOPS), Quantity.atLeastOne(5), "Chiếc", "Sản xuất", null);
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> registerPermit.register(
                        new Permit.Facts(number, issuedOn, "Bộ Khoa học và Công nghệ", PermittedCase.SP1, null, null),
                        List.of(goods, goods)));
    }

    @Test
    void whatIsDeclaredOfTheColumnsIsRememberedForTheirHeadings() {
        var permit = numberOf(chain.permit(10, 1).get(0));
        var headings = "SoTKX;NgayX;MaHQX;LHX;GP;HSX;HangX;LuongX\n";
        var first = upload(headings + "100000004010;03/04/2026;01NV;A12;" + permit + ";84713020;Máy tính;1\n");
        assertEquals(
                BatchState.UPLOADED,
                acting.as(Role.AUDITOR, () -> files.get(first)).state());
        assertEquals(IntakeRule.NOT_CHECKED, ruleAgainst(() -> confirm(first)));
        var columns = new ArrayList<MappedColumn<DeclarationColumn>>();
        var says = List.of(
                DeclarationColumn.NUMBER,
                DeclarationColumn.REGISTERED_ON,
                DeclarationColumn.OFFICE,
                DeclarationColumn.TYPE_CODE,
                DeclarationColumn.PERMIT_NUMBER,
                DeclarationColumn.HS_CODE,
                DeclarationColumn.GOODS,
                DeclarationColumn.QUANTITY);
        for (var column : says) {
            columns.add(new MappedColumn<>(columns.size(), headings.strip().split(";")[columns.size()], column));
        }

        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> mapDeclarations.map(
                        first, new SheetMapping<>("", 1, columns, Map.of(), DateOrder.DAY_FIRST, null)));

        assertEquals(LocalDate.of(2026, 4, 3), registeredOn(first));
        var second = upload(headings + "100000004020;05/04/2026;01NV;A12;" + permit + ";84713020;Máy tính;1\n");
        assertEquals(LocalDate.of(2026, 4, 5), registeredOn(second));
        assertEquals(
                IntakeRule.HEADINGS_CHANGED,
                ruleAgainst(() -> acting.as(
                        Role.COMPLIANCE_OFFICER,
                        () -> mapDeclarations.map(
                                upload(HEADINGS),
                                new SheetMapping<>("", 1, columns, Map.of(), DateOrder.DAY_FIRST, null)))));
    }

    private LocalDate registeredOn(DeclarationUploadId id) {
        var facts = check(id).declarations().get(0).facts();
        return facts == null ? LocalDate.MIN : facts.registeredOn();
    }

    @Test
    void harmfulFilesAreRefusedAndStrangersSeeNoFile() {
        assertEquals(IntakeRule.FILE_PROGRAM, ruleAgainst(() -> upload("MZ\u0090\u0000\u0003\u0000")));
        assertEquals(IntakeRule.FILE_PDF, ruleAgainst(() -> upload("%PDF-1.7\n")));
        assertEquals(FileRule.FILE_EMPTY, ruleAgainst(() -> upload("")));
        var many = new StringBuilder(HEADINGS);
        for (int i = 0; i <= 5_000; i++) {
            many.append("10000000501;16/03/2026;01NV;A12;;;;P;1;84713020;M;1;;;;\n");
        }
        assertEquals(IntakeRule.TOO_MANY_LINES, ruleAgainst(() -> upload(many.toString())));
        var id = upload(HEADINGS + "100000005010;16/03/2026;01NV;A12;;;1;P;1;84713020;M;1;;;;\n");
        var stranger = acting.callerElsewhere(Role.COMPLIANCE_OFFICER);

        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(stranger, () -> files.check(id))));
        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(stranger, () -> files.get(id))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(stranger, () -> confirmDeclarations.confirm(id))));
        assertNull(
                acting.as(stranger, () -> files.latest()).stream().findFirst().orElse(null));
    }

    private DeclarationUploadId upload(String file) {
        return acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> uploadDeclarations.upload("to-khai.csv", file.getBytes(StandardCharsets.UTF_8)));
    }

    private CheckedDeclarations check(DeclarationUploadId id) {
        return acting.as(Role.AUDITOR, () -> files.check(id));
    }

    private int confirm(DeclarationUploadId id) {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> confirmDeclarations.confirm(id));
    }

    private String numberOf(PermitLineId line) {
        return tables.sql().withHandle(sql -> sql.createQuery(
                        "select number from permit p join permit_line l on l.permit_id = p.id where l.id = :line")
                .bind("line", line.value())
                .mapTo(String.class)
                .one());
    }

    private long declared(PermitLineId line) {
        return tables.number("select declared from permit_line where id = " + line.value());
    }

    private static String told(RowProblem problem) {
        var column = problem.column();
        return problem.row() + " " + (column == null ? "" : column.name()) + " "
                + problem.rule().name();
    }

    /** Rows of a file with what must be said of each; N stands for a number of its own, P for the permit. */
    private static final class Rows {

        private final String permit;
        private final List<String> rows = new ArrayList<>();
        private final List<String> expected = new ArrayList<>();

        Rows(String permit) {
            this.permit = permit;
        }

        Rows right(String row) {
            var own = "1%010d0".formatted(800_000_000 + rows.size());
            rows.add(row.replaceFirst("^N", own).replaceFirst(";P(9?);", ";" + permit + "$1;"));
            return this;
        }

        Rows wrong(DeclarationColumn column, Rule rule, String row) {
            right(row);
            expected.add((rows.size() + 1) + " " + column + " " + rule.name());
            return this;
        }

        String text() {
            return String.join("\n", rows) + "\n";
        }

        List<String> expected() {
            return expected;
        }
    }
}
