package org.provenant.application.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provenant.application.shared.Page;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.identity.Role;

/** The list of more devices than are counted, where places and persons are gone through one after the other. */
@RegisterTest
class LargeRegisterTest {

    private static final int DEVICES = Page.COUNTED + 500;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    EquipmentSearch search;

    @Inject
    TestDatabase tables;

    /** Two of the persons have the same name, a quarter of the devices is in nobody's hands. */
    @BeforeEach
    void devices() {
        if (tables.count("equipment") > 0) {
            return;
        }
        for (var code : List.of("C", "A", "B", "D")) {
            chain.site(code);
            chain.person(code);
        }
        chain.registered("M", 1, "A");
        tables.sql().useHandle(sql -> {
            sql.execute("update person set name = 'Kỹ sư A' where code = 'B'");
            sql.execute("""
                    insert into equipment (id, company_id, asset_tag, serial_number, manufacturer, model, hs,
                      manufacture_year, origin, arrival_condition, unit_value, currency, identifiers, permit_line_id,
                      declaration_line_id, import_batch_id, received_on, place_id, custodian_id, placed_on, stage,
                      stage_since, version)
                    select nextval('equipment_seq'), company_id, 'N-' || n, 'SN-' || n, manufacturer, 'T' || n % 40, hs,
                      manufacture_year, origin, arrival_condition, unit_value, currency, '', permit_line_id,
                      declaration_line_id, import_batch_id, received_on,
                      (select min(id) from place where company_id = e.company_id) + n * 7 % 3,
                      case when n % 4 > 0 then (select min(id) from person where company_id = e.company_id) + n % 3 end,
                      placed_on, case when n = 5 then 'WITHDRAWN' else stage end, stage_since, 1
                    from equipment e, generate_series(2, ?) n
                    """, DEVICES);
            sql.execute("analyze equipment");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = EquipmentSort.class,
            names = {"PLACE", "CUSTODIAN", "MODEL"})
    void pagesFollowEachOtherInBothDirections(EquipmentSort sort) {
        var expected = expected(sort);

        var upwards = read(sort.upwards());
        var downwards = read(sort.downwards());

        assertEquals(expected, upwards);
        Collections.reverse(expected);
        assertEquals(expected, downwards);
    }

    @ParameterizedTest
    @EnumSource(
            value = EquipmentSort.class,
            names = {"PLACE", "CUSTODIAN"})
    void thePageBeforeIsTheOneThatWasLeft(EquipmentSort sort) {
        var first = page(sort.upwards(), null);
        var second = page(sort.upwards(), first.next());

        var back = page(sort.upwards(), second.previous());

        assertEquals(ids(first), ids(back));
    }

    @Test
    void moreThanAreCountedAreTold() {
        var page = page(EquipmentSort.ASSET_TAG.upwards(), null);

        assertEquals(Page.COUNTED + 1, page.total());
    }

    private List<Long> expected(EquipmentSort sort) {
        return tables.sql()
                .withHandle(sql -> sql.createQuery("select e.id from equipment e join place p on p.id = e.place_id"
                                + " left join person c on c.id = e.custodian_id where e.stage <> 'WITHDRAWN' order by "
                                + sort.column() + ", e.id")
                        .mapTo(Long.class)
                        .list());
    }

    private List<Long> read(EquipmentSort.Order order) {
        var ids = new ArrayList<Long>();
        var page = page(order, null);
        ids.addAll(ids(page));
        while (page.next() != null) {
            page = page(order, page.next());
            ids.addAll(ids(page));
        }
        return ids;
    }

    private Page<EquipmentRow> page(EquipmentSort.Order order, @Nullable String cursor) {
        return acting.as(Role.AUDITOR, () -> search.find(EquipmentQuery.ALL, order, 500, cursor));
    }

    private static List<Long> ids(Page<EquipmentRow> page) {
        return page.rows().stream().map(EquipmentRow::id).toList();
    }
}
