package org.provenant.application.compliance;

/** The rules of internal use as one query over all devices of a company. */
final class BreachQuery {

    /**
     * What binds each device, and where it stands: one row for each device and each way in which it broke a rule, with what
     * the sentence about it names.
     */
    static final String FOUND = """
            with recursive around as (
              select id as place, id as wider, inside_id from place where company_id = :company
              union all select a.place, p.id, p.inside_id from around a join place p on p.id = a.inside_id),
            permitted as (
              select id as line, place_id as place from permit_line where place_id is not null
              union select permit_line_id, place_id from permitted_place where withdrawn_because is null),
            allowed as (
              select t.line, a.place from permitted t join around a on a.wider = t.place),
            consent as (
              select coalesce(g.equipment_id, e.id) as device, c.device_action, c.place_id, c.receiver_tax_code
              from use_consent c join consented_goods g on g.consent_id = c.id
                left join equipment e on e.permit_line_id = g.permit_line_id
              where c.company_id = :company and c.withdrawn_on is null and c.issued_on <= :today
                and coalesce(c.valid_until, :today) >= :today),
            seen as (
              select equipment_id, max(seen_on) as seen_on from sighting group by equipment_id),
            answered as (
              select distinct on (c.equipment_id) c.equipment_id, c.person_id, c.use_answer, c.said_at, c.remark
              from use_confirmation c join equipment e on e.id = c.equipment_id
              where e.company_id = :company order by c.equipment_id, c.id desc),
            denied as (
              select c.equipment_id, c.person_id, c.said_at, c.remark from answered c
              where c.use_answer = 'NOT_WITH_ME' and not exists (
                select from sighting s where s.equipment_id = c.equipment_id and s.reported_at > c.said_at)),
            device as (
              select e.id, e.asset_tag, e.stage, e.place_id, w.code || ' ' || w.name as place, e.placed_on, e.permit_line_id, e.stage_since,
                p.number as permit, d.number as declaration, r.topic, s.name as custodian, hc.name as holder_name,
                greatest(e.received_on, e.placed_on, e.stage_since, g.seen_on) as seen_on, p.permitted_case, p.valid_to, p.revoked_on,
                r.ends_on, d.temporary_until, s.has_left, coalesce(e.custodian_id, u.head_id) as answers_for_it,
                hc.tax_code as holder, c.tax_code as importer
              from equipment e
                join company c on c.id = e.company_id
                join place w on w.id = e.place_id
                join permit_line pl on pl.id = e.permit_line_id
                join permit p on p.id = pl.permit_id
                join declaration_line dl on dl.id = e.declaration_line_id
                join declaration d on d.id = dl.declaration_id
                left join research r on r.permit_id = p.id
                left join seen g on g.equipment_id = e.id
                left join person s on s.id = e.custodian_id
                left join org_unit u on u.id = e.custodian_unit_id
                left join company hc on hc.id = s.company_id
              where e.company_id = :company
                and e.stage in ('IN_USE', 'IN_STORAGE', 'UNDER_REPAIR', 'END_OF_USE', 'DISPOSAL_APPROVED'))
            select id as equipment_id, asset_tag, 'OTHER_LEGAL_ENTITY' as kind,
                custodian as a, holder_name as b, holder as c, place as d from device d
              where holder <> importer and permitted_case = any (:entityCases)
                and not exists (select from consent x where x.device = d.id and x.receiver_tax_code = d.holder)
            union all select id, asset_tag, 'CUSTODIAN_LEFT', custodian, place, null, null from device where has_left
            union all select d.id, asset_tag, 'NOT_WITH_CUSTODIAN', n.name,
                to_char(x.said_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY'), coalesce(x.remark, '—'), place
              from device d join denied x on x.equipment_id = d.id and x.person_id = d.answers_for_it
                join person n on n.id = x.person_id
            union all select id, asset_tag, 'OUTSIDE_PERMITTED_PLACE', place, to_char(placed_on, 'DD/MM/YYYY'), permit,
                (select string_agg(o.code || ' ' || o.name, '; ' order by o.code) from permitted t
                  join place o on o.id = t.place where t.line = d.permit_line_id)
              from device d
              where permitted_case = any (:placeCases)
                and exists (select from permitted t where t.line = d.permit_line_id)
                and not exists (select from allowed a where a.line = d.permit_line_id and a.place = d.place_id)
                and not exists (select from consent x join around a on a.wider = x.place_id
                  where x.device = d.id and x.device_action = 'MOVE' and a.place = d.place_id)
            union all select id, asset_tag, 'PERMIT_REVOKED', permit, to_char(revoked_on, 'DD/MM/YYYY'), place, null
              from device
              where revoked_on <= :today and stage = 'IN_USE' and permitted_case = any (:revokedCases)
            union all select id, asset_tag, 'PERMIT_TERM_OVER', permit, to_char(valid_to, 'DD/MM/YYYY'), place,
                (cast(:today as date) - valid_to)::text
              from device
              where valid_to < :today and stage = 'IN_USE' and permitted_case = any (:permitCases)
            union all select id, asset_tag, 'RESEARCH_OVER', topic, to_char(ends_on, 'DD/MM/YYYY'), place,
                (cast(:today as date) - ends_on)::text
              from device
              where permitted_case = any (:researchCases) and (ends_on < :today and stage = 'IN_USE'
                or ends_on + make_interval(months => :handlingMonths) < :today)
            union all select id, asset_tag, 'TEMPORARY_OVERDUE', declaration, to_char(temporary_until, 'DD/MM/YYYY'),
                place, (cast(:today as date) - temporary_until)::text
              from device
              where temporary_until < :today and permitted_case = any (:temporaryCases)
            union all select id, asset_tag, 'NOT_SEEN', place, to_char(seen_on, 'DD/MM/YYYY'),
                (cast(:today as date) - seen_on)::text, cast(:notSeenMonths as text)
              from device
              where seen_on + make_interval(months => :notSeenMonths) < :today
            union all select id, asset_tag, 'IDLE', place, to_char(stage_since, 'DD/MM/YYYY'),
                (cast(:today as date) - stage_since)::text, cast(:idleMonths as text)
              from device
              where stage = 'IN_STORAGE' and stage_since + make_interval(months => :idleMonths) < :today
            """;

    /** The same that is open already, whoever found it, does not count. */
    static final String NOT_OPEN =
            " where not exists (select from breach b where b.equipment_id = f.equipment_id and b.breach_kind = f.kind"
                    + " and b.state = 'OPEN')";

    private BreachQuery() {}
}
