package org.provenant.application.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.Identifiers;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;

/**
 * The rows of one file in a table of the present transaction: streamed there by COPY, compared with the register and
 * moved into it by SQL, a hundred thousand as one statement.
 */
final class StagingTable {

    private static final String COPY = "copy staged (row_no, asset_tag, serial_number, no_serial_reason, manufacturer,"
            + " model, description, hs, category, manufacture_year, origin, arrival_condition, unit_value, currency,"
            + " identifiers, note, declaration_line_id, permit_line_id, received_on, place_id, custodian_id) from stdin";

    private static final String INSERT_EQUIPMENT = """
            insert into equipment (id, company_id, asset_tag, serial_number, no_serial_reason, manufacturer, model,
              description, hs, category, manufacture_year, origin, arrival_condition, unit_value, currency, identifiers,
              note, permit_line_id, declaration_line_id, import_batch_id, received_on, place_id, custodian_id, placed_on,
              stage, stage_since, version)
            select equipment_id, :company, asset_tag, serial_number, no_serial_reason, manufacturer, model,
              description, hs, category, manufacture_year, origin, arrival_condition, unit_value, currency, identifiers,
              note, permit_line_id, declaration_line_id, :batch, received_on, place_id, custodian_id, received_on,
              case when custodian_id is null then 'IN_STORAGE' else 'IN_USE' end, received_on, 1
            from staged order by row_no
            """;

    private static final String INSERT_STAYS = """
            insert into stay (id, equipment_id, place_id, person_id, since)
            select nextval('stay_seq'), equipment_id, place_id, custodian_id, received_on from staged order by row_no
            """;

    /** The same JSON that the listener of entities makes of a new device; a test compares both. */
    private static final String INSERT_CHANGES = """
            insert into audit_change (entry_id, position, kind, entity, record_id, label, fields)
            select :entry, :position + row_number() over (order by s.row_no) - 1, 'CREATED', 'Equipment',
              s.equipment_id, s.asset_tag,
              (select jsonb_object_agg(name, jsonb_build_object('after', case when id is null
                  then jsonb_build_object('text', text) else jsonb_build_object('text', text, 'id', id) end))
                from (values
                  ('assetTag', s.asset_tag, null::bigint),
                  ('serialNumber', s.serial_number, null),
                  ('noSerialReason', s.no_serial_reason, null),
                  ('manufacturer', s.manufacturer, null),
                  ('model', s.model, null),
                  ('description', s.description, null),
                  ('hs', substr(s.hs, 1, 4) || '.' || substr(s.hs, 5, 2) || '.' || substr(s.hs, 7, 2), null),
                  ('category', s.category, null),
                  ('manufactureYear', s.manufacture_year::text, null),
                  ('origin', s.origin, null),
                  ('arrivalCondition', s.arrival_condition, null),
                  ('unitValue', trim_scale(s.unit_value)::text, null),
                  ('currency', s.currency, null),
                  ('identifiers', nullif(s.identifiers, ''), null),
                  ('note', s.note, null),
                  ('company', co.name, co.id),
                  ('permitLine', pe.number || ' / ' || pl.line_no, pl.id),
                  ('declarationLine', d.number || ' / ' || dl.line_no, dl.id),
                  ('receivedOn', s.received_on::text, null),
                  ('place', p.code || ' ' || p.name, p.id),
                  ('custodian', c.name || ' (' || c.code || ')', c.id),
                  ('placedOn', s.received_on::text, null),
                  ('stage', case when s.custodian_id is null then 'IN_STORAGE' else 'IN_USE' end, null),
                  ('stageSince', s.received_on::text, null)
                ) as field (name, text, id) where text is not null)
            from staged s
              join company co on co.id = :company
              join permit_line pl on pl.id = s.permit_line_id
              join permit pe on pe.id = pl.permit_id
              join declaration_line dl on dl.id = s.declaration_line_id
              join declaration d on d.id = dl.declaration_id
              join place p on p.id = s.place_id
              left join person c on c.id = s.custodian_id
            """;

    private final Database database;
    private final long company;
    private final CopyBuffer buffer;
    private int rows;

    /** Makes the table; it goes with the transaction. */
    StagingTable(Database database, long company) {
        this.database = database;
        this.company = company;
        this.buffer = new CopyBuffer(database, COPY);
        database.sql().execute("""
                        create temporary table staged (
                          row_no int, asset_tag text, serial_number text, no_serial_reason text, manufacturer text,
                          model text, description text, hs text, category text, manufacture_year int, origin text,
                          arrival_condition text, unit_value numeric(19, 4), currency text, identifiers text, note text,
                          declaration_line_id bigint, permit_line_id bigint, received_on date, place_id bigint,
                          custodian_id bigint, equipment_id bigint
                        ) on commit drop
                        """);
    }

    void add(StagedDevice device, LocalDate defaultDay) {
        var draft = device.draft();
        var identifiers = new Identifiers(draft.imeis(), draft.macs(), draft.otherIds());
        buffer.add(
                draft.row(),
                draft.assetTag(),
                draft.serial(),
                draft.noSerialReason(),
                draft.manufacturer(),
                draft.model(),
                draft.description(),
                draft.hsCode().digits(),
                draft.category(),
                draft.manufactureYear().year(),
                draft.origin().code(),
                draft.condition(),
                draft.unitValue().amount().toPlainString(),
                draft.unitValue().currency().getCurrencyCode(),
                identifiers,
                draft.note(),
                device.line().id(),
                device.line().permitLineId(),
                draft.receivedOn() == null ? defaultDay : draft.receivedOn(),
                device.place(),
                device.custodian());
        rows++;
    }

