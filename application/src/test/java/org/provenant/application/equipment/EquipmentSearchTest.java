package org.provenant.application.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.organisation.AddPlace;
import org.provenant.application.shared.Page;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleDevice;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.PlaceKind;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class EquipmentSearchTest {

    private static final Set<LifecycleStage> ANY = Set.of();
    private static final int DEVICES = 14;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AddPlace addPlace;

    @Inject
    CorrectDeclaration correctDeclaration;

    @Inject
    DeclarationCard declarationCard;

    @Inject
    EquipmentSearch search;

    @Inject
    TestDatabase tables;

    private long site;
    private long person;

    /** Two deliveries, the second to a room within the site and into somebody's hands; many share their values. */
    @BeforeEach
    void devices() {
        if (tables.count("equipment") == 0) {
            deliver();
        }
        site = tables.number("select id from place where code = 'HN'");
        person = tables.number("select id from person where code = 'NV1'");
    }

    private void deliver() {
        var hanoi = chain.site("HN");
        acting.as(Role.RECORD_KEEPER, () -> {
            var building = addPlace.add(new AddPlace.Command(PlaceKind.BUILDING, hanoi, "HN-A", "Nhà A", null));
            addPlace.add(new AddPlace.Command(PlaceKind.ROOM, building, "HN-A-101", "Phòng máy chủ", null));
        });
        chain.site("BN");
        chain.person("NV1");
        chain.registered("A", 7, "BN");
        var rows = new StringBuilder(ExampleChain.HEADINGS);
        for (int i = 1; i <= DEVICES - 7; i++) {
            rows.append(ExampleChain.laptop("B-" + i, "BSN" + i, "HN-A-101", i % 2 == 0 ? "NV1" : "")
                    .replace("2022", Integer.toString(2019 + i % 3))
                    .replace("15/03/2026", i < 3 ? "10/03/2026" : "20/03/2026"));
        }
        var batch = chain.imported(chain.declaration(chain.permit(50, 1).get(0), 50), rows.toString());
        tables.sql().useHandle(sql -> {
            sql.execute("update equipment set manufacturer = 'Đông Đô', note = 'Cửa hàng Đà Nẵng'"
                    + " where asset_tag in ('A-2', 'B-3')");
            sql.execute("update equipment set serial_number = null, no_serial_reason = 'Nhãn bong'"
                    + " where asset_tag in ('A-1', 'A-5', 'B-1')");
            sql.execute("update equipment set category = 'SERVER', stage = 'UNDER_REPAIR' where asset_tag = 'B-7'");
            sql.execute("update equipment set stage = 'WITHDRAWN' where asset_tag = 'A-7'");
        });
        assertEquals(7, tables.count("equipment where import_batch_id = " + batch.value()));
        ExampleDevice.at(new PlaceId(tables.number("select id from place where code = 'BN'")), null)
                .in(acting.otherCompany(), tables);
    }

    @ParameterizedTest
    @CsvSource({
        "dong do, A-2 B-3",
        "ĐÔNG ĐÔ, A-2 B-3",
        "đông, A-2 B-3",
        "da nang, A-2 B-3",
        "bsn2, B-2",
        "SN2 thinkpad, A-2 B-2",
        "thinkpad không-có, ''",
        "100%, ''",
        "a_2, ''",
        "a-2, A-2",
    })
    void wordsAreFoundWithoutAccentsAndCase(String words, String tags) {
        assertEquals(tags, tagsOf(EquipmentQuery.text(words)));
    }

    @Test
    void nothingTypedFindsEverythingThatCounts() {
        assertEquals(DEVICES - 1, count(EquipmentQuery.text("  ")));
        assertEquals(DEVICES - 1, count(EquipmentQuery.text("\0")));
        assertEquals(DEVICES - 1, count(EquipmentQuery.ALL));
    }

    @Test
    void devicesAreFoundByTheNumberOfTheirDeclarationAlsoAfterItsCorrection() {
        var declaration = new DeclarationId(tables.number("select max(d.id) from declaration d where d.company_id = "
                + acting.company().value()));
        var number = tables.sql().withHandle(sql -> sql.createQuery("select number from declaration where id = ?")
                .bind(0, declaration.value())
                .mapTo(String.class)
                .one());
        var own = "B-1 B-2 B-3 B-4 B-5 B-6 B-7";
        assertEquals(own, tagsOf(EquipmentQuery.text(number)));
        assertEquals("B-2", tagsOf(EquipmentQuery.text(number + " bsn2")));

        renumber(declaration, "108625440120");

        assertEquals(own, tagsOf(EquipmentQuery.text("108625440")));
        assertEquals("", tagsOf(EquipmentQuery.text(number)));
        renumber(declaration, number);
    }

    @Test
    void devicesAreFoundByTheNumberOfTheirPermit() {
        assertEquals("A-1 A-2 A-3 A-4 A-5 A-6", tagsOf(EquipmentQuery.text("1/bkhcn")));
    }

    @Test
    void everyFilterNarrowsTheList() {
        var declaration = tables.number("select max(id) from declaration where company_id = "
                + acting.company().value());
        var permit = tables.number("select min(id) from permit where company_id = "
                + acting.company().value());
        var batch = tables.number("select max(id) from import_batch where company_id = "
                + acting.company().value());

        assertEquals("B-7", tagsOf(query(Set.of(LifecycleStage.UNDER_REPAIR), null, null, null, null, null, null)));
        assertEquals("A-7", tagsOf(query(Set.of(LifecycleStage.WITHDRAWN), null, null, null, null, null, null)));
        assertEquals("B-7", tagsOf(query(ANY, Category.SERVER, null, null, null, null, null)));
        assertEquals(
                "B-1 B-2 B-3 B-4 B-5 B-6 B-7", tagsOf(query(ANY, null, new PlaceId(site), null, null, null, null)));
        assertEquals("B-2 B-4 B-6", tagsOf(query(ANY, null, null, new PersonId(person), null, null, null)));
        assertEquals("A-1 A-2 A-3 A-4 A-5 A-6", tagsOf(query(ANY, null, null, null, new PermitId(permit), null, null)));
        assertEquals(
                "B-1 B-2 B-3 B-4 B-5 B-6 B-7",
                tagsOf(query(ANY, null, null, null, null, new DeclarationId(declaration), null)));
        assertEquals("B-1 B-2 B-3 B-4 B-5 B-6 B-7", tagsOf(query(ANY, null, null, null, null, null, batch)));
        assertEquals("B-1 B-2", tagsOf(received(null, LocalDate.of(2026, 3, 10))));
        assertEquals("B-3 B-4 B-5 B-6 B-7", tagsOf(received(LocalDate.of(2026, 3, 20), null)));
        assertEquals("A-1 A-2 A-3 A-4 A-5 A-6", tagsOf(received(LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 19))));
    }

    @Test
    void filtersAndWordsHoldTogether() {
        var query = new EquipmentQuery(
                "dong do", ANY, Category.LAPTOP, new PlaceId(site), null, null, null, null, null, null);

        assertEquals("B-3", tagsOf(query));
    }

    @ParameterizedTest
    @EnumSource
    void pagesVisitEveryRowOnceInOrderForwardsAndBack(EquipmentSort sort) {
        for (var order : List.of(sort.upwards(), sort.downwards())) {
            for (int size : new int[] {1, 3, 5, 13}) {
                var expected = sorted(order);

                assertEquals(expected, forwards(order, size), order + " " + size);
                assertEquals(expected, backwards(order, size), order + " " + size);
            }
        }
    }

    @Test
    void pageStaysWhereItIsWhenRowsBeforeItCome() {
        var order = EquipmentSort.ASSET_TAG.downwards();
        var first = page(EquipmentQuery.ALL, order, 4, null);
        var expected = page(EquipmentQuery.ALL, order, 4, first.next()).rows();

        tables.sql().useHandle(sql -> sql.execute("update equipment set stage = 'IN_USE' where asset_tag = 'A-7'"));
        var later = page(EquipmentQuery.ALL, EquipmentSort.ASSET_TAG.downwards(), 4, first.next());
        tables.sql().useHandle(sql -> sql.execute("update equipment set stage = 'WITHDRAWN' where asset_tag = 'A-7'"));

        assertEquals("B-3", expected.get(0).assetTag());
        assertEquals("B-3", later.rows().get(0).assetTag());
        assertEquals(DEVICES, later.total());
    }

    @Test
    void cursorOfAnotherOrderIsRefused() {
        var byModel =
                page(EquipmentQuery.ALL, EquipmentSort.MODEL.upwards(), 3, null).next();

        for (var sort : List.of(EquipmentSort.YEAR, EquipmentSort.RECEIVED_ON)) {
            assertEquals(
                    ValueRule.CURSOR_INVALID, ruleAgainst(() -> page(EquipmentQuery.ALL, sort.upwards(), 3, byModel)));
        }
        assertEquals(
                ValueRule.CURSOR_INVALID,
                ruleAgainst(() -> page(EquipmentQuery.ALL, EquipmentSort.MODEL.upwards(), 3, "nothing")));
    }

    @Test
    void nobodyFindsAnotherCompanysDevices() {
        var elsewhere = acting.callerElsewhere(Role.AUDITOR);
        var device = new EquipmentId(tables.number("select min(id) from equipment"));

        var theirs =
                acting.as(elsewhere, () -> search.find(EquipmentQuery.ALL, EquipmentSort.MODEL.upwards(), 50, null));

        assertEquals(
                List.of("Fujitsu"),
                theirs.rows().stream().map(EquipmentRow::manufacturer).toList());
        assertEquals(1, theirs.total());
        assertEquals("", tagsOf(EquipmentQuery.text("fujitsu")));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(elsewhere, () -> {
                    search.get(device);
                })));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(elsewhere, () -> {
                    search.all(List.of(device));
                })));
    }

    @ParameterizedTest
    @EnumSource
    void everyDeviceIsHandedOverForAnExportInTheOrderOfTheList(EquipmentSort sort) {
        for (var order : List.of(sort.upwards(), sort.downwards())) {
            var tags = new ArrayList<String>();

            acting.as(
                    Role.AUDITOR,
                    () -> search.read(EquipmentQuery.ALL, order, rows -> {
                        rows.forEachRemaining(row -> tags.add(row.assetTag()));
                        return tags;
                    }));

            assertEquals(sorted(order), tags, order.toString());
        }
    }

    private List<String> sorted(EquipmentSort.Order order) {
        var rows = new ArrayList<>(page(EquipmentQuery.ALL, EquipmentSort.ASSET_TAG.upwards(), 100, null)
                .rows());
        var byValue = Comparator.comparing(valueOf(order.by())).thenComparing(EquipmentRow::id);
        rows.sort(order.descending() ? byValue.reversed() : byValue);
        return rows.stream().map(EquipmentRow::assetTag).toList();
    }

    private static Function<EquipmentRow, String> valueOf(EquipmentSort sort) {
        return switch (sort) {
            case ASSET_TAG -> EquipmentRow::assetTag;
            case SERIAL -> row -> row.serialNumber() == null ? "" : row.serialNumber();
            case MANUFACTURER -> EquipmentRow::manufacturer;
            case MODEL -> EquipmentRow::model;
            case HS -> EquipmentRow::hs;
            case YEAR -> row -> Integer.toString(row.manufactureYear());
            case STAGE -> row -> row.stage().name();
            case PLACE -> EquipmentRow::placeCode;
            case CUSTODIAN -> row -> row.custodianName() == null ? "" : row.custodianName();
            case RECEIVED_ON -> row -> row.receivedOn().toString();
        };
    }

    private List<String> forwards(EquipmentSort.Order order, int size) {
        var tags = new ArrayList<String>();
        var page = page(EquipmentQuery.ALL, order, size, null);
        tags.addAll(tagsOf(page));
        while (page.next() != null && tags.size() < 2 * DEVICES) {
            page = page(EquipmentQuery.ALL, order, size, page.next());
            tags.addAll(tagsOf(page));
        }
        return tags;
    }

    private List<String> backwards(EquipmentSort.Order order, int size) {
        var page = page(EquipmentQuery.ALL, order, size, null);
        while (page.next() != null) {
            page = page(EquipmentQuery.ALL, order, size, page.next());
        }
        var pages = new ArrayList<List<String>>();
        pages.add(tagsOf(page));
        while (page.previous() != null && pages.size() < 2 * DEVICES) {
            page = page(EquipmentQuery.ALL, order, size, page.previous());
            pages.add(tagsOf(page));
        }
        Collections.reverse(pages);
        return pages.stream().flatMap(List::stream).toList();
    }

    private Page<EquipmentRow> page(
            EquipmentQuery query, EquipmentSort.Order order, int size, @Nullable String cursor) {
        var page = acting.as(Role.AUDITOR, () -> search.find(query, order, size, cursor));
        assertTrue(page.rows().size() <= size, page.toString());
        return page;
    }

    private String tagsOf(EquipmentQuery query) {
        return String.join(" ", tagsOf(page(query, EquipmentSort.ASSET_TAG.upwards(), 100, null)));
    }

    private static List<String> tagsOf(Page<EquipmentRow> page) {
        return page.rows().stream().map(EquipmentRow::assetTag).toList();
    }

    private long count(EquipmentQuery query) {
        return acting.as(Role.AUDITOR, () -> search.count(query));
    }

    private static EquipmentQuery query(
            Set<LifecycleStage> stages,
            @Nullable Category category,
            @Nullable PlaceId place,
            @Nullable PersonId custodian,
            @Nullable PermitId permit,
            @Nullable DeclarationId declaration,
            @Nullable Long batch) {
        return new EquipmentQuery(null, stages, category, place, custodian, permit, declaration, batch, null, null);
    }

    private static EquipmentQuery received(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new EquipmentQuery(null, ANY, null, null, null, null, null, null, from, to);
    }

    private void renumber(DeclarationId declaration, String number) {
        acting.as(Role.COMPLIANCE_OFFICER, () -> {
            var now = declarationCard.get(declaration);
            correctDeclaration.correct(new CorrectDeclaration.Command(
                    declaration,
                    now.version(),
                    new Declaration.Facts(new DeclarationNumber(number), ExampleChain.DECLARED_ON, "01NV", "A12"),
                    new Reason("Gõ nhầm số tờ khai")));
        });
    }
}
