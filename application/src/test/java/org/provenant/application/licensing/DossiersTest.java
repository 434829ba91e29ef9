package org.provenant.application.licensing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.audit.History;
import org.provenant.application.audit.HistoryWords;
import org.provenant.application.equipment.ResearchDues;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.identity.Role;
import org.provenant.domain.licensing.CaseDecisionId;
import org.provenant.domain.licensing.ContentField;
import org.provenant.domain.licensing.ContentPaper;
import org.provenant.domain.licensing.Dossier;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.DossierLine;
import org.provenant.domain.licensing.DossierLineId;
import org.provenant.domain.licensing.DossierPaper;
import org.provenant.domain.licensing.DossierPaperId;
import org.provenant.domain.licensing.DossierState;
import org.provenant.domain.licensing.EndRoute;
import org.provenant.domain.licensing.ExampleDossier;
import org.provenant.domain.licensing.GoodsCondition;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.licensing.PaperState;
import org.provenant.domain.licensing.SubmissionChannel;
import org.provenant.domain.licensing.SubmissionRound;
import org.provenant.domain.permit.ExamplePermit;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.GoodsState;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.ImportIntent;
import org.provenant.domain.regulation.ImportPurpose;
import org.provenant.domain.regulation.OwnerRelation;
import org.provenant.domain.regulation.PaperForm;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class DossiersTest {

    private static final LocalDate SUBMITTED = LocalDate.of(2026, 6, 12);
    private static final byte[] FILE = "Giấy tờ".getBytes(StandardCharsets.UTF_8);

    @Inject
    DecideCase decideCase;

    @Inject
    BeginDossier beginDossier;

    @Inject
    DescribeDossier describeDossier;

    @Inject
    AddPaper addPaper;

    @Inject
    WithdrawPaper withdrawPaper;

    @Inject
    FillContent fillContent;

    @Inject
    SubmitDossier submitDossier;

    @Inject
    RecordSupplementRequest recordSupplementRequest;

    @Inject
    GrantDossier grantDossier;

    @Inject
    RefuseDossier refuseDossier;

    @Inject
    TakeOverRules takeOverRules;

    @Inject
    DossierCard card;

    @Inject
    DossierList list;

    @Inject
    DossierDues dues;

    @Inject
    WaivePaper waivePaper;

    @Inject
    History history;

    @Inject
    HistoryWords historyWords;

    @Inject
    DossierFiles files;

    @Inject
    DossierPrint print;

    @Inject
    PermitCard permitCard;

    @Inject
    ResearchDues researchDues;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    @Test
    void dossierGoesFromDraftThroughASupplementToThePermit() {
        var id = begun("Dây chuyền số 2");
        assertEquals(LicensingRule.PAPERS_MISSING, ruleAgainst(() -> submit(id, SUBMITTED)));
        complete(id);

        submit(id, SUBMITTED);
        var submitted = get(id);
        act(() -> recordSupplementRequest.record(new RecordSupplementRequest.Command(
                id, submitted.version(), SUBMITTED.plusDays(3), "Bổ sung danh mục", LocalDate.of(2026, 6, 30))));
        var asked = get(id);
        submit(id, SUBMITTED.plusDays(3));
        var permit = grant(id);

        // Friday 12 June: 3 and 5 working days later are Wednesday and Friday of the week after.
        assertEquals(
                LocalDate.of(2026, 6, 17),
                assertPresent(submitted.clock().ask()).day());
        assertEquals(
                LocalDate.of(2026, 6, 19),
                assertPresent(submitted.clock().answer()).day());
        assertEquals(
                Certainty.SECONDARY,
                assertPresent(submitted.clock().answer()).rule().source().certainty());
        assertEquals(LocalDate.of(2026, 6, 30), asked.clock().supplementDue());
        var granted = get(id);
        assertEquals(DossierState.GRANTED, granted.state());
        assertEquals(
                List.of("QUANTITY 10 → 8", "LINE null → 2 bộ"),
                granted.differences().stream()
                        .map(each -> each.field() + " " + each.asked() + " → " + each.granted())
                        .toList());
        assertEquals(8, granted.goods().get(0).granted());
        acting.as(Role.AUDITOR, () -> {
            var lines = permitCard.get(permit).lines();
            assertEquals(2, lines.size());
            assertEquals(lines.get(0).id(), granted.goods().get(0).permitLine());
            assertEquals(
                    1,
                    list.find(query("day chuyen TN-2026"), DossierSort.STATE.upwards(), 10, null)
                            .total());
        });
        assertEquals("GrantDossier", LastEntry.in(tables).useCase());
        assertEquals("RESUBMITTED → GRANTED", LastEntry.in(tables).changes().get("Dossier.dossierState"));
    }

    @Test
    void grantedResearchDossierGivesThePermitItsResearchAndItsRules() {
        var id = begun("Thị giác máy", PermittedCase.RS1);
        var content = new HashMap<ContentField, @Nullable String>(ExampleDossier.content(PermittedCase.RS1));
        content.put(ContentField.RESEARCH_BEGINS, "2026-07-01");
        content.put(ContentField.RESEARCH_ENDS, "2027-06-30");
        complete(id, content);
        submit(id, SUBMITTED);

        var permit = grant(
                id,
                new Permit.Facts(
                        "89/BKHCN",
                        LocalDate.of(2026, 6, 15),
                        "Bộ Khoa học và Công nghệ",
                        PermittedCase.RS1,
                        null,
                        null));

        var research = acting.as(Role.AUDITOR, () -> researchDues.of(permit)).orElseThrow();
        assertEquals(content.get(ContentField.RESEARCH_TOPIC), research.facts().topic());
        assertEquals(LocalDate.of(2027, 6, 30), research.facts().endsOn());
        assertEquals(get(id).rules(), research.rules());
        assertEquals(LocalDate.of(2027, 9, 30), research.due().day());
    }

    @Test
    void researchGrantedAsAnotherCaseNeedsItsGroundsAndIsNamedAsLost() {
        var id = begun("Thị giác máy", PermittedCase.RS1);
        complete(id, ExampleDossier.content(PermittedCase.RS1));
        submit(id, SUBMITTED);
        var other = ExamplePermit.valid("91/BKHCN", LocalDate.of(2026, 6, 15), null);
        assertEquals(LicensingRule.OTHER_CASE_NEEDS_REASON, ruleAgainst(() -> grant(id, other)));

        grant(id, other, new Reason("Công văn nêu trường hợp khác"));

        var granted = get(id);
        assertEquals(
                List.of("CASE RS1 → SP1", "RESEARCH Theo hồ sơ của doanh nghiệp → null"),
                granted.differences().stream()
                        .limit(2)
                        .map(each -> each.field() + " " + each.asked() + " → " + each.granted())
                        .toList());
        assertEquals("Công văn nêu trường hợp khác", granted.decidedBecause());
        assertEquals("Công văn nêu trường hợp khác", LastEntry.in(tables).reason());
    }

    @Test
    void goodsAreNotPlannedToEndByARouteThatTheirCaseDoesNotHave() {
        var processing = begun("Sửa chữa cho đối tác Nhật Bản", PermittedCase.PR1);
        var research = begun("Thị giác máy", PermittedCase.RS1);
        var sold = Map.<ContentField, @Nullable String>of(ContentField.EXIT_ROUTE, "CHANGE_OF_PURPOSE");

        assertEquals(List.of(EndRoute.RE_EXPORT), get(processing).routes());
        assertEquals(
                List.of(EndRoute.RE_EXPORT, EndRoute.DESTRUCTION), get(research).routes());
        assertEquals(LicensingRule.ROUTE_NOT_OF_CASE, ruleAgainst(() -> fill(research, sold)));
        var refused = assertThrows(RuleViolated.class, () -> fill(processing, sold));
        assertEquals(
                "“Thanh lý sau khi thay đổi mục đích sử dụng” không áp dụng cho hàng hóa của trường hợp PR1 – Gia công,"
                        + " sửa chữa cho thương nhân nước ngoài. Hãy chọn một trong các hình thức: Tái xuất. Nguồn:"
                        + " QĐ 31/2019/QĐ-TTg (Theo nguồn thứ cấp).",
                Terms.in(Language.VI).sentence(refused));
        fill(processing, Map.of(ContentField.EXIT_ROUTE, "RE_EXPORT"));
        assertNull(get(research).content().get(ContentField.EXIT_ROUTE));
    }

    @Test
    void dossierBeginsAddressedToTheAuthorityWithItsChecklistInTheOrderOfTheLaw() {
        var begun = get(begun("Thị giác máy", PermittedCase.RS1));

        assertEquals(
                "Bộ Khoa học và Công nghệ (Cục Công nghiệp Công nghệ thông tin)",
                begun.content().get(ContentField.ADDRESSEE));
        assertFalse(begun.unsaid().contains(ContentField.ADDRESSEE));
        assertEquals(
                List.of("REQ", "USE", "MGT", "EOL", "LEGAL", "RS1-FORM01", "RS1-SPEC", "RS1-ORIGIN", "RS1-PLAN"),
                begun.completeness().items().stream()
                        .limit(9)
                        .map(item -> item.wanted().code())
                        .toList());
    }

    @Test
    void paperOfADossierHandedInCarriesTheDayOfThat() throws IOException {
        var id = begun("Đã nộp");
        complete(id);
        submit(id, SUBMITTED);

        var docx = acting.as(Role.AUDITOR, () -> print.docx(id, ContentPaper.REQUEST, Language.VI));

        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var words = new XWPFWordExtractor(document)) {
            var text = words.getText();
            assertTrue(text.contains("ngày 12 tháng 6 năm 2026"), text);
            assertTrue(text.contains("Di chuyển phương tiện sản xuất trong cùng một tổ chức"), text);
            assertFalse(text.contains("SP1"), text);
        }
    }

    @Test
    void overdueAnswerIsSaid() {
        var id = begun("Chậm trả lời");
        complete(id);
        submit(id, SUBMITTED);

        clock.moveTo(LocalDate.of(2026, 6, 19));
        assertFalse(assertPresent(get(id).clock().answer()).over());
        clock.moveTo(LocalDate.of(2026, 6, 20));

        assertTrue(assertPresent(get(id).clock().answer()).over());
    }

    @Test
    void timeOfAConsultationDoesNotMakeAnAnswerLate() {
        var id = acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> beginDossier.begin(new BeginDossier.Command(
                        "Lấy ý kiến", PermittedCase.RS1, null, List.of(ExampleDossier.laptops(10)))));
        complete(id, ExampleDossier.content(PermittedCase.RS1));
        submit(id, SUBMITTED);

        // 5 working days from Friday 12 June, then 2 to ask others and 5 for them to reply.
        clock.moveTo(LocalDate.of(2026, 6, 20));
        var waiting = assertPresent(get(id).clock().answer());
        var due = due(id);
        clock.moveTo(LocalDate.of(2026, 7, 1));

        assertEquals(LocalDate.of(2026, 6, 19), waiting.day());
        var consultation = assertPresent(waiting.consultation());
        assertEquals(LocalDate.of(2026, 6, 30), consultation.until());
        assertEquals(Certainty.SECONDARY, consultation.steps().get(0).source().certainty());
        assertFalse(waiting.over());
        assertFalse(due.overdue());
        assertEquals(LocalDate.of(2026, 6, 30), due.day());
        assertTrue(assertPresent(get(id).clock().answer()).over());
        assertTrue(due(id).overdue());
    }

    @Test
    void whatIsDueNextIsNamedWithOverdueOnesFirst() {
        var draft = begun("Đang soạn");
        var waiting = begun("Chờ trả lời");
        complete(waiting);
        submit(waiting, SUBMITTED);
        var supplement = begun("Chờ bổ sung");
        complete(supplement);
        submit(supplement, SUBMITTED);
        act(() -> recordSupplementRequest.record(new RecordSupplementRequest.Command(
                supplement, get(supplement).version(), SUBMITTED, "Bổ sung", LocalDate.of(2026, 6, 16))));

        clock.moveTo(LocalDate.of(2026, 6, 17));
        var open = acting.as(Role.AUDITOR, () -> dues.open()).stream()
                .filter(due -> List.of(draft.value(), waiting.value(), supplement.value())
                        .contains(due.id()))
                .toList();

        assertEquals(
                List.of("COMPANY 2026-06-16 true", "AUTHORITY 2026-06-19 false", "COMPANY null false"),
                open.stream()
                        .map(due -> due.turn() + " " + due.day() + " " + due.overdue())
                        .toList());
        var stranger = acting.callerElsewhere(Role.COMPLIANCE_OFFICER);
        assertEquals(Map.of(), acting.as(stranger, () -> dues.of(List.of(draft.value(), waiting.value()))));
    }

    @Test
    void paperThatNobodyHasVerifiedIsWaivedWithAReason() {
        var id = begun("Thiếu tài liệu kỹ thuật");
        fill(id, ExampleDossier.content(PermittedCase.SP1));
        for (var item : get(id).completeness().items()) {
            var code = item.wanted().code();
            if (!code.equals("SPEC")) {
                add(id, code, code + ".txt", FILE, code.equals("LEGAL") ? PaperForm.COPY : PaperForm.ORIGINAL);
            }
        }
        var refused = assertThrows(RuleViolated.class, () -> submit(id, SUBMITTED));
        assertEquals(List.of(List.of("Tài liệu kỹ thuật của sản phẩm (còn thiếu)")), refused.values());
        assertEquals(
                LicensingRule.PAPER_OF_OTHER_CASE,
                ruleAgainst(() -> act(() -> waivePaper.waive(id, "RS1-PLAN", new Reason("Không thuộc hồ sơ")))));

        act(() -> waivePaper.waive(id, "SPEC", new Reason("Hãng không còn phát hành tài liệu")));

        assertEquals("WaivePaper", LastEntry.in(tables).useCase());
        var spec = get(id).completeness().items().stream()
                .filter(item -> item.wanted().code().equals("SPEC"))
                .findFirst()
                .orElseThrow();
        assertEquals(PaperState.WAIVED, spec.state());
        assertEquals("Hãng không còn phát hành tài liệu", spec.waivedBecause());
        assertTrue(spec.isWaivable(), "a reason that was mistyped can be said again");
        assertEquals(1, get(id).completeness().waived());
        submit(id, SUBMITTED);
        assertEquals(DossierState.SUBMITTED, get(id).state());
        var told = acting.as(Role.AUDITOR, () -> history.of("Dossier", id.value(), 10, null)).rows().stream()
                .filter(entry -> entry.useCase().equals("WaivePaper"))
                .filter(entry -> entry.refusal() == null)
                .findFirst()
                .orElseThrow();
        assertEquals("Hãng không còn phát hành tài liệu", told.reason());
        assertTrue(told.changes().stream().anyMatch(change -> change.entity().equals("PaperWaiver")));
    }

    @Test
    void goodsOutsideTheirCaseAreWarnedOfAtTheLine() {
        var laptops = ExampleDossier.laptops(1);
        var camera = goods(new HsCode("90021190"), 2024);
        var old = goods(laptops.hs(), 2015);

        assertEquals(List.of(List.of("LISTED"), List.of()), failed(PermittedCase.RS1, camera, laptops));
        assertEquals(List.of(List.of("SP4-AGE")), failed(PermittedCase.SP4, old));
    }

    private List<List<String>> failed(PermittedCase permittedCase, DossierLine.Facts... goods) {
        var id = acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> beginDossier.begin(
                        new BeginDossier.Command("Ngoài trường hợp", permittedCase, null, List.of(goods))));
        return get(id).goods().stream()
                .map(row -> row.failed().stream().map(said -> said.code()).toList())
                .toList();
    }

    private static DossierLine.Facts goods(HsCode hs, int manufactured) {
        return new DossierLine.Facts(
                "Ống kính máy ảnh",
                hs,
                null,
                GoodsCondition.USED,
                new Quantity(1),
                "chiếc",
                null,
                manufactured,
                null,
                "Thử nghiệm",
                null,
                null,
                null);
    }

    @Test
    void rulesThatItRestsOnStandInTheHistoryInWords() {
        assertEquals(
                "Phiên bản 1 của bộ quy định, theo ngày 12/02/2026",
                historyWords.write("Dossier", "checkedRules", new FieldValue("1@2026-02-12", null), Language.VI));
    }

    private DossierDues.Due due(DossierId id) {
        return assertPresent(
                acting.as(Role.AUDITOR, () -> dues.of(List.of(id.value()))).get(id.value()));
    }

    @Test
    void dossierFollowsADecisionOfItsOwnCompany() {
        var decision = decided(acting.caller(Role.COMPLIANCE_OFFICER));
        var foreign = decided(acting.callerElsewhere(Role.COMPLIANCE_OFFICER));

        var id = following(decision);

        assertEquals(decision.value(), get(id).caseDecision());
        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> following(foreign)));
        assertThrows(UnableToExecuteStatementException.class, () -> tables.sql()
                .useHandle(sql -> sql.execute(
                        "update dossier set case_decision_id = ? where id = ?", foreign.value(), id.value())));
    }

    private CaseDecisionId decided(Caller caller) {
        var intent = new ImportIntent(
                "Máy chủ",
                new HsCode("84715090"),
                GoodsState.USED,
                2023,
                ImportPurpose.OWN_PRODUCTION,
                OwnerRelation.RELATED,
                Map.of());
        return acting.as(
                caller,
                () -> decideCase.decide(new DecideCase.Command(
                        intent, PermittedCase.SP1, null, new Reason("Chuyển dây chuyền sang Hà Nội"))));
    }

    private DossierId following(CaseDecisionId decision) {
        return acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> beginDossier.begin(new BeginDossier.Command(
                        "Theo quyết định", PermittedCase.SP1, decision, List.of(ExampleDossier.laptops(10)))));
    }

    @Test
    void laterEditionIsShownToOpenDossiersAndNeverReachesDecidedOnes() {
        var open = begun("Còn mở");
        complete(open);
        submit(open, SUBMITTED);
        var decided = begun("Đã có kết quả");
        complete(decided);
        submit(decided, SUBMITTED);
        act(() -> refuseDossier.refuse(
                new RefuseDossier.Command(decided, get(decided).version(), SUBMITTED, new Reason("Không đủ căn cứ"))));
        assertNull(get(open).change());
        var before = get(decided).completeness();

        newEdition(900001, "10");
        try {
            var change = assertPresent(get(open).change());
            assertEquals(
                    List.of("ADDED SAFETY", "CHANGED DECISION_DAYS", "DROPPED SPEC"),
                    change.lines().stream()
                            .map(line -> line.way() + " " + line.code())
                            .toList());
            assertNull(get(decided).change());
            assertEquals(before, get(decided).completeness());
            act(() -> takeOverRules.takeOver(
                    new TakeOverRules.Command(open, get(open).version(), new Reason("Theo thông tư mới"))));
            assertNull(get(open).change());
            assertEquals(
                    LocalDate.of(2026, 6, 26),
                    assertPresent(get(open).clock().answer()).day());
            assertEquals(1, get(decided).rules().edition());
            assertEquals(2, get(open).rules().edition());
        } finally {
            withoutThatEdition();
        }
    }

    @Test
    void deadlineThatCannotBeReadIsToldAndBreaksNothing() {
        var id = begun("Thông số ghi bằng chữ");
        newEdition(900003, "năm ngày");
        try {
            complete(id);
            submit(id, SUBMITTED);

            var answer = assertPresent(get(id).clock().answer());
            assertNull(answer.day());
            assertFalse(answer.over());
            assertEquals("năm ngày", answer.rule().value());
            assertNotNull(assertPresent(get(id).clock().ask()).day());
        } finally {
            withoutThatEdition();
        }
    }

    @Test
    void paperIsKeptByItsDigestAndWithdrawnWithoutBeingLost() {
        var id = begun("Giấy tờ");
        assertEquals(
                FileRule.FILE_RUNS,
                ruleAgainst(() -> add(id, "LEGAL", "giay.pdf", new byte[] {'M', 'Z', 0}, PaperForm.COPY)));

        add(id, "LEGAL", "../../hop-dong.txt", FILE, PaperForm.CERTIFIED_COPY);
        var second = add(id, "LEGAL", "ban-2.txt", FILE, PaperForm.CERTIFIED_COPY);
        act(() -> withdrawPaper.withdraw(id, second, new Reason("Nhầm tệp")));

        var found = get(id);
        assertEquals(
                List.of("hop-dong.txt 1", "ban-2.txt 2"),
                found.papers().stream()
                        .map(row -> row.file().name() + " " + row.version())
                        .toList());
        assertEquals("Nhầm tệp", found.papers().get(1).withdrawnBecause());
        var legal = found.completeness().items().stream()
                .filter(item -> item.wanted().code().equals("LEGAL"))
                .findFirst()
                .orElseThrow();
        assertEquals(PaperState.PRESENT, legal.state());
        assertEquals(1, legal.version());
        acting.as(Role.AUDITOR, () -> assertEquals("Giấy tờ", new String(files.bytes(second), StandardCharsets.UTF_8)));
        assertEquals(1, tables.count("stored_file where size = " + FILE.length));
    }

    @Test
    void describedGoodsKeepTheirLinesAndDroppedOnesStay() {
        var id = begun("Hàng hóa");
        var line = new DossierLineId(get(id).goods().get(0).id());

        act(() -> describeDossier.describe(new DescribeDossier.Command(
                id,
                get(id).version(),
                "Hàng hóa mới",
                List.of(
                        new Dossier.Goods(line, ExampleDossier.laptops(12)),
                        new Dossier.Goods(null, ExampleDossier.laptops(3))))));
        act(() -> describeDossier.describe(new DescribeDossier.Command(
                id, get(id).version(), "Hàng hóa mới", List.of(new Dossier.Goods(line, ExampleDossier.laptops(12))))));

        assertEquals(
                List.of(12), get(id).goods().stream().map(row -> row.quantity()).toList());
        assertEquals(1, tables.count("dossier_line where dropped and dossier_id = " + id.value()));
    }

    @Test
    void whoWritesContentOrGoodsTooLateIsToldWhoWasFaster() {
        var id = begun("Hai người cùng sửa");
        int seen = get(id).version();

        fill(id, Map.of(ContentField.USE_NEED, "Bản của người thứ nhất"));

        assertEquals(
                ValueRule.CHANGED_BY_SOMEBODY_ELSE,
                ruleAgainst(() -> act(() -> fillContent.fill(
                        new FillContent.Command(id, seen, Map.of(ContentField.USE_NEED, "Bản đến muộn"))))));
        assertEquals(
                ValueRule.CHANGED_BY_SOMEBODY_ELSE,
                ruleAgainst(() -> act(() ->
                        describeDossier.describe(new DescribeDossier.Command(id, seen, "Tên đến muộn", List.of())))));
        assertEquals("Bản của người thứ nhất", get(id).content().get(ContentField.USE_NEED));
        assertEquals("Hai người cùng sửa", get(id).title());
    }

    @Test
    void printedDocumentIsReadBackByAWordProcessor() throws IOException {
        var id = begun("Di chuyển máy chủ");
        fill(id, Map.of(ContentField.USE_NEED, "Tiếp tục dùng thiết bị đã khấu hao một phần."));

        var docx = acting.as(Role.AUDITOR, () -> print.docx(id, ContentPaper.USE_PLAN, Language.VI));
        var pdf = acting.as(Role.AUDITOR, () -> print.pdf(id, ContentPaper.USE_PLAN, Language.VI));

        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var words = new XWPFWordExtractor(document)) {
            var text = words.getText();
            assertTrue(text.contains("THUYẾT MINH PHƯƠNG ÁN SỬ DỤNG"), text);
            assertTrue(text.contains("Tiếp tục dùng thiết bị đã khấu hao một phần."), text);
            assertTrue(text.contains("Máy tính xách tay đã qua sử dụng"), text);
        }
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
        assertEquals(
                LicensingRule.PAPER_OF_OTHER_CASE,
                ruleAgainst(() -> acting.as(Role.AUDITOR, () -> print.pdf(id, ContentPaper.RESEARCH, Language.VI))));
    }

    @Test
    void anotherCompanysDossierIsNotThere() {
        var id = begun("Của doanh nghiệp này");
        var paper = add(id, "LEGAL", "giay.txt", FILE, PaperForm.COPY);
        var stranger = acting.callerElsewhere(Role.COMPLIANCE_OFFICER);

        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(stranger, () -> card.get(id))));
        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(stranger, () -> files.bytes(paper))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(stranger, () -> print.pdf(id, ContentPaper.REQUEST, Language.VI))));
        acting.as(
                stranger,
                () -> assertEquals(
                        0,
                        list.find(query("Của doanh nghiệp này"), DossierSort.TITLE.upwards(), 10, null)
                                .total()));
    }

    private DossierId begun(String title) {
        return begun(title, PermittedCase.SP1);
    }

    private DossierId begun(String title, PermittedCase permittedCase) {
        return acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> beginDossier.begin(
                        new BeginDossier.Command(title, permittedCase, null, List.of(ExampleDossier.laptops(10)))));
    }

    private void complete(DossierId id) {
        complete(id, ExampleDossier.content(PermittedCase.SP1));
    }

    private void complete(DossierId id, Map<ContentField, @Nullable String> content) {
        fill(id, content);
        for (var item : get(id).completeness().items()) {
            add(id, item.wanted().code(), item.wanted().code() + ".txt", FILE, PaperForm.ORIGINAL);
        }
    }

    private void fill(DossierId id, Map<ContentField, @Nullable String> content) {
        act(() -> fillContent.fill(new FillContent.Command(id, get(id).version(), content)));
    }

    private DossierPaperId add(DossierId id, String item, String name, byte[] file, PaperForm form) {
        return acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> addPaper.add(
                        id,
                        new DossierPaper.Facts(item, "Giấy tờ " + item, form, null, null, null, "Phòng pháp chế"),
                        new AddPaper.Sent(name, file)));
    }

    private void submit(DossierId id, LocalDate day) {
        act(() -> submitDossier.submit(new SubmitDossier.Command(
                id,
                get(id).version(),
                new SubmissionRound.HandingIn(day, SubmissionChannel.ONLINE, "TN-" + day, "Đã bổ sung"),
                Language.VI)));
    }

    private PermitId grant(DossierId id) {
        return grant(id, ExamplePermit.valid("88/BKHCN", LocalDate.of(2026, 6, 15), null));
    }

    private PermitId grant(DossierId id, Permit.Facts permit) {
        return grant(id, permit, null);
    }

    private PermitId grant(DossierId id, Permit.Facts permit, @Nullable Reason otherCase) {
        var now = get(id);
        var line = new DossierLineId(now.goods().get(0).id());
        var asked = ExampleDossier.laptops(8);
        var granted = new ArrayList<GrantDossier.Granted>();
        granted.add(new GrantDossier.Granted(
                line,
                new PermitLine.Facts(
                        asked.goods(), asked.hs(), new Quantity(8), asked.unit(), asked.purpose(), asked.place())));
        granted.add(new GrantDossier.Granted(
                null,
                new PermitLine.Facts("Máy chủ", new HsCode("84715010"), new Quantity(2), "bộ", "Lưu dữ liệu", null)));
        return acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> grantDossier.grant(new GrantDossier.Command(id, now.version(), permit, granted, otherCase)));
    }

    /** Another edition: one paper more, one less, and twice the time to decide. */
    private void newEdition(int firstRow, String decisionDays) {
        tables.sql().useHandle(sql -> {
            sql.execute("insert into rule_book_edition values (2, 'UPLOAD', repeat('0', 64), 'Quản trị viên', now(),"
                    + " 'Thông tư mới', 2, 2)");
            sql.execute("update rule_row set until_edition = 2 where kind = 'PAPER' and code = 'SPEC'");
            sql.execute("update rule_row set until_edition = 2 where kind = 'PARAMETER' and code = 'DECISION-SP'");
            sql.execute("insert into rule_row (id, kind, code, content, effective_from, instrument, certainty,"
                    + " since_edition, version) select " + firstRow
                    + ", kind, 'SAFETY', replace(content, 'SPEC', 'SAFETY'),"
                    + " effective_from, 'TT 99/2026', 'SECONDARY', 2, 1 from rule_row where code = 'SPEC'");
            sql.execute("insert into rule_row (id, kind, code, content, effective_from, instrument, certainty,"
                    + " since_edition, version) select " + (firstRow + 1) + ", kind, code,"
                    + " replace(content, 'VALUE=5', 'VALUE=" + decisionDays + "'),"
                    + " effective_from, 'TT 99/2026', 'SECONDARY', 2, 1 from rule_row where code = 'DECISION-SP'");
        });
    }

    private void withoutThatEdition() {
        tables.sql().useHandle(sql -> {
            sql.execute("delete from rule_row where since_edition = 2");
            sql.execute("update rule_row set until_edition = null where until_edition = 2");
            sql.execute("delete from rule_book_edition where number = 2");
        });
    }

    private DossierCard.Card get(DossierId id) {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> card.get(id));
    }

    private void act(Runnable action) {
        acting.as(Role.COMPLIANCE_OFFICER, action);
    }

    private static DossierList.Query query(String words) {
        return new DossierList.Query(words, null, null, false);
    }

    private static <T> T assertPresent(@Nullable T value) {
        assertNotNull(value);
        return value;
    }
}
