package org.provenant.application.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.audit.Replay;
import org.provenant.application.compliance.SearchBreaches;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.DemoClock;
import org.provenant.application.usecase.RecordKinds;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.licensing.DossierState;

@RegisterTest
class DemoDataTest {

    /** The accounts of tests are made without use cases. */
    private static final Set<String> MADE_BY_TESTS = Set.of("Company", "RoleGrant", "UserAccount");

    @Inject
    DemoCompany company;

    @Inject
    DemoImports imports;

    @Inject
    DemoDossiers dossiers;

    @Inject
    DemoLife life;

    @Inject
    DemoCustody custody;

    @Inject
    DemoProcessing processing;

    @Inject
    DemoDeadlines deadlines;

    @Inject
    DemoData data;

    @Inject
    Replay replay;

    @Inject
    RecordKinds kinds;

    @Inject
    AdjustableClock clock;

    @Inject
    SearchBreaches search;

    @Inject
    TestDatabase tables;

    @AfterEach
    void present() {
        DemoClock.comeBack();
    }

    @Test
    void theDemoHasThreeHundredDevicesInAllStatesAndReportsThatBalance() {
        clock.moveTo(LocalDate.of(2026, 11, 22));
        var cast = company.make();
        imports.make(cast);
        dossiers.make(cast);
        life.live(cast);
        processing.make(cast);
        custody.make(cast);
        deadlines.make(cast);
        DemoClock.comeBack();

        assertTrue(tables.count("equipment") >= 300);
        var stages = tables.sql()
                .withHandle(sql -> Set.copyOf(sql.createQuery("select distinct stage from equipment")
                        .mapTo(String.class)
                        .list()));
        var expected = Arrays.stream(LifecycleStage.values())
                .filter(stage -> stage != LifecycleStage.WITHDRAWN)
                .map(Enum::name)
                .collect(Collectors.toSet());
        assertEquals(expected, stages);
        assertTrue(tables.count("deadline_notice") >= 3);
        assertEquals(2, tables.count("deadline_answer"));
        assertEquals(1, tables.count("handover where state = 'PENDING'"));
        assertEquals(1, tables.count("handover where state = 'ACCEPTED'"));
        assertEquals(1, tables.count("move_request where state = 'ASKED'"));
        assertEquals(2, tables.count("repair_line l join repair r on r.id = l.repair_id where not r.all_back"));
        assertEquals(6, tables.count("permit"));
        assertEquals(1, tables.count("research where ends_on > begins_on"));
        assertEquals(1, tables.count("processing_export x join exported_goods g on g.export_id = x.id"));
        assertEquals(12, tables.count("exported_device"));
        assertEquals(DossierState.values().length, tables.number("select count(distinct state) from dossier"));
        assertEquals(3, tables.count("periodic_report where opening + came_in - went_out = closing and closing > 0"));
        assertEquals(
                tables.number("select closing from periodic_report order by id limit 1"),
                tables.number("select opening from periodic_report order by id offset 1 limit 1"));
        cast.on(LocalDate.of(2026, 11, 22), cast.officer(), () -> search.search());
        assertEquals(
                3,
                tables.count("breach where breach_kind = 'OUTSIDE_PERMITTED_PLACE' and found_by = 'RULES'"),
                "those planted, and no other");
        assertEquals(3, tables.count("purpose_change"));
        assertEquals(3, tables.count("end_plan where permit_line_id is not null"));
        assertEquals(3, tables.count("end_plan where equipment_id is not null"));
        assertEquals(25, tables.count("asset_value where treatment = 'FIXED_ASSET'"));
        assertEquals(29, tables.count("asset_value where treatment = 'TOOL'"));
        assertEquals(
                0,
                tables.count("breach b join handover_line l on l.equipment_id = b.equipment_id"
                        + " join handover h on h.id = l.handover_id"
                        + " where h.state = 'ACCEPTED' and b.breach_kind = 'IDLE'"),
                "what was handed over is in use");
        var compared = new TreeSet<>(kinds.all());
        compared.removeAll(MADE_BY_TESTS);
        assertEquals(List.of(), replay.compare(compared).differences(), "each record is what its history says");
    }

    @Test
    void withoutTheSettingNothingIsMade() {
        var companies = tables.count("company");

        data.loadIfAskedFor();

        assertEquals(companies, tables.count("company"));
    }
}
