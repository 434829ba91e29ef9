package org.provenant.web.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
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
        assertEquals(Optional.of(new NamedRecord("Equipment", 7)), Opened.onPage("/equipment/card.xhtml", "7"));
        assertEquals(Optional.of(NamedRecord.allOf("UserAccount")), Opened.onPage("/identity/list.xhtml", null));
        assertEquals(Optional.empty(), Opened.onPage("/equipment/list.xhtml", null));
        assertEquals(Optional.empty(), Opened.onPage("/equipment/card.xhtml", "7'"));
        assertEquals(Optional.of(new NamedRecord("Permit", 3)), Opened.byOperation("permits", "3"));
        assertEquals(Optional.of(NamedRecord.allOf("AuditEntry")), Opened.byOperation("history", null));
        assertEquals(Optional.empty(), Opened.byOperation("permits", null));
    }
}
