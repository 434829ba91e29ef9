package org.provenant.application.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.domain.identity.Role;
import org.provenant.domain.management.ManagementColumn;
import org.provenant.domain.management.ManagementForm;
import org.provenant.domain.management.ManagementKind;
import org.provenant.domain.management.ManagementLayout;
import org.provenant.domain.management.ManagementLayout.Shown;
import org.provenant.domain.management.ManagementRule;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.ValueRule;

/** Columns and headings are data that an administrator changes by a new version. */
@RegisterTest
class ManagementFormTest {

    private static final LocalDate FROM = LocalDate.of(2026, 6, 1);

    @Inject
    ReviseManagementForm revise;

    @Inject
    ManagementFormList forms;

    @Inject
    ManagementReports reports;

    @Inject
    Acting acting;

    @Test
    void everyKindBeginsWithAllItsColumns() {
        var latest = acting.as(Role.AUDITOR, () -> forms.latest());

        assertEquals(
                List.of(ManagementKind.values()),
                latest.stream().map(ManagementForm::kind).toList());
        for (var form : latest) {
            assertEquals(
                    form.kind().columns(),
                    form.facts().layout().columns().stream().map(Shown::column).toList());
        }
    }

    @Test
    void columnsAndHeadingsHoldFromTheDayOnThatTheVersionNames() {
        var before = latest(ManagementKind.DEPRECIATION);
        revise(
                before,
                new Shown(ManagementColumn.REMAINING, "Còn lại", "What is left"),
                new Shown(ManagementColumn.ASSET_TAG, null, null));

        var table = table(ManagementKind.DEPRECIATION, FROM);
        assertEquals("Sổ hao mòn", table.name());
        assertEquals("Kế toán trưởng", table.addressee());
        assertEquals(before.formVersion() + 1, table.formVersion());
        assertEquals(
                List.of("Còn lại", "Mã tài sản"),
                table.columns().stream().map(ManagementTable.Column::heading).toList());
        assertEquals(
                ManagementKind.DEPRECIATION.columns().size(),
                table(ManagementKind.DEPRECIATION, FROM.minusDays(1)).columns().size());
    }

    @Test
    void columnsOfOtherReportsAreRefused() {
        var before = latest(ManagementKind.BREACHES);

        assertEquals(
                ManagementRule.COLUMN_NOT_OFFERED,
                ruleAgainst(() -> revise(before, new Shown(ManagementColumn.ORIGINAL_COST, null, null))));
        assertEquals(
                ManagementRule.COLUMN_NOT_OFFERED,
                ruleAgainst(() -> revise(
                        before,
                        new Shown(ManagementColumn.NUMBER, null, null),
                        new Shown(ManagementColumn.NUMBER, "Số khác", null))));
        assertEquals(ManagementRule.NO_COLUMN, ruleAgainst(() -> revise(before)));
        assertEquals(before.id(), latest(ManagementKind.BREACHES).id());
    }

    @Test
    void headingsKeepToOneLineAndToTheirLength() {
        assertEquals("Số hiệu", new Shown(ManagementColumn.NUMBER, "Số\n hiệu", null).heading(Language.VI));
        assertEquals("Number", new Shown(ManagementColumn.NUMBER, "Số hiệu", " ").heading(Language.EN));
        assertEquals(
                ValueRule.TOO_LONG,
                ruleAgainst(() ->
                        new Shown(ManagementColumn.NUMBER, "x".repeat(ManagementLayout.HEADING_LENGTH + 1), null)));
    }

    @Test
    void versionThatSomebodyElseHasChangedIsRefused() {
        var before = latest(ManagementKind.STOCKTAKES);
        revise(before, new Shown(ManagementColumn.NAME, null, null));

        assertEquals(
                ManagementRule.NOT_THE_LATEST,
                ruleAgainst(() -> revise(before, new Shown(ManagementColumn.NUMBER, null, null))));
        assertEquals(
                ManagementRule.FORM_NOT_LATER,
                ruleAgainst(() ->
                        revise(latest(ManagementKind.STOCKTAKES), new Shown(ManagementColumn.NUMBER, null, null))));
    }

    private ManagementForm latest(ManagementKind kind) {
        return acting.as(Role.AUDITOR, () -> forms.latest(kind));
    }

    private void revise(ManagementForm form, Shown... columns) {
        acting.as(
                Role.ADMINISTRATOR,
                () -> revise.revise(new ReviseManagementForm.Command(
                        form.id(),
                        FROM,
                        new ManagementForm.Facts(
                                "Sổ hao mòn",
                                "Book of depreciation",
                                "Kế toán trưởng",
                                "Chief accountant",
                                new ManagementLayout(Stream.of(columns).toList())))));
    }

    private ManagementTable table(ManagementKind kind, LocalDate day) {
        return acting.as(Role.AUDITOR, () -> reports.table(new ManagementQuestion(kind, day, null, null), Language.VI));
    }
}
