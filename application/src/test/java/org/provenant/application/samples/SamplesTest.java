package org.provenant.application.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.customs.RegisterDeclaration;
import org.provenant.application.intake.ImportEquipment;
import org.provenant.application.intake.ImportFiles;
import org.provenant.application.intake.ImportProblems;
import org.provenant.application.intake.UploadImport;
import org.provenant.application.intake.declarations.ConfirmDeclarations;
import org.provenant.application.intake.declarations.DeclarationFiles;
import org.provenant.application.intake.declarations.PlannedDeclaration;
import org.provenant.application.intake.declarations.UploadDeclarations;
import org.provenant.application.job.JobProgress;
import org.provenant.application.organisation.AddPerson;
import org.provenant.application.organisation.AddPlace;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.permit.RegisterPermit;
import org.provenant.application.receiving.DifferenceList;
import org.provenant.application.receiving.DifferenceRow;
import org.provenant.application.receiving.ExpectSerials;
import org.provenant.application.receiving.ExpectedSheet;
import org.provenant.application.receiving.MatchReceipt;
import org.provenant.application.receiving.ScanSerial;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.DeclarationOutcome;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.organisation.PlaceKind;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.receiving.DifferenceKind;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Terms;

/** The sample files do what {@code samples/README.md} says of them, in the little world that it describes. */
@RegisterTest
class SamplesTest {

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final String LAPTOPS = "84713020";
    private static final String SERVERS = "84715010";

    private static DeclarationId declaration = new DeclarationId(0);

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    @Inject
    AddPlace addPlace;

    @Inject
    AddPerson addPerson;

    @Inject
    RegisterPermit registerPermit;

    @Inject
    PermitCard permitCard;

    @Inject
    RegisterDeclaration registerDeclaration;

    @Inject
    UploadImport upload;

    @Inject
    ImportFiles files;

    @Inject
    ImportEquipment imports;

    @Inject
    ImportProblems problems;

    @Inject
    UploadDeclarations uploadDeclarations;

    @Inject
    ConfirmDeclarations confirmDeclarations;

    @Inject
    DeclarationFiles declarationFiles;

    @Inject
    ExpectedSheet expectedSheet;

    @Inject
    ExpectSerials expectSerials;

    @Inject
    ScanSerial scanSerial;

    @Inject
    MatchReceipt matchReceipt;

    @Inject
    DifferenceList differences;

    @BeforeEach
    void world() {
        clock.moveTo(LocalDate.of(2026, 11, 22));
        if (tables.count("permit") > 0) {
            return;
        }
        acting.as(Role.RECORD_KEEPER, () -> {
            var site = addPlace.add(new AddPlace.Command(PlaceKind.SITE, null, "HN", "Nhà máy Hà Nội", null));
            addPlace.add(new AddPlace.Command(PlaceKind.ROOM, site, "PMC", "Phòng máy chủ", null));
            addPlace.add(new AddPlace.Command(PlaceKind.ROOM, site, "PKT", "Phòng kỹ thuật", null));
            addPlace.add(new AddPlace.Command(PlaceKind.ROOM, site, "KHO", "Kho thiết bị", null));
            addPerson.add("NV001", "Trưởng phòng CNTT", null);
            addPerson.add("NV002", "Thủ kho thiết bị", null);
        });
        declaration = acting.as(Role.COMPLIANCE_OFFICER, this::declared);
    }

    private DeclarationId declared() {
        var permit = registerPermit.register(
                new Permit.Facts(
                        "100/BKHCN-CNTT",
                        LocalDate.of(2026, 1, 5),
                        "Bộ Khoa học và Công nghệ",
                        PermittedCase.SP1,
                        null,
                        null),
                List.of(goods(LAPTOPS, 6_000), goods(SERVERS, 100)));
        var lines = permitCard.get(permit).lines();
        return registerDeclaration
                .register(
                        new Declaration.Facts(
                                new DeclarationNumber("108625440120"), LocalDate.of(2026, 3, 9), "01NV", "A12"),
                        List.of(
                                line(lines.get(0).id(), LAPTOPS, 6_000),
                                line(lines.get(1).id(), SERVERS, 100)))
                .id();
    }

    private static PermitLine.Facts goods(String hs, int pieces) {
        return new PermitLine.Facts(
                "Thiết bị đã qua sử dụng", new HsCode(hs), Quantity.atLeastOne(pieces), "Chiếc", "Sản xuất", null);
    }

    private static RegisterDeclaration.Line line(long permitLine, String hs, int pieces) {
        return new RegisterDeclaration.Line(
                new PermitLineId(permitLine), new HsCode(hs), "Thiết bị", Quantity.atLeastOne(pieces));
    }

    @Test
    void theVietnameseWorkbookComesIn() throws IOException {
        assertRegistered("01-danh-sach-thiet-bi.xlsx", 24);
    }

    @Test
    void theEnglishListComesInOnceItsDatesAreDeclared() throws IOException {
        assertRegistered("02-packing-list-english.csv", 12);
    }

