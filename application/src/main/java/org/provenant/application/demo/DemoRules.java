package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.provenant.application.intake.rulebook.RuleBookUploads;
import org.provenant.application.intake.rulebook.UploadRuleBook;
import org.provenant.application.licensing.DecideCase;
import org.provenant.domain.regulation.Answer;
import org.provenant.domain.regulation.GoodsState;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.ImportIntent;
import org.provenant.domain.regulation.ImportPurpose;
import org.provenant.domain.regulation.OwnerRelation;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Terms;

/** What the demo does with the rule book: a decision of the case finder, and a changed book that waits to be adopted. */
@ApplicationScoped
class DemoRules {

    private static final LocalDate DECIDED_ON = LocalDate.of(2026, 1, 12);
    private static final LocalDate UPLOADED_ON = LocalDate.of(2026, 6, 1);

    /** The column of what a number of years or days is, on both sheets. */
    private static final int VALUE = 3;

    @Inject
    DecideCase decideCase;

    @Inject
    RuleBookUploads uploads;

    @Inject
    UploadRuleBook uploadRuleBook;

    void make(DemoCast cast) {
        cast.on(DECIDED_ON, cast.officer(), this::decide);
        cast.on(UPLOADED_ON, DemoCompany.program(), () -> uploadRuleBook.upload("bo-quy-dinh-du-thao.xlsx", draft()));
    }

    private void decide() {
        decideCase.decide(new DecideCase.Command(
                new ImportIntent(
                        "Máy chủ và máy tính điều khiển của dây chuyền SMT",
                        new HsCode("84715090"),
                        GoodsState.USED,
                        2023,
                        ImportPurpose.OWN_PRODUCTION,
                        OwnerRelation.RELATED,
                        Map.of("NOT-SOLD", Answer.YES, "SP1-OWN-PRODUCTION", Answer.YES)),
                PermittedCase.SP1,
                null,
                new Reason("Công ty mẹ chuyển dây chuyền sang nhà máy Hà Nội")));
    }

    /** The present book with other times to keep papers and to decide, as an administrator would prepare it. */
    private byte[] draft() {
        var present = new ByteArrayOutputStream();
        var changed = new ByteArrayOutputStream();
        try {
            uploads.write(Language.VI, present);
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(present.toByteArray()))) {
                change(workbook, RuleKind.RETENTION, "ACCOUNTING", "12");
                change(workbook, RuleKind.PARAMETER, "DECISION-SP", "7");
                workbook.write(changed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changed.toByteArray();
    }

    private static void change(XSSFWorkbook workbook, RuleKind kind, String code, String value) {
        var sheet = workbook.getSheet(Terms.in(Language.VI).word(kind));
        var row = StreamSupport.stream(sheet.spliterator(), false)
                .filter(each -> each.getCell(0).getStringCellValue().equals(code))
                .findFirst()
                .orElseThrow();
        var cell = row.getCell(VALUE);
        cell.setBlank();
        cell.setCellValue(value);
    }
}
