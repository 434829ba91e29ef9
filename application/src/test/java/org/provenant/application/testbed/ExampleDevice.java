package org.provenant.application.testbed;

import org.jspecify.annotations.Nullable;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;

/** A laptop with the papers it came in on, put straight into the tables of a test database. */
public final class ExampleDevice {

    private final PlaceId place;
    private final @Nullable PersonId custodian;
    private final LifecycleStage stage;

    private ExampleDevice(PlaceId place, @Nullable PersonId custodian, LifecycleStage stage) {
        this.place = place;
        this.custodian = custodian;
        this.stage = stage;
    }

    /** In use at a place, in somebody's hands or in nobody's. */
    public static ExampleDevice at(PlaceId place, @Nullable PersonId custodian) {
        return new ExampleDevice(place, custodian, LifecycleStage.IN_USE);
    }

    /** The same in another stage. */
    public ExampleDevice being(LifecycleStage other) {
        return new ExampleDevice(place, custodian, other);
    }

    /** Registers it for a company, with a permit, a declaration and an import of its own. */
    public void in(CompanyId company, TestDatabase tables) {
        tables.sql().useHandle(sql -> sql.createUpdate("""
                        with file as (
                          insert into stored_file values (md5(random()::text) || md5(random()::text), 0, now())
                          returning digest),
                        paper as (
                          insert into permit values (nextval('permit_seq'), :company, gen_random_uuid()::text,
                            '2026-01-15', 'Bộ Khoa học và Công nghệ', 'SP1', '2026-01-15', null, 1) returning id),
                        line as (
                          insert into permit_line select nextval('permit_line_seq'), id, 1, 'Máy tính xách tay',
                            '84713020', 1, 1, 1, 'chiếc', 'Sản xuất', null, 1 from paper returning id),
                        entry as (
                          insert into declaration select nextval('declaration_seq'), :company,
                            to_char(100000000000 + currval('declaration_seq') * 10, 'FM000000000000'), '2026-02-01',
                            '01NV', 'A12', 1 returning id),
                        entry_line as (
                          insert into declaration_line select nextval('declaration_line_seq'), entry.id, 1, line.id,
                            '84713020', 'Máy tính xách tay', 1, 1, 1 from entry, line returning id),
                        batch as (
                          insert into import_batch (id, company_id, declaration_id, file_digest, file_name, state,
                            row_count, problem_count, uploaded_by, uploaded_at, version)
                          select nextval('import_batch_seq'), :company, entry.id, file.digest, 'hang.xlsx',
                            'CONFIRMED', 1, 0, (select min(id) from user_account), now(), 1 from entry, file
                          returning id)
                        insert into equipment (id, company_id, asset_tag, serial_number, manufacturer, model, hs,
                          manufacture_year, origin, arrival_condition, unit_value, currency, identifiers,
                          permit_line_id, declaration_line_id, import_batch_id, received_on, place_id, custodian_id,
                          placed_on, stage, stage_since, version)
                        select nextval('equipment_seq'), :company, 'TS-' || currval('equipment_seq'),
                          'SN-' || currval('equipment_seq'), 'Fujitsu', 'Lifebook U7', '84713020', 2022, 'JP',
                          'USED_GOOD', 1, 'USD', '', line.id, entry_line.id, batch.id, '2026-02-05', :place,
                          cast(:custodian as bigint), '2026-02-05', :stage, '2026-02-05', 1
                        from line, entry_line, batch
                        """)
                .bind("company", company.value())
                .bind("place", place.value())
                .bind("custodian", custodian == null ? null : custodian.value())
                .bind("stage", stage.name())
                .execute());
    }
}
