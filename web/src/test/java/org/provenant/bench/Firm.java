package org.provenant.bench;

import java.io.IOException;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A large firm in the register, made by SQL alone: one site with a hundred rooms, a thousand custodians, twenty permits
 * with ten lines, two hundred declarations. Devices come in deliveries, each with its import, its first stay and its
 * history, as an import would have written them.
 */
final class Firm {

    private static final String PAPERS = """
            insert into place (id, company_id, inside_id, kind, code, name, closed, version)
            select nextval('place_seq'), :company, null, 'SITE', 'NM', 'Nhà máy Bắc Ninh', false, 1;
            insert into place (id, company_id, inside_id, kind, code, name, closed, version)
            select nextval('place_seq'), :company, (select id from place where company_id = :company and code = 'NM'),
              'ROOM', 'P' || lpad(n::text, 3, '0'), 'Phòng kỹ thuật ' || n, false, 1
            from generate_series(1, 100) n;
            insert into person (id, company_id, code, name, unit, has_left, version)
            select nextval('person_seq'), :company, 'NV' || lpad(n::text, 4, '0'),
              (array['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Minh Đức', 'Phạm Thu Hà', 'Đỗ Quang Huy'])[1 + n % 5]
                || ' ' || n, 'Xưởng ' || n % 12, false, 1
            from generate_series(1, 1000) n;
            insert into permit (id, company_id, number, issued_on, authority, permitted_case, valid_from, version)
            select nextval('permit_seq'), :company, n || '/BKHCN-CNTT', date '2024-01-10' + n, 'Bộ Khoa học và Công nghệ',
              'SP1', date '2024-01-10' + n, 1
            from generate_series(1, 20) n;
            insert into permit_line (id, permit_id, line_no, goods, hs, permitted, declared, imported, unit, purpose,
              version)
            select nextval('permit_line_seq'), p.id, n, 'Máy tính xách tay đã qua sử dụng', '84713020', 2000000, 1000000,
              0, 'Chiếc', 'Sản xuất', 1
            from permit p, generate_series(1, 10) n where p.company_id = :company;
            insert into declaration (id, company_id, number, registered_on, customs_office, type_code, version)
            select nextval('declaration_seq'), :company, '1' || lpad(n::text, 10, '0') || '0', date '2024-03-01' + n,
              '01NV', 'A12', 1
            from generate_series(1, 200) n;
            insert into declaration_line (id, declaration_id, line_no, permit_line_id, hs, goods, quantity, registered,
              version)
            select nextval('declaration_line_seq'), d.id, 1, l.id, '84713020', 'Máy tính xách tay', 1000000, 0, 1
            from (select id, row_number() over (order by id) as n from declaration where company_id = :company) d
              join (select l.id, row_number() over (order by l.id) as n from permit_line l
                join permit p on p.id = l.permit_id where p.company_id = :company) l on l.n = d.n;
            """;

    /** An import for each five thousand devices; undone until its devices are there, so that they can be told apart. */
    private static final String BATCHES = """
            insert into stored_file (digest, size, stored_at)
            select lpad(n::text, 64, '0'), 0, now() from generate_series(:from / 5000, (:to - 1) / 5000) n;
            insert into import_batch (id, company_id, declaration_id, file_digest, file_name, state, row_count,
              problem_count, uploaded_by, uploaded_at, confirmed_at, version)
            select nextval('import_batch_seq'), :company, d.id, lpad(g.n::text, 64, '0'), 'giao-hang-' || g.n || '.xlsx',
              'UNDONE', 5000, 0, (select min(id) from user_account), now(), now(), 1
            from generate_series(:from / 5000, (:to - 1) / 5000) as g (n)
              join (select id, row_number() over (order by id) - 1 as n from declaration where company_id = :company) d
                on d.n = g.n % 200;
            insert into audit_entry (id, recorded_at, actor, company_id, company, channel, use_case, outcome, subjects,
              changes)
            select nextval('audit_entry_seq'), now(), 'admin', :company, 'Công ty', 'JOB', 'ImportEquipment', 'DONE',
              array['ImportBatch:' || id], 5000
            from import_batch where company_id = :company and file_name like 'giao-hang-%' and state = 'UNDONE'
            order by id;
            """;

    private static final String DEVICES = """
            insert into equipment (id, company_id, asset_tag, serial_number, manufacturer, model, description, hs,
              category, manufacture_year, origin, arrival_condition, unit_value, currency, identifiers, note,
              permit_line_id, declaration_line_id, import_batch_id, received_on, place_id, custodian_id, placed_on,
              stage, stage_since, version)
            select nextval('equipment_seq'), :company, 'TS-' || lpad((n * 7919 % 10000000)::text, 7, '0'),
              'SN' || upper(md5(n::text)),
              (array['Lenovo', 'Dell', 'HP', 'Cisco', 'Canon', 'Fujitsu', 'Panasonic', 'Đông Đô'])[1 + n % 8],
              (array['ThinkPad T14', 'Latitude 5420', 'EliteBook 840', 'Catalyst 2960', 'LBP 2900'])[1 + n / 3 % 5]
                || ' G' || n % 40,
              case when n % 2 = 0 then 'Máy tính xách tay đã qua sử dụng' else 'Thiết bị mạng đã qua sử dụng' end,
              '84713020', (array['LAPTOP', 'DESKTOP', 'SERVER', 'NETWORK', 'PRINTER', 'MONITOR'])[1 + n / 7 % 6],
              2015 + n % 10, (array['JP', 'CN', 'KR', 'US'])[1 + n % 4], 'USED_GOOD', 100 + n % 900, 'USD', '',
              case when n % 1000 = 0 then 'Cửa hàng Đà Nẵng giữ phiếu' end,
              l.permit_line_id, l.id, b.id, date '2024-06-01' + (n / 5000 % 400)::int,
              (select min(id) from place where company_id = :company) + 1 + n / 11 % 100,
              case when n % 4 = 0 then null else
                (select min(id) from person where company_id = :company) + n / 13 % 1000 end,
              date '2024-06-01' + (n / 5000 % 400)::int,
              case when n % 50 = 0 then 'UNDER_REPAIR' when n % 4 = 0 then 'IN_STORAGE' else 'IN_USE' end,
              date '2024-06-01' + (n / 5000 % 400)::int, 1
            from generate_series(:from::bigint, :to - 1) as g (n)
              join import_batch b on b.company_id = :company and b.state = 'UNDONE'
                and b.file_name = 'giao-hang-' || g.n / 5000 || '.xlsx'
              join declaration_line l on l.declaration_id = b.declaration_id
            """;

