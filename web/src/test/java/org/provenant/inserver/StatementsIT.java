package org.provenant.inserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.provenant.application.usecase.Database;

/** However many rows a page shows, it asks the database as often as for one row. */
@ArquillianTest
class StatementsIT {

    /** By table and page, the column whose words find a row. */
    private static final Map<String, String> LISTS = Map.of(
            "dossier /licensing/list.xhtml", "title",
            "shipment /customs/shipments.xhtml", "reference",
            "difference /receiving/list.xhtml", "serial_number",
            "import_batch /intake/list.xhtml", "file_name",
            "inspection /inspection/list.xhtml", "name",
            "person /organisation/persons.xhtml", "name",
            "place /organisation/places.xhtml", "code");

    private static final String DEMO_COMPANY = "select min(id)::text from company";

    @Inject
    Database database;

    @Test
    void listsOfDevices() throws Exception {
        needsNoMore("/equipment/list.xhtml?size=25", "/equipment/list.xhtml?size=200");
    }

    @Test
    void listsOfPermits() throws Exception {
        needsNoMore("/permit/list.xhtml?q=" + text("select min(number) from permit"), "/permit/list.xhtml?q=/");
    }

    @Test
    void listsOfDeclarations() throws Exception {
        needsNoMore("/customs/list.xhtml?q=" + text("select min(number) from declaration"), "/customs/list.xhtml?q=1");
    }

    @Test
    void valuesOfDevices() throws Exception {
        var tag = text("select min(e.asset_tag) from equipment e join asset_value v on v.equipment_id = e.id"
                + " where v.treatment = 'FIXED_ASSET' and e.company_id = (select min(id) from company)");
        needsNoMore("/valuation/list.xhtml?q=" + tag, "/valuation/list.xhtml");
    }

    /** Of each list one row, found by its own words, beside all rows. */
    @Test
    void allOtherLists() throws Exception {
        for (var list : LISTS.entrySet()) {
            var label = text("select min(" + list.getValue() + ") as label from "
                    + list.getKey().replaceFirst(" .*", "") + " where company_id = (select min(id) from company)");
            var page = list.getKey().replaceFirst(".* ", "");
            needsNoMore(page + "?q=" + URLEncoder.encode(label, StandardCharsets.UTF_8), page);
        }
    }

    /** Entries that changed something, because those that did not are asked for no changes. */
    @Test
    void theHistory() throws Exception {
        needsNoMore("/audit/list.xhtml?kind=Equipment&what=MoveEquipment", "/audit/list.xhtml?kind=Equipment");
    }

    @Test
    void devicesWithTheirHistory() throws Exception {
        var byEntries = """
                select record_id::text from audit_change c
                  join equipment e on e.id = c.record_id and e.company_id = (select min(id) from company)
                where c.entity = 'Equipment' group by record_id order by count(distinct entry_id)
                """;
        var page = "/equipment/card.xhtml?tab=history&id=";

        needsNoMore(page + text(byEntries + " limit 1"), page + text(byEntries + " desc limit 1"));
    }

    /**
     * Its parts ask as often whatever the register holds: eight permit lines and five imports at most, all that waits at once. Two
     * lookups of two statements each read the disposals that wait for the reader, and what holds them up.
     */
    @Test
    void theHomePage() throws Exception {
        var pages = new OwnPages(text(DEMO_COMPANY));

        int statements = statements(pages, "/home.xhtml");

        assertTrue(statements < 75, () -> statements + " statements for the home page");
    }

    private void needsNoMore(String few, String many) throws Exception {
        var pages = new OwnPages(text(DEMO_COMPANY));
        int forFew = leastStatements(pages, few);
        int forMany = leastStatements(pages, many);

        assertTrue(rows(pages.open(many).body()) > rows(pages.open(few).body()), "no more rows: " + many);
        assertTrue(forFew > 0, "none are counted");
        assertEquals(forFew, forMany, () -> "statements for " + many + ", and for " + few);
    }

    /** Rows of tables and entries of lists. */
    private static int rows(String page) {
        return page.split("<(tr|li)\\b").length;
    }

    /**
     * What a page needs once it is known: a connection asks about types when it is used for the first time, and what an
     * auditor opens for the first time is kept.
     */
    private static int leastStatements(OwnPages pages, String page) throws Exception {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            least = Math.min(least, statements(pages, page));
        }
        return least;
    }

    private static int statements(OwnPages pages, String page) throws Exception {
        try (var sent = new SentStatements()) {
            assertEquals(200, pages.open(page).statusCode(), page);
            return sent.count();
        }
    }

    private String text(String query) {
        var found = new AtomicReference<>("");
        database.aside(
                sql -> found.set(sql.createQuery(query).mapTo(String.class).one()));
        return Objects.requireNonNull(found.get());
    }
}
