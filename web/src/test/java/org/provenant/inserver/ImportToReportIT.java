package org.provenant.inserver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.audit.History;
import org.provenant.application.customs.RegisterDeclaration;
import org.provenant.application.intake.ImportEquipment;
import org.provenant.application.intake.ImportFiles;
import org.provenant.application.intake.ImportList;
import org.provenant.application.intake.StartConfirm;
import org.provenant.application.intake.UploadImport;
import org.provenant.application.job.JobProgress;
import org.provenant.application.organisation.AddPlace;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.permit.RegisterPermit;
import org.provenant.application.reporting.AcceptReportCheck;
import org.provenant.application.reporting.OpenReport;
import org.provenant.application.reporting.PeriodicReports;
import org.provenant.application.reporting.ProduceReport;
import org.provenant.application.reporting.PutUpReport;
import org.provenant.application.reporting.ReportDraftList;
import org.provenant.application.reporting.ReviewReport;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.intake.BatchState;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.organisation.PlaceKind;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportDraft;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;

/** The spine of the register among the beans of the server: a spreadsheet becomes devices, and these a report. */
@ArquillianTest
class ImportToReportIT {

    private static final HsCode LAPTOPS = new HsCode("84713020");
    private static final String PERMIT = "4711/BKHCN-CNTT";
    private static final String SHEET = """
            Số sê-ri;Hãng sản xuất;Model;Mã HS;Năm sản xuất;Xuất xứ;Tình trạng;Đơn giá;Loại tiền;Địa điểm sử dụng;Ngày nhận
            ISR-1;Lenovo;ThinkPad T14;84713020;2021;Nhật Bản;Đã qua sử dụng, còn tốt;410,5;USD;ISR;15/03/2026
            ISR-2;Lenovo;ThinkPad T14;84713020;2021;Nhật Bản;Đã qua sử dụng, còn tốt;410,5;USD;ISR;16/03/2026
            """;
    private static final int MOST_WAITS = 600;

    @Inject
    Callers callers;

    @Inject
    Database database;

    @Inject
    AddPlace addPlace;

    @Inject
    RegisterPermit registerPermit;

    @Inject
    PermitCard permitCard;

    @Inject
    RegisterDeclaration registerDeclaration;

    @Inject
    UploadImport uploadImport;

    @Inject
    ImportFiles files;

    @Inject
    ImportEquipment importEquipment;

    @Inject
    StartConfirm startConfirm;

    @Inject
    ImportList imports;

    @Inject
    OpenReport openReport;

    @Inject
    AcceptReportCheck acceptCheck;

    @Inject
    PutUpReport putUp;

    @Inject
    ReviewReport review;

    @Inject
    ReportDraftList drafts;

    @Inject
    ProduceReport produceReport;

    @Inject
    PeriodicReports reports;

    @Inject
    History history;

    @Test
    void spreadsheetBecomesDevicesAndTheseAFrozenReport() throws InterruptedException {
        var line = permitted(10);

        var batch = uploaded(line);
        confirmed(batch);
        var report = issued();

        var figures = as(Role.AUDITOR, () -> reports.figures(report)).lines().stream()
                .filter(each -> each.permitNumber().equals(PERMIT))
                .findFirst()
                .orElseThrow()
                .figures();
        assertEquals(
                List.of(0, 1, 0, 1), List.of(figures.opening(), figures.cameIn(), figures.out(), figures.closing()));
        var pdf = as(Role.AUDITOR, () -> reports.pdf(report));
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
        assertArrayEquals(pdf, as(Role.AUDITOR, () -> reports.pdf(report)));
        var entries = as(Role.AUDITOR, () -> history.of("ImportBatch", batch.value(), 10, null));
        assertTrue(entries.rows().stream().anyMatch(entry -> entry.changeCount() > 2), entries::toString);
    }

    private PeriodicReportId issued() {
        var day = LocalDate.of(2026, 3, 15);
        var draft = as(
                Role.RECORD_KEEPER,
                () -> openReport.open(new ReportDraft.Scope(
                        "RP-SP", ReportPeriod.custom(new Period(day, day)), Language.VI, "Hà Nội")));
        as(Role.RECORD_KEEPER, () -> {
            for (var check : drafts.content(draft).checks()) {
                if (check.stops()) {
                    acceptCheck.accept(draft, version(draft), check.check(), new Reason("Sẽ bổ sung"));
                }
            }
            putUp.putUp(draft, version(draft));
            return draft;
        });
        return as(Role.COMPLIANCE_OFFICER, () -> {
            review.review(draft, version(draft));
            return produceReport.produce(draft, version(draft), JobProgress.UNWATCHED);
        });
    }

    private int version(ReportDraftId draft) {
        return drafts.get(draft).version();
    }

    private PermitLineId permitted(int pieces) {
        as(Role.RECORD_KEEPER, () -> addPlace.add(new AddPlace.Command(PlaceKind.SITE, null, "ISR", "Kho ISR", null)));
        return as(Role.COMPLIANCE_OFFICER, () -> {
            var permit = registerPermit.register(
                    new Permit.Facts(
                            PERMIT,
                            LocalDate.of(2026, 1, 5),
                            "Bộ Khoa học và Công nghệ",
                            PermittedCase.SP1,
                            null,
                            null),
                    List.of(new PermitLine.Facts(
                            "Máy tính xách tay", LAPTOPS, Quantity.atLeastOne(pieces), "Chiếc", "Sản xuất", null)));
            return new PermitLineId(permitCard.get(permit).lines().get(0).id());
        });
    }

    private ImportBatchId uploaded(PermitLineId line) {
        var declaration = as(Role.COMPLIANCE_OFFICER, () -> registerDeclaration
                .register(
                        new Declaration.Facts(
                                new DeclarationNumber("104711471120"), LocalDate.of(2026, 3, 10), "01NV", "A12"),
                        List.of(new RegisterDeclaration.Line(
                                line, LAPTOPS, "Máy tính xách tay", Quantity.atLeastOne(2))))
                .id());
        return as(
                Role.RECORD_KEEPER,
                () -> uploadImport.upload(declaration, "list.csv", SHEET.getBytes(StandardCharsets.UTF_8)));
    }

    private void confirmed(ImportBatchId batch) throws InterruptedException {
        as(Role.RECORD_KEEPER, () -> {
            importEquipment.check(batch, files.propose(batch, null).mapping(), null);
            return startConfirm.start(batch);
        });
        for (int i = 0; i < MOST_WAITS && state(batch) == BatchState.CHECKED; i++) {
            Thread.sleep(100);
        }
        assertEquals(BatchState.CONFIRMED, state(batch));
    }

    private BatchState state(ImportBatchId batch) {
        return as(Role.RECORD_KEEPER, () -> imports.get(batch)).state();
    }

    private <T> T as(Role role, Supplier<T> action) {
        return callers.as(caller(role), action);
    }

    /** The user of the test server who has this role. The job asks for the rights again, so the user must be real. */
    private Caller caller(Role role) {
        var found = new AtomicReference<@Nullable Caller>();
        database.aside(sql -> found.set(sql.createQuery("""
                        select u.id as user, c.id as company, c.name from user_account u, company c
                        where u.login = :login and c.id = (select min(id) from company)
                        """)
                .bind("login", role.name().toLowerCase(Locale.ROOT))
                .map((row, context) -> new Caller(
                        new UserId(row.getLong("user")),
                        role.name(),
                        new CompanyId(row.getLong("company")),
                        row.getString("name"),
                        Set.of(role),
                        Channel.PAGE))
                .one()));
        return Objects.requireNonNull(found.get());
    }
}