    private static final String TRAIL = """
            insert into stay (id, equipment_id, place_id, person_id, since)
            select nextval('stay_seq'), e.id, e.place_id, e.custodian_id, e.received_on
            from equipment e join import_batch b on b.id = e.import_batch_id and b.state = 'UNDONE'
            where b.company_id = :company;
            insert into audit_change (entry_id, position, kind, entity, record_id, label, fields)
            select a.id, row_number() over (partition by a.id order by e.id), 'CREATED', 'Equipment', e.id, e.asset_tag,
              jsonb_build_object('assetTag', jsonb_build_object('after', jsonb_build_object('text', e.asset_tag)),
                'serialNumber', jsonb_build_object('after', jsonb_build_object('text', e.serial_number)),
                'manufacturer', jsonb_build_object('after', jsonb_build_object('text', e.manufacturer)),
                'model', jsonb_build_object('after', jsonb_build_object('text', e.model)),
                'stage', jsonb_build_object('after', jsonb_build_object('text', e.stage)),
                'receivedOn', jsonb_build_object('after', jsonb_build_object('text', e.received_on)))
            from equipment e
              join import_batch b on b.id = e.import_batch_id and b.state = 'UNDONE' and b.company_id = :company
              join audit_entry a on a.subjects @> array['ImportBatch:' || b.id];
            update declaration_line l set registered = registered + n.devices
            from (select e.declaration_line_id as id, count(*) as devices from equipment e
              join import_batch b on b.id = e.import_batch_id and b.state = 'UNDONE' where b.company_id = :company
              group by 1) n where n.id = l.id;
            update permit_line l set imported = imported + n.devices
            from (select e.permit_line_id as id, count(*) as devices from equipment e
              join import_batch b on b.id = e.import_batch_id and b.state = 'UNDONE' where b.company_id = :company
              group by 1) n where n.id = l.id;
            update import_batch set state = 'CONFIRMED' where company_id = :company;
            """;

    private final Jdbi sql;
    private final long company;
    private int devices;

    private Firm(Jdbi sql, long company) {
        this.sql = sql;
        this.company = company;
    }

    /** Registers the firm with its papers and without devices. */
    static Firm in(Product product) throws IOException, InterruptedException {
        var answer = new Client(product).post("/companies", """
                        {"name":"Công ty TNHH Đo Tốc độ","taxCode":"0100109106","address":"Bắc Ninh",
                        "representative":"Giám đốc","exportProcessing":false}""");
        var firm = new Firm(product.sql(), answer.get("id").asLong());
        firm.sql.useTransaction(handle -> firm.script(handle, PAPERS));
        return firm;
    }

    Jdbi sql() {
        return sql;
    }

    long company() {
        return company;
    }

    int devices() {
        return devices;
    }

    /** Fills up to so many devices. Indexes are made again afterwards, which is quicker than adding to them. */
    void growTo(int size) {
        sql.useTransaction(handle -> {
            var indexes = handle.createQuery("""
                            select indexname, indexdef from pg_indexes where tablename = 'equipment'
                              and indexname not in (select conname from pg_constraint)
                            """)
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .list();
            handle.execute("set local maintenance_work_mem = '256MB'");
            indexes.forEach(index -> handle.execute("drop index " + index.getKey()));
            script(handle, BATCHES.replace(":from", Integer.toString(devices)).replace(":to", Integer.toString(size)));
            script(handle, DEVICES.replace(":from", Integer.toString(devices)).replace(":to", Integer.toString(size)));
            // No index is made while constraints still wait for the end.
            handle.execute("set constraints all immediate");
            indexes.forEach(index -> handle.execute(index.getValue()));
            script(handle, TRAIL);
        });
        devices = size;
        sql.useHandle(handle -> handle.execute("vacuum analyze"));
        sql.useHandle(handle -> handle.execute("vacuum analyze equipment"));
    }

    private void script(Handle handle, String statements) {
        handle.createScript(statements.replace(":company", Long.toString(company)))
                .execute();
    }

    /** Lets somebody else than who drafted a report agree with it, past the register. */
    void review(long draft) {
        number("""
                with other as (
                  insert into user_account (id, login, name, language, password_hash, locked, version)
                  values (nextval('user_account_seq'), 'reviewer' || %1$d, 'Người soát xét', 'VI', '', true, 1) returning id),
                reviewed as (
                  update report_draft set stage = 'REVIEWED', reviewed_by = (select id from other), reviewed_at = now(),
                    version = version + 1 where id = %1$d and company_id = :company returning id)
                select id from reviewed
                """.formatted(draft));
    }

    /** The one number that a query answers with. */
    long number(String query) {
        return sql.withHandle(handle -> handle.createQuery(query.replace(":company", Long.toString(company)))
                .mapTo(Long.class)
                .one());
    }
}