    int rows() {
        return rows;
    }

    /** Once all rows are added: makes the table ready for questions. */
    void complete() {
        buffer.flush();
        database.sql().execute("analyze staged");
    }

    /** The staged rows that are in the register already, by tag, by serial number or by another identifier. */
    List<RowProblem> alreadyRegistered(SheetMapping<EquipmentColumn> mapping) {
        var tags = database.sql()
                .createQuery("""
                        select s.row_no, s.asset_tag from staged s
                          join equipment e on e.company_id = :company and e.asset_tag = s.asset_tag
                            and e.stage <> 'WITHDRAWN'
                        """)
                .bind("company", company)
                .map((row, context) -> mapping.problem(
                        row.getInt(1),
                        EquipmentColumn.ASSET_TAG,
                        row.getString(2),
                        IntakeRule.ASSET_TAG_REGISTERED,
                        List.of(row.getString(2))))
                .list();
        var serials = database.sql()
                .createQuery("""
                        select s.row_no, s.serial_number, s.manufacturer, e.asset_tag from staged s
                          join equipment e on e.company_id = :company and plain(e.manufacturer) = plain(s.manufacturer)
                            and e.serial_number = s.serial_number and e.stage <> 'WITHDRAWN'
                        """)
                .bind("company", company)
                .map((row, context) -> mapping.problem(
                        row.getInt(1),
                        EquipmentColumn.SERIAL,
                        row.getString(2),
                        IntakeRule.SERIAL_REGISTERED,
                        List.of(row.getString(2), row.getString(3), row.getString(4))))
                .list();
        var identifiers = database.sql()
                .createQuery("""
                        select s.row_no, s.identifier, e.asset_tag
                        from (select row_no, unnest(string_to_array(identifiers, E'\\n')) as identifier from staged
                              where identifiers <> '') s
                          join equipment e on string_to_array(e.identifiers, E'\\n') @> array[s.identifier]
                            and e.identifiers <> '' and e.company_id = :company and e.stage <> 'WITHDRAWN'
                        where s.identifier not like 'ID %'
                        """)
                .bind("company", company)
                .map((row, context) -> mapping.problem(
                        row.getInt(1),
                        row.getString(2).startsWith("IMEI") ? EquipmentColumn.IMEI : EquipmentColumn.MAC,
                        row.getString(2),
                        IntakeRule.IDENTIFIER_REGISTERED,
                        List.of(row.getString(2), row.getString(3))))
                .list();
        return Stream.of(tags, serials, identifiers).flatMap(List::stream).toList();
    }

    /** The places to which staged devices come. */
    List<PlaceId> places() {
        return database.sql()
                .createQuery("select distinct place_id from staged order by place_id")
                .map((row, context) -> new PlaceId(row.getLong(1)))
                .list();
    }

    /** Those in whose hands staged devices come. */
    List<PersonId> custodians() {
        return database.sql()
                .createQuery("select distinct custodian_id from staged where custodian_id is not null"
                        + " order by custodian_id")
                .map((row, context) -> new PersonId(row.getLong(1)))
                .list();
    }

    /** How many staged devices each declaration line brings, by its number. */
    List<LineCount> counts() {
        return database.sql()
                .createQuery("select declaration_line_id, permit_line_id, count(*) as devices from staged"
                        + " group by declaration_line_id, permit_line_id order by permit_line_id, declaration_line_id")
                .map((row, context) -> new LineCount(row.getLong(1), row.getLong(2), row.getInt(3)))
                .list();
    }

    /** So many staged devices belong to this declaration line and permit line. */
    record LineCount(long declarationLine, long permitLine, int devices) {}

    /**
     * Moves every staged row into the register: device, first stay, and its change beneath the entry of this use case.
     *
     * @param entry number of the entry
     * @param position first position set aside for the changes
     */
    void register(long batch, long entry, int position) {
        database.sql().execute("update staged set equipment_id = nextval('equipment_seq')");
        giveTags();
        database.sql()
                .createUpdate(INSERT_EQUIPMENT)
                .bind("company", company)
                .bind("batch", batch)
                .execute();
        database.sql().execute(INSERT_STAYS);
        database.sql()
                .createUpdate(INSERT_CHANGES)
                .bind("company", company)
                .bind("entry", entry)
                .bind("position", position)
                .execute();
    }

    /** Gives a tag to each device without one, and again while a tag that somebody chose is in the way. */
    private void giveTags() {
        int missing = database.sql()
                .execute("update staged set asset_tag = 'TB-' || lpad(nextval('asset_tag_seq')::text, 7, '0')"
                        + " where asset_tag is null");
        while (missing > 0) {
            missing = database.sql().createUpdate("""
                            update staged s set asset_tag = 'TB-' || lpad(nextval('asset_tag_seq')::text, 7, '0')
                            where s.asset_tag like 'TB-%' and (
                              exists (select from equipment e where e.company_id = :company
                                and e.asset_tag = s.asset_tag and e.stage <> 'WITHDRAWN')
                              or exists (select from staged o where o.asset_tag = s.asset_tag and o.row_no < s.row_no))
                            """).bind("company", company).execute();
        }
    }
}
