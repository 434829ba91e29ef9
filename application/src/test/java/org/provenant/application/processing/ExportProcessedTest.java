package org.provenant.application.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.customs.CancelDeclaration;
import org.provenant.application.customs.CorrectPermit;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.processing.ProcessingContract;
import org.provenant.domain.processing.ProcessingContractId;
import org.provenant.domain.processing.ProcessingExport;
import org.provenant.domain.processing.ProcessingRule;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.YearCount;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;
import org.provenant.reports.processing.ReconciledLine;
import org.provenant.reports.processing.ReconciliationData;

/** What came in for a foreign trader leaves again, abroad only, never more than came in, and the year's sheet says so. */
@RegisterTest
class ExportProcessedTest {

    private static final LocalDate EXPORTED_ON = LocalDate.of(2026, 5, 4);
    private static final Country JAPAN = new Country("JP");
    private static final Reason REASON = new Reason("Theo hợp đồng gia công");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Inject
    RegisterProcessingContract registerContract;

    @Inject
    CorrectProcessingContract correctContract;

    @Inject
    AttachProcessingPermit attachPermit;

    @Inject
    DetachProcessingPermit detachPermit;

    @Inject
    ExportProcessed exportProcessed;

    @Inject
    ProcessingContractCard cards;

    @Inject
    Reconciliations reconciliations;

    @Inject
    CorrectPermit correctPermit;

    @Inject
    PermitCard permitCard;

    @Inject
    ExampleSteps changeStage;

    @Inject
    CancelDeclaration cancelDeclaration;

    @Inject
    DeclarationCard declarationCard;

    @Inject
    DeviceTimeline timeline;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    @Test
    void devicesLeaveBySerialAndOtherGoodsByQuantityAndTheSheetBalances() {
        var line = chain.permit(PermittedCase.PR1, 10, 5).get(0);
        var contract = contract("A", line);
        received("A", line, 10, 4);

        export(contract, List.of("ASN1", "A-2"), line, 3);

        var now = card(contract).lines().get(0);
        assertEquals(10, now.cameIn());
        assertEquals(2, now.outDevices());
        assertEquals(3, now.outGoods());
        assertEquals(5, now.here());
        assertEquals(3, now.unregistered());
        assertEquals("ExportProcessed", LastEntry.in(tables).useCase());
        assertEquals("IN_STORAGE → RE_EXPORTED", LastEntry.in(tables).changes().get("Equipment.stage"));
        assertEquals("0 → 3", LastEntry.in(tables).changes().get("PermitLine.exported"));
        assertEquals(
                0,
                tables.count("stay s join equipment e on e.id = s.equipment_id"
                        + " where s.until is null and e.asset_tag in ('A-1', 'A-2')"));
        var year = sheet(contract, YearCount.CALENDAR, 2026);
        assertEquals(List.of(0, 10, 2, 3, 0, 5, 2), figures(year.lines().get(0)));
        assertTrue(year.balanced());
        assertEquals(List.of(0, 4, 2, 2), serials(year));
        assertEquals("JP", year.devices().get(0).destination());
        var next = sheet(contract, YearCount.CALENDAR, 2027);
        assertEquals(List.of(5, 0, 0, 0, 0, 5, 2), figures(next.lines().get(0)));
        assertEquals(List.of(2, 0, 0, 2), serials(next));
        var device = new EquipmentId(tables.number("select id from equipment where asset_tag = 'A-1'"));
        var told = acting.as(Role.AUDITOR, () -> timeline.of(device)).events();
        var left = told.stream()
                .filter(event -> event.useCase().equals("ExportProcessed"))
                .findFirst()
                .orElseThrow();
        assertEquals(EXPORTED_ON, left.day());
        assertTrue(
                left.records().stream().anyMatch(record -> record.entity().equals("ProcessingExport")),
                "what names the device stands in its life: " + left);
    }

