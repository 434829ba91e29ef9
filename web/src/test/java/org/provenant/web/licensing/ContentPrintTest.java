package org.provenant.web.licensing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.provenant.domain.licensing.ContentPaper;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.Language;

class ContentPrintTest {

    @Test
    void fileIsNamedByPaperAndDossierInTheReadersLanguage() {
        var vietnamese = ContentPrint.fileName(ContentPaper.USE_PLAN, "Dây chuyền 2", AttachmentType.DOCX, Language.VI);
        var english = ContentPrint.fileName(ContentPaper.USE_PLAN, "Dây chuyền 2", AttachmentType.PDF, Language.EN);

        assertEquals("Thuyết minh phương án sử dụng – Dây chuyền 2.docx", vietnamese);
        assertEquals("Use plan – Dây chuyền 2.pdf", english);
    }
}
