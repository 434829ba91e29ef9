package org.provenant.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DownloadsTest {

    @Test
    void nameIsGivenInPlainLettersAndInFull() {
        var header = Downloads.disposition("Báo cáo định kỳ 2026.pdf");

        assertEquals(
                "attachment; filename=\"Bao cao dinh ky 2026.pdf\";"
                        + " filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%C4%91%E1%BB%8Bnh%20k%E1%BB%B3%202026.pdf",
                header);
    }

    @Test
    void nameLeavesNeitherTheHeaderNorItsFolder() {
        var header = Downloads.disposition("../a\"\r\nb.xlsx");

        assertEquals("attachment; filename=\".._a___b.xlsx\"; filename*=UTF-8''.._a___b.xlsx", header);
    }
}