    @Test
    void fiveThousandRowsComeIn() throws IOException {
        assertRegistered("04-five-thousand-rows.xlsx", 5_000);
    }

    @Test
    void theTwentyErrorsAreAllNamedAndTheCorrectedFileComesIn() throws IOException {
        var before = tables.count("equipment");

        var batch = checked("03-twenty-errors.xlsx");
        var found = acting.as(Role.AUDITOR, () -> problems.of(batch, 0, 100));

        assertEquals(
                IntStream.rangeClosed(10, 29).boxed().toList(),
                found.stream().map(RowProblem::row).distinct().toList(),
                found.toString());
        assertEquals(20, found.size(), found.toString());
        assertTrue(found.stream().allMatch(problem -> problem.column() != null), found.toString());
        assertEquals(before, tables.count("equipment"));
        assertRegistered("03-twenty-errors-corrected.xlsx", 22);
    }

    /** Out of customs software come two new declarations and one that is there; then a delivery with every difference. */
    @Test
    void theListOfDeclarationsComesInAndItsDeliveryDiffersInEveryWay() throws IOException {
        acting.as(Role.COMPLIANCE_OFFICER, () -> {
            var permit = registerPermit.register(
                    new Permit.Facts(
                            "318/BKHCN-CNTT",
                            LocalDate.of(2026, 1, 15),
                            "Bộ Khoa học và Công nghệ",
                            PermittedCase.SP2,
                            null,
                            null),
                    List.of(goods(LAPTOPS, 100), goods(SERVERS, 20)));
            var lines = permitCard.get(permit).lines();
            registerDeclaration.register(
                    new Declaration.Facts(
                            new DeclarationNumber("108100000110"), LocalDate.of(2026, 3, 9), "01NV", "A12"),
                    List.of(line(lines.get(0).id(), LAPTOPS, 16)));
        });
        var bytes = Files.readAllBytes(SAMPLES.resolve(CustomsSamples.DECLARATIONS));

        var file =
                acting.as(Role.COMPLIANCE_OFFICER, () -> uploadDeclarations.upload(CustomsSamples.DECLARATIONS, bytes));
        var checked = acting.as(Role.AUDITOR, () -> declarationFiles.check(file));

        assertEquals(List.of(), checked.problems());
        assertEquals(
                List.of(DeclarationOutcome.NEW, DeclarationOutcome.NEW, DeclarationOutcome.KNOWN),
                checked.declarations().stream().map(PlannedDeclaration::outcome).toList());
        assertEquals(2, acting.as(Role.COMPLIANCE_OFFICER, () -> confirmDeclarations.confirm(file)));
        var delivered = declaration("108200000110");
        expect(delivered, CustomsSamples.PACKING_LIST, 6);
        expect(declaration("108200000220"), CustomsSamples.OTHER_PACKING_LIST, 2);
        var scans = Files.readAllLines(SAMPLES.resolve(CustomsSamples.SCANS));
        for (var scan : scans.subList(1, scans.size())) {
            var cells = scan.split(";");
            var outcome = acting.as(
                    Role.RECORD_KEEPER,
                    () -> scanSerial.scan(delivered, new SerialNumber(cells[1]), Integer.valueOf(cells[0])));
            assertEquals(cells[2], Terms.in(Language.VI).word(outcome), cells[1]);
        }
        acting.as(Role.RECORD_KEEPER, () -> matchReceipt.match(delivered));
        assertEquals(
                List.of(DifferenceKind.values()),
                acting.as(Role.AUDITOR, () -> differences.open(delivered, null)).stream()
                        .map(DifferenceRow::kind)
                        .sorted()
                        .toList());
    }

    private DeclarationId declaration(String number) {
        return new DeclarationId(tables.number("select id from declaration where number = '" + number + "'"));
    }

    private void expect(DeclarationId delivered, String packingList, int devices) throws IOException {
        var bytes = Files.readAllBytes(SAMPLES.resolve(packingList));
        assertEquals(
                devices,
                acting.as(
                        Role.RECORD_KEEPER,
                        () -> expectSerials.expect(delivered, expectedSheet.read(delivered, bytes), packingList)));
    }

    private void assertRegistered(String file, int rows) throws IOException {
        var batch = checked(file);
        assertEquals(List.of(), acting.as(Role.AUDITOR, () -> problems.of(batch, 0, 10)));

        acting.as(Role.RECORD_KEEPER, () -> imports.confirm(batch, JobProgress.UNWATCHED));

        assertEquals(rows, tables.count("equipment where import_batch_id = " + batch.value()));
    }

    private ImportBatchId checked(String name) throws IOException {
        var bytes = Files.readAllBytes(SAMPLES.resolve(name));
        return acting.as(Role.RECORD_KEEPER, () -> {
            var batch = upload.upload(declaration, name, bytes);
            var found = files.propose(batch, null).mapping();
            imports.check(
                    batch,
                    new SheetMapping<>(
                            found.sheet(),
                            found.headerRow(),
                            found.columns(),
                            found.fixed(),
                            DateOrder.DAY_FIRST,
                            found.numberStyle()),
                    null);
            return batch;
        });
    }
}
