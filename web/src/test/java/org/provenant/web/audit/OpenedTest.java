package org.provenant.web.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.provenant.application.usecase.NamedRecord;

/** What is kept of an auditor's reading; a new page that shows a record must be named here or there. */
class OpenedTest {

    private static final Path PAGES = Path.of("src", "main", "webapp");

    /** Cards of what is no record of a company: the rule book is public. */
    private static final Set<String> PUBLIC = Set.of("/regulation/rule.xhtml");

    @Test
    void everyPageWithAHistoryOfARecordIsKept() throws Exception {
        var unkept = new TreeSet<String>();
        try (var files = Files.walk(PAGES)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
                var page = "/" + PAGES.relativize(file).toString().replace('\\', '/');
                if (Files.readString(file).contains("<prv:history ") && !Opened.CARDS.containsKey(page)) {
                    unkept.add(page);
                }
            }
        }
        assertEquals(new TreeSet<>(PUBLIC), unkept);
        for (var page : Opened.CARDS.keySet()) {
            assertTrue(Files.exists(PAGES.resolve(page.substring(1))), page);
        }
    }

    @Test
    void recordsAreNamedByTheirNumbersAndListsByNone() {
        assertEquals(Optional.of(new NamedRecord("Equipment", 7)), onPage("/equipment/card.xhtml", Map.of("id", "7")));
        assertEquals(Optional.of(NamedRecord.allOf("UserAccount")), onPage("/identity/list.xhtml", Map.of()));
        assertEquals(Optional.empty(), onPage("/equipment/list.xhtml", Map.of()));
        assertEquals(Optional.empty(), onPage("/equipment/card.xhtml", Map.of("id", "7'")));
        assertEquals(Optional.of(new NamedRecord("Permit", 3)), Opened.byOperation("permits", "3"));
        assertEquals(Optional.of(NamedRecord.allOf("AuditEntry")), Opened.byOperation("history", null));
        assertEquals(Optional.empty(), Opened.byOperation("permits", null));
    }

    @Test
    void partOfAnInspectionIsNamedByItsOwnNumber() {
        var address = Map.of("id", "3", "finding", "8", "request", "9", "sample", "5");

        assertEquals(
                Optional.of(new NamedRecord("InspectionFinding", 8)), onPage("/inspection/finding.xhtml", address));
        assertEquals(Optional.of(new NamedRecord("PaperRequest", 9)), onPage("/inspection/request.xhtml", address));
        assertEquals(Optional.of(new NamedRecord("Sample", 5)), onPage("/inspection/sample.xhtml", address));
        assertEquals(Optional.of(new NamedRecord("Inspection", 3)), onPage("/inspection/card.xhtml", address));
    }

    private static Optional<NamedRecord> onPage(String page, Map<String, String> address) {
        return Opened.onPage(page, address::get);
    }
}
