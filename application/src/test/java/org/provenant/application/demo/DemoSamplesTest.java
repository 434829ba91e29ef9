package org.provenant.application.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provenant.application.customs.DeclarationList;
import org.provenant.application.intake.ImportEquipment;
import org.provenant.application.intake.ImportFiles;
import org.provenant.application.intake.ImportProblems;
import org.provenant.application.intake.UploadImport;
import org.provenant.application.intake.declarations.ConfirmDeclarations;
import org.provenant.application.intake.declarations.DeclarationFiles;
import org.provenant.application.intake.declarations.UploadDeclarations;
import org.provenant.application.intake.sheet.FormatQuestion;
import org.provenant.application.job.JobProgress;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.DemoClock;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.SheetMapping;

/** Each sample file comes into the declaration of the demo that {@code samples/README.md} names for it. */
@RegisterTest
class DemoSamplesTest {

    private static final Path SAMPLES = Path.of("..", "samples");

    private static Caller keeper = Caller.stranger(Channel.PAGE);
    private static Caller officer = Caller.stranger(Channel.PAGE);

    @Inject
    DemoCompany company;

    @Inject
    DemoImports demo;

    @Inject
    DeclarationList declarations;

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
    DeclarationFiles declarationFiles;

    @Inject
    ConfirmDeclarations confirmDeclarations;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    @AfterEach
    void present() {
        DemoClock.comeBack();
    }

    @BeforeEach
    void demo() {
        clock.moveTo(LocalDate.of(2026, 11, 22));
        if (tables.count("permit") == 0) {
            var cast = company.make();
            demo.make(cast);
            DemoClock.comeBack();
            keeper = cast.keeper();
            officer = cast.officer();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "108100000110, 01-danh-sach-thiet-bi.xlsx, 24",
        "108100000220, 02-packing-list-english.csv, 12",
        "108100000440, 04-five-thousand-rows.xlsx, 5000"
    })
    void sampleComesIntoItsDeclaration(String declaration, String file, int devices) throws IOException {
        assertRegistered(declaration, file, devices);
    }

    @Test
    void theTwentyErrorsAreNamedAndTheCorrectedFileComesIn() throws IOException {
        var batch = checked("108100000330", "03-twenty-errors.xlsx");
        assertEquals(20, acting.as(keeper, () -> problems.of(batch, 0, 100)).size());

        assertRegistered("108100000330", "03-twenty-errors-corrected.xlsx", 22);
    }

    @Test
    void theListOfDeclarationsFitsTheDemosPermitAndBringsTwoNewOnes() throws IOException {
        var bytes = Files.readAllBytes(SAMPLES.resolve("05-to-khai-hai-quan.xlsx"));
        var before = tables.count("declaration");
        assertEquals(1, tables.count("declaration_upload where declarations = 4"));

        var file = acting.as(officer, () -> uploadDeclarations.upload("05-to-khai-hai-quan.xlsx", bytes));

        assertEquals(
                List.of(),
                acting.as(officer, () -> declarationFiles.check(file)).problems());
        assertEquals(2, acting.as(officer, () -> confirmDeclarations.confirm(file)));
        assertEquals(before + 2, tables.count("declaration"));
    }

    private void assertRegistered(String declaration, String file, int devices) throws IOException {
        var batch = checked(declaration, file);
        assertEquals(List.of(), acting.as(keeper, () -> problems.of(batch, 0, 10)));

        acting.as(keeper, () -> imports.confirm(batch, JobProgress.UNWATCHED));

        assertEquals(devices, tables.count("equipment where import_batch_id = " + batch.value()));
    }

    /** Uploads and checks as a newcomer would: the proposed mapping, and an answer only where there is a question. */
    private ImportBatchId checked(String declaration, String name) throws IOException {
        var bytes = Files.readAllBytes(SAMPLES.resolve(name));
        return acting.as(keeper, () -> {
            var id = new DeclarationId(declarations.choices(declaration).get(0).id());
            var batch = upload.upload(id, name, bytes);
            var proposal = files.propose(batch, null);
            assertEquals(
                    name.endsWith(".csv") ? List.of(FormatQuestion.Format.DATE_ORDER) : List.of(),
                    proposal.questions().stream().map(FormatQuestion::format).toList());
            var found = proposal.mapping();
            imports.check(
                    batch,
                    new SheetMapping<>(
                            found.sheet(),
                            found.headerRow(),
                            found.columns(),
                            found.fixed(),
                            name.endsWith(".csv") ? DateOrder.DAY_FIRST : found.dateOrder(),
                            found.numberStyle()),
                    null);
            return batch;
        });
    }
}
