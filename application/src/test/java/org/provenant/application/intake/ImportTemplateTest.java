package org.provenant.application.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.usecase.Caller;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.equipment.Condition;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class ImportTemplateTest {

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    ImportTemplate template;

    @Inject
    UploadImport upload;

    @Inject
    ImportFiles files;

    @Inject
    ImportEquipment imports;

    @Inject
    ImportProblems problems;

    private byte[] template(Caller caller, @Nullable DeclarationId declaration, Language language) {
        var out = new ByteArrayOutputStream();
        acting.as(caller, () -> {
            try {
                template.write(declaration, language, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whateverTheListsOfferIsUnderstood(Language language) throws IOException {
        var code = "MAU" + ++run;
        chain.site(code);
        chain.person("NV" + code);
        var declaration = chain.declaration(chain.permit(10, 1).get(0), 10);
        byte[] filled;
        try (var workbook = new XSSFWorkbook(
                        new ByteArrayInputStream(template(acting.caller(Role.AUDITOR), declaration, language)));
                var out = new ByteArrayOutputStream()) {
            fill(workbook.getSheetAt(0), workbook.getSheetAt(2), Terms.in(language), code);
            workbook.write(out);
            filled = out.toByteArray();
        }

        var batch = acting.as(Role.RECORD_KEEPER, () -> {
            var id = upload.upload(declaration, "mẫu.xlsx", filled);
            imports.check(id, files.propose(id, null).mapping(), null);
            return id;
        });

        assertEquals(List.of(), acting.as(Role.AUDITOR, () -> problems.of(batch, 0, 10)));
    }

    /** One device; whatever has a list is chosen from it. */
    private static void fill(Sheet devices, Sheet lists, Terms terms, String code) {
        var row = devices.createRow(1);
        put(row, terms, EquipmentColumn.SERIAL, "PF" + code);
        put(row, terms, EquipmentColumn.MANUFACTURER, "Lenovo");
        put(row, terms, EquipmentColumn.MODEL, "ThinkPad T14");
        put(row, terms, EquipmentColumn.HS_CODE, "8471.30.20");
        put(row, terms, EquipmentColumn.MANUFACTURE_YEAR, "2021");
        put(row, terms, EquipmentColumn.ORIGIN, "JP");
        put(row, terms, EquipmentColumn.UNIT_VALUE, "410");
        put(row, terms, EquipmentColumn.CURRENCY, "USD");
        put(row, terms, EquipmentColumn.CONDITION, terms.word(Condition.USED_GOOD));
        for (var column : List.of(
                EquipmentColumn.PLACE,
                EquipmentColumn.CUSTODIAN,
                EquipmentColumn.PERMIT_LINE,
                EquipmentColumn.DECLARATION_LINE)) {
            var offered = offered(lists, terms.word(column));
            put(
                    row,
                    terms,
                    column,
                    offered.stream()
                            .filter(choice -> choice.contains(code))
                            .findFirst()
                            .orElse(offered.get(0)));
        }
    }

    private static void put(Row row, Terms terms, EquipmentColumn column, String text) {
        for (var heading : row.getSheet().getRow(0)) {
            if (heading.getStringCellValue().replaceFirst(" \\(?\\*\\)?$", "").equals(terms.word(column))) {
                row.createCell(heading.getColumnIndex()).setCellValue(text);
            }
        }
    }

    private static List<String> offered(Sheet lists, String heading) {
        var texts = new ArrayList<String>();
        var reading = new DataFormatter();
        for (var cell : lists.getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                lists.forEach(row -> texts.add(reading.formatCellValue(row.getCell(cell.getColumnIndex()))));
            }
        }
        return texts.stream().skip(1).filter(text -> !text.isEmpty()).toList();
    }

    @Test
    void withoutADeclarationTheLinesOfAllOpenDeclarationsAreOffered() throws IOException {
        chain.declaration(chain.permit(3, 4).get(0), 3);
        chain.declaration(chain.permit(3, 4).get(0), 3);

        try (var workbook = new XSSFWorkbook(
                new ByteArrayInputStream(template(acting.caller(Role.RECORD_KEEPER), null, Language.VI)))) {
            var offered = offered(workbook.getSheetAt(2), Terms.in(Language.VI).word(EquipmentColumn.PERMIT_LINE));

            assertTrue(offered.size() >= 2, offered.toString());
            assertEquals(offered.stream().distinct().toList(), offered);
        }
    }

    @Test
    void templateForAnotherCompanysDeclarationIsRefused() {
        var declaration = chain.declaration(chain.permit(10, 1).get(0), 10);
        var elsewhere = acting.callerElsewhere(Role.RECORD_KEEPER);

        var refusal = assertThrows(RuleViolated.class, () -> template(elsewhere, declaration, Language.VI));

        assertEquals(ValueRule.NO_SUCH_RECORD, refusal.rule());
    }
}