    @Test
    void yearCountsFromThePermissionByTheRuleBookUnlessAskedOtherwise() {
        var line = chain.permit(PermittedCase.PR1, 10, 5).get(0);
        var contract = contract("B", line);

        var byRule = sheet(contract, null, null);
        assertEquals(YearCount.PERMISSION, byRule.count());
        assertEquals(LocalDate.of(2026, 1, 5), byRule.period().from());
        assertEquals(LocalDate.of(2027, 1, 4), byRule.period().to());
        assertEquals("QĐ 31/2019/QĐ-TTg, Mẫu số 03", byRule.source());
        assertEquals(
                LocalDate.of(2026, 12, 31),
                sheet(contract, YearCount.CALENDAR, 2026).period().to());
        assertEquals(ValueRule.VALUE_UNFIT, ruleAgainst(() -> sheet(contract, YearCount.CALENDAR, 12_026)));
        var pdf = acting.as(Role.AUDITOR, () -> reconciliations.pdf(contract, null, null, Language.VI));
        assertEquals('%', pdf[0]);
        var xlsx = acting.as(Role.AUDITOR, () -> reconciliations.xlsx(contract, null, null, Language.EN));
        assertEquals('P', xlsx[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "RE_EXPORTED,EXPORT_OF_CONTRACT_NEEDED",
        "RETURNED,EXPORT_OF_CONTRACT_NEEDED",
        "LIQUIDATED,LEAVES_ABROAD_ONLY",
        "DISPOSAL_APPROVED,DISPOSAL_HERE_NOT_KNOWN",
        "DESTROYED,DISPOSAL_HERE_NOT_KNOWN"
    })
    void processedDeviceIsNeitherSoldNorKeptNorDestroyedHere(LifecycleStage stage, EquipmentRule rule) {
        var line = chain.permit(PermittedCase.PR1, 2, 1).get(0);
        var devices = received("C" + stage.ordinal(), line, 2, 1);

        var refusal = assertThrows(RuleViolated.class, () -> change(devices, stage));

        assertEquals(rule, refusal.rule());
        var sentence = Terms.in(Language.VI).sentence(refusal);
        assertTrue(sentence.contains("QĐ 31/2019/QĐ-TTg"), sentence);
        assertFalse(sentence.contains("{"), sentence);
        change(devices, LifecycleStage.UNDER_REPAIR);
        change(devices, LifecycleStage.LOST);
        change(devices, LifecycleStage.IN_STORAGE);
    }

    @Test
    void scrapIsDestroyedHereOnceTheRuleBookSaysThatItMay() {
        var line = chain.permit(PermittedCase.PR1, 2, 1).get(0);
        var contract = contract("D", line);
        var devices = received("D", line, 2, 1);
        tables.sql()
                .useHandle(
                        sql -> sql.execute(
                                "update rule_row set content = replace(content, 'CASES=RS1', 'CASES=PR1 RS1') where code = 'D-DES'"));
        try {
            change(devices, LifecycleStage.END_OF_USE);
            change(devices, LifecycleStage.DISPOSAL_APPROVED);
            change(devices, LifecycleStage.DESTROYED);
        } finally {
            tables.sql()
                    .useHandle(
                            sql -> sql.execute(
                                    "update rule_row set content = replace(content, 'CASES=PR1 RS1', 'CASES=RS1') where code = 'D-DES'"));
        }

        var year = sheet(contract, YearCount.CALENDAR, 2026);
        assertEquals(List.of(0, 2, 0, 0, 1, 1, 0), figures(year.lines().get(0)));
        assertTrue(year.balanced());
    }

    @Test
    void nothingStaysInVietnamNorLeavesTwiceNorBeforeItCame() {
        var line = chain.permit(PermittedCase.PR1, 5, 5).get(0);
        var contract = contract("E", line);
        received("E", line, 5, 2);

        var inland = assertThrows(
                RuleViolated.class, () -> export(contract, facts(new Country("VN"), "E52"), List.of("E-1"), List.of()));
        assertEquals(ProcessingRule.NOT_ABROAD, inland.rule());
        assertTrue(Terms.in(Language.VI).sentence(inland).contains("QĐ 31/2019/QĐ-TTg"));
        assertEquals(
                ProcessingRule.NOT_AN_EXPORT_TYPE,
                ruleAgainst(() -> export(contract, facts(JAPAN, "E21"), List.of("E-1"), List.of())));
        assertEquals(
                ProcessingRule.NOTHING_EXPORTED,
                ruleAgainst(() -> export(contract, facts(JAPAN, "E52"), List.of(), List.of())));
        assertEquals(
                ProcessingRule.NO_SUCH_DEVICE,
                ruleAgainst(() -> export(contract, facts(JAPAN, "E52"), List.of("KHONG-CO"), List.of())));
        var early = new ProcessingExport.Facts(number(), LocalDate.of(2026, 3, 9), "E52", JAPAN);
        assertEquals(
                EquipmentRule.STAGE_BEFORE_PRESENT,
                ruleAgainst(() -> export(contract, early, List.of("E-1"), List.of())));
        assertEquals(
                PermitRule.MORE_OUT_THAN_IN,
                ruleAgainst(() -> export(contract, early, List.of(), List.of(goods(line, 1)))));
        export(contract, List.of("E-1"), line, 3);
        assertEquals(
                EquipmentRule.STAGE_NOT_POSSIBLE,
                ruleAgainst(() -> export(contract, facts(JAPAN, "E52"), List.of("E-1"), List.of())));
        assertEquals(PermitRule.MORE_OUT_THAN_IN, ruleAgainst(() -> export(contract, List.of(), line, 1)));
        var again = new ProcessingExport.Facts(
                new DeclarationNumber(card(contract).exports().get(0).number()), EXPORTED_ON, "E52", JAPAN);
        assertEquals(
                ProcessingRule.EXPORT_TAKEN, ruleAgainst(() -> export(contract, again, List.of("E-2"), List.of())));
        clock.moveTo(EXPORTED_ON.minusDays(1));
        assertEquals(
                ProcessingRule.EXPORT_TO_COME,
                ruleAgainst(() -> export(contract, facts(JAPAN, "E52"), List.of("E-2"), List.of())));
    }

    @Test
    void declarationOfGoodsThatHaveLeftIsNotCancelled() {
        var line = chain.permit(PermittedCase.PR1, 5, 5).get(0);
        var contract = contract("F", line);
        var declaration = chain.declaration(line, 4);

        export(contract, List.of(), line, 1);

        assertEquals(PermitRule.MORE_OUT_THAN_IN, ruleAgainst(() -> cancel(declaration)));
    }

    @Test
    void permitsOfOneContractAreOfTheCaseAndInNoOther() {
        var line = chain.permit(PermittedCase.PR1, 5, 5).get(0);
        var contract = contract("G", line);
        var other = contract("H", chain.permit(PermittedCase.PR1, 1, 1).get(0));
        var permit = chain.permitOf(line);
        var wrong = chain.permitOf(chain.permit(1, 1).get(0));

        assertEquals(ProcessingRule.NOT_PROCESSING, ruleAgainst(() -> attach(contract, wrong.value())));
        assertEquals(ProcessingRule.IN_ANOTHER_CONTRACT, ruleAgainst(() -> attach(contract, permit.value())));
        assertEquals(ProcessingRule.IN_ANOTHER_CONTRACT, ruleAgainst(() -> attach(other, permit.value())));
        assertEquals(ProcessingRule.CONTRACT_TAKEN, ruleAgainst(() -> contract("G", line)));
        assertEquals(
                ProcessingRule.TRADER_NOT_FOREIGN,
                ruleAgainst(() -> new ProcessingContract.Facts(
                        "GC-X", LocalDate.of(2026, 1, 2), "Công ty X", new Country("VN"), null, null)));
        assertEquals(ProcessingRule.CASE_OF_CONTRACT, ruleAgainst(() -> makeSpecialPurpose(permit)));
        chain.declaration(line, 2);
        export(contract, List.of(), line, 1);
        assertEquals(
                ProcessingRule.PERMIT_HAS_EXPORTS,
                ruleAgainst(() -> officer(() -> detachPermit.detach(contract, permit, REASON))));
        assertEquals(ProcessingRule.NOT_IN_CONTRACT, ruleAgainst(() -> export(other, List.of(), line, 1)));
        officer(() -> detachPermit.detach(other, cards(other), REASON));
        assertEquals(List.of(), card(other).permits());
        var foreign = acting.callerElsewhere(Role.COMPLIANCE_OFFICER);
        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(foreign, () -> cards.get(contract))));
        officer(() -> correctContract.correct(new CorrectProcessingContract.Command(
                contract,
                card(contract).version(),
                new ProcessingContract.Facts(
                        "GC-G", LocalDate.of(2026, 1, 2), "Osaka Denki", JAPAN, LocalDate.of(2028, 1, 1), null),
                REASON)));
        assertEquals("Osaka Denki", card(contract).facts().trader());
    }

    @Test
    void whoeverExportsAtTheSameMomentNeverTakesMoreThanCameIn() throws InterruptedException {
        var line = chain.permit(PermittedCase.PR1, 30, 5).get(0);
        var contract = contract("I", line);
        received("I", line, 30, 3);

        var results = new ArrayList<Object>();
        var deeds = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 24; i++) {
            var device = List.of("I-" + (1 + i % 3));
            deeds.add(() -> {
                export(contract, device, line, 2);
                return true;
            });
        }
        results.addAll(AtOnce.run(deeds));

        assertEquals(3, results.stream().filter(Boolean.TRUE::equals).count());
        var now = card(contract).lines().get(0);
        assertEquals(3, now.outDevices());
        assertEquals(6, now.outGoods());
        assertTrue(sheet(contract, YearCount.CALENDAR, 2026).balanced());

        deeds.clear();
        for (int i = 0; i < 24; i++) {
            deeds.add(() -> {
                export(contract, List.of(), line, 2);
                return true;
            });
        }
        assertEquals(10, AtOnce.run(deeds).stream().filter(Boolean.TRUE::equals).count());
        assertEquals(26, card(contract).lines().get(0).outGoods());
        assertEquals(1, card(contract).lines().get(0).unregistered());
    }

    @Test
    void sheetBalancesAfterAnySequenceOfDeeds() {
        var random = Rounds.random(ExportProcessedTest.class);
        var line = chain.permit(PermittedCase.PR1, 60, 5).get(0);
        var contract = contract("K", line);
        chain.site("K");
        var declared = new ArrayList<DeclarationId>();
        int imports = 0;
        for (int i = 0; i < Rounds.of(60, 600); i++) {
            clock.moveTo(LocalDate.of(2026, 4, 1).plusDays(10L * i));
            try {
                switch (random.nextInt(6)) {
                    case 0 -> declared.add(chain.declaration(line, 1 + random.nextInt(8)));
                    case 1 -> {
                        if (!declared.isEmpty()) {
                            var stem = "K" + imports++;
                            chain.imported(
                                    declared.get(random.nextInt(declared.size())),
                                    ExampleChain.laptops(stem, 1 + random.nextInt(3), "K"));
                        }
                    }
                    case 2 -> {
                        if (!declared.isEmpty()) {
                            cancel(declared.get(random.nextInt(declared.size())));
                        }
                    }
                    case 3 -> export(contract, today(), List.of(), List.of(goods(line, 1 + random.nextInt(5))));
                    case 4 ->
                        export(
                                contract,
                                today(),
                                List.of("K" + random.nextInt(1 + imports) + "-" + (1 + random.nextInt(3))),
                                List.of());
                    default ->
                        change(
                                devicesLike("K" + random.nextInt(1 + imports) + "-1"),
                                random.nextBoolean() ? LifecycleStage.LOST : LifecycleStage.IN_STORAGE);
                }
            } catch (RuleViolated refusal) {
                assertTrue(refusal.rule().key().contains(".rule."));
            }
            var now = card(contract).lines().get(0);
            assertTrue(now.here() >= 0 && now.unregistered() >= 0, now::toString);
            if (i % 10 == 9) {
                for (int year = 2026; year <= clock.today().getYear(); year++) {
                    var sheet = sheet(contract, YearCount.CALENDAR, year);
                    assertTrue(sheet.balanced(), sheet::toString);
                    var counted = sheet(contract, YearCount.PERMISSION, year);
                    assertTrue(counted.balanced(), counted::toString);
                }
            }
        }
        assertTrue(card(contract).lines().get(0).outGoods() > 0);
    }

    private ProcessingExport.Facts today() {
        return new ProcessingExport.Facts(number(), clock.today(), "E52", JAPAN);
    }

    private static ProcessingExport.Facts facts(Country to, String type) {
        return new ProcessingExport.Facts(number(), EXPORTED_ON, type, to);
    }

    private static DeclarationNumber number() {
        return new DeclarationNumber("3%010d0".formatted(NUMBERS.incrementAndGet()));
    }

    private static ExportProcessed.Goods goods(PermitLineId line, int pieces) {
        return new ExportProcessed.Goods(line, new Quantity(pieces));
    }

    private void export(ProcessingContractId contract, List<String> devices, PermitLineId line, int pieces) {
        export(contract, facts(JAPAN, "E52"), devices, List.of(goods(line, pieces)));
    }

    private void export(
            ProcessingContractId contract,
            ProcessingExport.Facts facts,
            List<String> devices,
            List<ExportProcessed.Goods> goods) {
        officer(() -> exportProcessed.export(new ExportProcessed.Command(contract, facts, devices, goods)));
    }

    private ProcessingContractId contract(String code, PermitLineId line) {
        var id = acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> registerContract.register(new ProcessingContract.Facts(
                        "GC-" + code, LocalDate.of(2026, 1, 2), "Kansai Repair K.K.", JAPAN, null, null)));
        attach(id, chain.permitOf(line).value());
        return id;
    }

    private void attach(ProcessingContractId contract, long permit) {
        officer(() -> attachPermit.attach(contract, new PermitId(permit)));
    }

    private void makeSpecialPurpose(PermitId id) {
        officer(() -> {
            var now = permitCard.get(id);
            correctPermit.correct(new CorrectPermit.Command(
                    id,
                    now.version(),
                    new Permit.Facts(
                            now.facts().number(),
                            now.facts().issuedOn(),
                            now.facts().authority(),
                            PermittedCase.SP1,
                            null,
                            null),
                    REASON));
        });
    }

    private PermitId cards(ProcessingContractId contract) {
        return new PermitId(card(contract).permits().get(0).id());
    }

    /** So many declared, of which so many are registered as devices. */
    private List<EquipmentId> received(String stem, PermitLineId line, int declared, int devices) {
        chain.site(stem);
        return chain.devicesOf(
                chain.imported(chain.declaration(line, declared), ExampleChain.laptops(stem, devices, stem)));
    }

    private List<EquipmentId> devicesLike(String tag) {
        return tables.sql().withHandle(sql -> sql.createQuery("select id from equipment where asset_tag = :tag")
                .bind("tag", tag)
                .mapTo(Long.class)
                .map(EquipmentId::new)
                .list());
    }

    private void change(List<EquipmentId> devices, LifecycleStage stage) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> changeStage.change(
                        new ChangeStage.Command(devices, stage, clock.today(), "Biên bản số 1", REASON)));
    }

    private void cancel(DeclarationId declaration) {
        officer(() -> cancelDeclaration.cancel(new CancelDeclaration.Command(
                declaration, declarationCard.get(declaration).version(), clock.today(), REASON)));
    }

    private ProcessingContractCard.Card card(ProcessingContractId contract) {
        return acting.as(Role.AUDITOR, () -> cards.get(contract));
    }

    private ReconciliationData sheet(ProcessingContractId contract, @Nullable YearCount count, @Nullable Integer year) {
        return acting.as(Role.AUDITOR, () -> reconciliations.sheet(contract, count, year));
    }

    private static List<Integer> figures(ReconciledLine line) {
        return List.of(
                line.opening(),
                line.cameIn(),
                line.outDevices(),
                line.outGoods(),
                line.outElse(),
                line.closing(),
                line.closingDevices());
    }

    private static List<Integer> serials(ReconciliationData sheet) {
        return List.of(sheet.openingDevices(), sheet.devicesIn(), sheet.devicesOut(), sheet.closingDevices());
    }

    private void officer(Runnable act) {
        acting.as(Role.COMPLIANCE_OFFICER, act);
    }
}
