package org.provenant.web.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.provenant.domain.shared.Language;

class DeductionSheetPartTest {

    @Test
    void sheetIsNamedByItsPermitInTheReadersLanguage() {
        assertEquals("Phiếu trừ lùi 12-BKHCN.pdf", DeductionSheetPart.fileName("12/BKHCN", "pdf", Language.VI));
        assertEquals("Deduction sheet 12-BKHCN.xlsx", DeductionSheetPart.fileName("12/BKHCN", "xlsx", Language.EN));
    }
}
