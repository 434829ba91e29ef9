package org.provenant.domain.shared;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileRuleTest {

    /** The rules guard papers of a dossier as well as spreadsheets. */
    @ParameterizedTest
    @EnumSource(FileRule.class)
    void adviceOnARefusedFileFitsMoreThanWorkbooks(FileRule rule) {
        var key = rule.key().replace(".rule.", ".hint.");
        for (var language : Language.values()) {
            var advice = Terms.in(language).text(key);

            var ofExcelOnly = advice.contains("Excel") || advice.contains("sổ làm việc") || advice.contains("workbook");
            var ofMore =
                    Stream.of("PDF", "Word", "tài liệu", "document", "UTF-8").anyMatch(advice::contains);
            assertTrue(!ofExcelOnly || ofMore, advice);
        }
    }
}
