package org.provenant.application.deadline;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.provenant.application.sanitisation.DriveSql;
import org.provenant.domain.deadline.DeadlineKind;

/**
 * What is due for the company {@code :company}, one query for each kind, so that only the kinds that are asked for are read.
 * No day is copied: what is done, or moved, is gone from here, or stands on its new day, at once. An end that something has
 * (of a permit, of a licence) is due only while something rests on it; docs/decisions.md says what ends each kind.
 */
final class DeadlineSql {

    private static final String PRESENT =
            " e.stage in ('IN_USE', 'IN_STORAGE', 'UNDER_REPAIR', 'END_OF_USE', 'DISPOSAL_APPROVED') ";

    private static final String NOBODY = "cast(null as bigint), cast(null as bigint), cast(null as bigint), ";

    /** The day does not come from a rule, and no report form names its source. */
    private static final String NO_RULE = "cast(null as bigint), cast(null as text), cast(null as text) ";

    private static final String OF_A_RULE = "c.rule, cast(null as text), cast(null as text) ";

    /** A permit of which something is left. Where goods came and all of them are gone, nobody needs the rest. */
    private static final String PERMIT_WITH_REST = """
             p.revoked_on is null
              and exists (select from permit_line l where l.permit_id = p.id and l.declared < l.permitted)
              and (exists (select from permit_line l join equipment e on e.permit_line_id = l.id
                  where l.permit_id = p.id and %s)
                or not exists (select from permit_line l join equipment e on e.permit_line_id = l.id
                  where l.permit_id = p.id and e.stage <> 'WITHDRAWN'))
            """.formatted(PRESENT);

    /**
     * A permit that what is issued beside it serves: before its last day as long as goods may come in, afterwards only while
     * goods that were declared on it wait for customs.
     */
    private static final String PERMIT_IN_NEED = PERMIT_WITH_REST + """
              and (p.valid_to is null or p.valid_to >= :today or exists (select from permit_line l
                join declaration_line m on m.permit_line_id = l.id join declaration z on z.id = m.declaration_id
                where l.permit_id = p.id and z.state = 'REGISTERED'))
            """;

    private static final String GOODS_OF_PERMIT_HERE = """
             exists (select from permit_line l join equipment e on e.permit_line_id = l.id
                where l.permit_id = r.permit_id and %s)
            """.formatted(PRESENT);

    /** Devices that are here while no order has them. */
    private static final String LEFT_HERE =
            PRESENT + " and not exists (select from disposal_line x where x.equipment_id = e.id and x.binding)";

    /** The company's own plan for a line goes before what its dossier has promised. */
    private static final String PLANNED_ENDS = """
            permit p join permit_line l on l.permit_id = p.id left join dossier_line g on g.permit_line_id = l.id
                left join end_plan t on t.permit_line_id = l.id and t.withdrawn_on is null
              where p.company_id = :company and case when t.id is null then g.planned_end else t.planned_end end is not null
                and exists (select from equipment e where e.permit_line_id = l.id and %s
                  and not exists (select from end_plan o where o.equipment_id = e.id and o.withdrawn_on is null))
            """.formatted(LEFT_HERE);

    /** Devices of a line that are planned for the same day, apart from it. */
    private static final String PLANNED_APART = """
            (select min(t.id) as plan_id, p.id as permit_id, t.planned_end, p.number || ' / ' || l.line_no || ' – '
                  || min(e.asset_tag) || case when count(*) > 1 then ' +' || (count(*) - 1) else '' end as label,
                case when min(t.responsible_id) = max(t.responsible_id) then min(t.responsible_id) end as responsible_id
              from end_plan t join equipment e on e.id = t.equipment_id join permit_line l on l.id = e.permit_line_id
                join permit p on p.id = l.permit_id
              where t.company_id = :company and t.withdrawn_on is null and t.planned_end is not null and %s
              group by p.id, p.number, l.id, l.line_no, t.planned_end) q
            """.formatted(LEFT_HERE);

    private static final Map<DeadlineKind, String> KINDS = new EnumMap<>(DeadlineKind.class);

    static {
        dossiers();
        imports();
        use();
        end();
    }

    /**
     * What is due, with who is responsible: {@code x} the deadline, {@code k} its kind with the role that sees to it,
     * {@code v} the unit that is responsible or to which the responsible person belongs, {@code f} the stage told last.
     */
    private static final String SELECT = """
            select (x.record_id * 64 + k.position) * 65536 + (x.day - date '2000-01-01') as id, x.kind, x.record_id, x.page_id, x.label,
              plain(x.label) as label_order, x.day, x.day - cast(:today as date) as days,
              coalesce(n.name, v.name, w.name) as owner, coalesce(r.instrument, x.source) as instrument, r.article,
              coalesce(r.certainty, x.certainty) as certainty, f.id as notice_id,
              f.days_before as told_days_before, f.later_until, coalesce(f.seen, false) as seen
            from (%s) x(kind, record_id, page_id, label, day, owner_user, owner_person, owner_unit, rule, source, certainty)
              join unnest(string_to_array(:kinds, ','), string_to_array(:kindRoles, ',')) with ordinality
                as k(kind, role, position) on k.kind = x.kind
              left join user_account w on w.id = x.owner_user
              left join person n on n.id = coalesce(x.owner_person, (select a.person_id from person_account a
                where a.company_id = :company and a.user_id = x.owner_user and a.ended_at is null))
              left join org_unit v on v.id = coalesce(x.owner_unit, n.unit_id)
              left join rule_row r on r.id = x.rule
              left join lateral (select t.id, t.days_before, t.audience,
                  (select s.later_until from deadline_answer s where s.notice_id = t.id and s.answer_kind = 'LATER'
                    order by s.id desc limit 1) as later_until,
                  exists (select from deadline_answer s where s.notice_id = t.id and s.answer_kind = 'SEEN'
                    and s.answered_by = :me) as seen
                from deadline_notice t where t.company_id = :company and t.deadline_kind = x.kind
                  and t.subject_record = x.record_id and t.due_on = x.day
                order by t.days_before limit 1) f on true
            """;

    /** Works with the register of the company, so that a reminder reaches them. */
    private static final String WORKS = """
             not u.locked and exists (select from role_grant g where g.user_id = u.id and g.company_id = :company
                and g.withdrawn_at is null and g.role = any (string_to_array(:tellers, ',')))
            """;

    /** The account of whoever the record names; none where it names nobody, or somebody without an account. */
    private static final String OWNER = """
            (select u.id from user_account u where u.id = coalesce(x.owner_user, (select a.user_id from person_account a
                where a.company_id = :company and a.ended_at is null
                  and a.person_id = coalesce(x.owner_person, case when x.owner_unit is not null then v.head_id end)))
              and %s)
            """.formatted(WORKS);

    private static final String HEAD = """
            (select u.id from person_account a join user_account u on u.id = a.user_id
              where a.company_id = :company and a.ended_at is null and a.person_id = v.head_id and %s)
            """.formatted(WORKS);

    /** Of whoever sees to such things: the role of the kind, and who answers for the company. */
    private static final String BY_ROLE =
            " (k.role = any (string_to_array(:myRoles, ',')) or 'COMPLIANCE_OFFICER' = any (string_to_array(:myRoles, ','))) ";

    /** The caller is whom it concerns: who is named, in their place the head of the unit, in whose place the role. */
    static final String MINE = """
            (case when coalesce(%1$s, %2$s) is null then %3$s else coalesce(%1$s, %2$s) = :me end)
            """.formatted(OWNER, HEAD, BY_ROLE);

    /** The stage told last is meant for the caller. Where no head can be reached, whoever has the role is told instead. */
    static final String TOLD_TO_CALLER = """
            (f.audience = 'ALL' or %1$s
              or f.audience = 'HEAD' and (case when %2$s is null then k.role = any (string_to_array(:myRoles, ','))
                else %2$s = :me end))
            """.formatted(MINE, HEAD);

    private DeadlineSql() {}

    /** All that is due of some kinds. */
    static String of(Collection<DeadlineKind> kinds) {
        return SELECT.formatted(kinds.stream()
                .map(kind -> Objects.requireNonNull(KINDS.get(kind)))
                .collect(Collectors.joining(" union all ")));
    }

    /** @param columns number of the record, of the record on whose page it stands, name, day, who is responsible and rule */
    private static void put(DeadlineKind kind, String columns, String from) {
        KINDS.put(kind, "select cast('" + kind + "' as text), " + columns + " from " + from);
    }

    private static void dossiers() {
        put(DeadlineKind.SUPPLEMENT_ANSWER, "d.id, d.id, d.title, r.supplement_due, " + NOBODY + NO_RULE, """
                dossier d join lateral (select s.supplement_due from submission_round s
                    where s.dossier_id = d.id order by s.round_no desc limit 1) r on true
                  where d.company_id = :company and d.state = 'SUPPLEMENT_REQUESTED' and r.supplement_due is not null
                """);
        put(DeadlineKind.DECISION, "d.id, d.id, d.title, c.day, " + NOBODY + OF_A_RULE, """
                dossier d join unnest(cast(string_to_array(:decisions, ',') as bigint[]),
                    cast(string_to_array(:decisionDays, ',') as date[]),
                    cast(string_to_array(:decisionRules, ',') as bigint[])) as c(id, day, rule) on c.id = d.id
                  where d.company_id = :company
                """);
        put(
                DeadlineKind.DOSSIER_PAPER,
                "p.id, d.id, p.name || ' – ' || d.title, p.valid_until, " + NOBODY + NO_RULE,
                """
                dossier_paper p join dossier d on d.id = p.dossier_id
                  where d.company_id = :company and d.decided_on is null and p.withdrawn_on is null
                    and p.valid_until is not null and not exists (select from dossier_paper n where n.dossier_id = d.id
                      and n.item = p.item and n.name = p.name and n.paper_version > p.paper_version)
                """);
        put(
                DeadlineKind.CONTROL_PERMIT,
                "c.id, d.id, c.number || ' – ' || d.title, c.valid_until, " + NOBODY + NO_RULE,
                """
                control_record c join dossier d on d.id = c.dossier_id left join permit p on p.id = d.permit_id
                  where d.company_id = :company and c.withdrawn_on is null and c.valid_until is not null
                    and (d.decided_on is null or p.id is not null and %s)
                    and not exists (select from control_record n where n.dossier_id = d.id
                      and n.other_control = c.other_control and n.withdrawn_on is null and n.id <> c.id
                      and n.number is not null and coalesce(n.valid_until, 'infinity') > c.valid_until)
                """.formatted(PERMIT_IN_NEED));
    }

    private static void imports() {
        put(
                DeadlineKind.PERMIT_EXPIRY,
                "p.id, p.id, p.number, p.valid_to, " + NOBODY + NO_RULE,
                " permit p where p.company_id = :company and p.valid_to is not null and " + PERMIT_WITH_REST + """
                    and not exists (select from deadline_notice t join deadline_answer s on s.notice_id = t.id
                      where t.company_id = p.company_id and t.deadline_kind = 'PERMIT_EXPIRY'
                        and t.subject_record = p.id and t.due_on = p.valid_to and s.answer_kind = 'SETTLED')
                """);
        put(
                DeadlineKind.SHIPMENT_PERMIT,
                "s.id, h.id, s.number || ' – ' || h.reference, s.valid_to, " + NOBODY + NO_RULE,
                """
                special_permit s join shipment h on h.id = s.shipment_id
                  where h.company_id = :company and not s.withdrawn and s.valid_to is not null
                    and (exists (select from declaration d where d.shipment_id = h.id and d.state = 'REGISTERED')
                      or not exists (select from declaration d where d.shipment_id = h.id))
                    and not exists (select from special_permit n where n.shipment_id = h.id and n.kind = s.kind
                      and not n.withdrawn and n.id <> s.id and coalesce(n.valid_to, 'infinity') > s.valid_to)
                """);
        put(
                DeadlineKind.TEMPORARY_IMPORT,
                "d.id, d.id, d.number, d.temporary_until, " + NOBODY + NO_RULE,
                """
                declaration d
                  where d.company_id = :company and d.temporary_until is not null and d.state <> 'CANCELLED'
                    and (exists (select from declaration_line l join equipment e on e.declaration_line_id = l.id
                        where l.declaration_id = d.id and %s)
                      or not exists (select from declaration_line l join equipment e on e.declaration_line_id = l.id
                        where l.declaration_id = d.id and e.stage <> 'WITHDRAWN'))
                """.formatted(PRESENT));
        put(
                DeadlineKind.PROCESSING_CONTRACT,
                "c.id, c.id, c.number || ' – ' || c.trader, c.ends_on, " + NOBODY + NO_RULE,
                """
                processing_contract c
                  where c.company_id = :company and c.ends_on is not null
                    and exists (select from contract_permit t join permit_line l on l.permit_id = t.permit_id
                      join equipment e on e.permit_line_id = l.id
                      where t.contract_id = c.id and not t.withdrawn and %s)
                """.formatted(PRESENT));
        put(
                DeadlineKind.RESEARCH_END,
                "r.id, r.permit_id, p.number || ' – ' || left(r.topic, 120), r.ends_on, " + NOBODY + NO_RULE,
                """
                research r join permit p on p.id = r.permit_id
                  where r.company_id = :company and r.ends_on >= :today and %s
                """.formatted(GOODS_OF_PERMIT_HERE));
        put(
                DeadlineKind.RESEARCH_HANDLING,
                "r.id, r.permit_id, p.number || ' – ' || left(r.topic, 120), c.day, " + NOBODY + OF_A_RULE,
                """
                research r join permit p on p.id = r.permit_id
                    join unnest(cast(string_to_array(:researched, ',') as bigint[]),
                      cast(string_to_array(:researchDays, ',') as date[]),
                      cast(string_to_array(:researchRules, ',') as bigint[])) as c(permit_id, day, rule)
                      on c.permit_id = r.permit_id
                  where r.company_id = :company and %s
                """.formatted(GOODS_OF_PERMIT_HERE));
    }

    private static void use() {
        put(
                DeadlineKind.REPAIR_RETURN,
                "r.id, r.id, r.number || ' – ' || r.repairer, r.expected_on, r.recorded_by, cast(null as bigint),"
                        + " cast(null as bigint), " + NO_RULE,
                " repair r where r.company_id = :company and not r.all_back");
        put(
                DeadlineKind.HANDOVER,
                "h.id, h.id, h.number, cast(h.prepared_at at time zone 'Asia/Ho_Chi_Minh' as date)"
                        + " + cast(:handoverDays as int), cast(null as bigint), h.receiver_id, h.receiver_unit_id, "
                        + NO_RULE,
                " handover h where h.company_id = :company and h.state = 'PENDING'");
        put(
                DeadlineKind.STOCKTAKE,
                "s.id, s.id, s.number || ' – ' || s.name, s.count_until, s.opened_by, cast(null as bigint),"
                        + " cast(null as bigint), " + NO_RULE,
                " stocktake s where s.company_id = :company and s.closed_at is null");
        put(
                DeadlineKind.CONSENT_EXPIRY,
                "c.id, c.id, c.number, c.valid_until, " + NOBODY + NO_RULE,
                " use_consent c where c.company_id = :company and c.withdrawn_on is null and c.valid_until >= :today");
        put(DeadlineKind.INSPECTION_REQUEST, "q.id, i.id, q.wanted_paper, q.due_on, " + NOBODY + NO_RULE, """
                paper_request q join inspection i on i.id = q.inspection_id
                  where i.company_id = :company and i.closed_on is null and q.state in ('ASKED', 'ASKED_AGAIN')
                """);
    }

    private static void end() {
        put(
                DeadlineKind.PLANNED_END,
                "l.id, p.id, p.number || ' / ' || l.line_no || ' – ' || l.goods,"
                        + " case when t.id is null then g.planned_end else t.planned_end end, cast(null as bigint),"
                        + " t.responsible_id, cast(null as bigint), " + NO_RULE,
                PLANNED_ENDS);
        put(
                DeadlineKind.PLANNED_END_APART,
                "q.plan_id, q.permit_id, q.label, q.planned_end, cast(null as bigint), q.responsible_id,"
                        + " cast(null as bigint), " + NO_RULE,
                PLANNED_APART);
        var proposer =
                "o.id, o.id, o.number, o.scheduled_for, o.proposed_by, cast(null as bigint), cast(null as bigint), ";
        var scheduled = " disposal_order o where o.company_id = :company and o.stage = 'SCHEDULED'"
                + " and o.scheduled_for is not null ";
        put(DeadlineKind.WIPE, proposer + NO_RULE, scheduled + """
                    and exists (select from disposal_line x join drive d on d.equipment_id = x.equipment_id %s
                      where x.order_id = o.id and x.binding and d.struck_on is null
                        and l.wipe_result is distinct from 'GOOD')
                """.formatted(DriveSql.LATEST));
        put(DeadlineKind.COLLECTION, proposer + NO_RULE, scheduled);
        put(
                DeadlineKind.HANDLER_LICENCE,
                "p.id, p.id, p.name || ' – ' || p.licence_number, p.licensed_to, " + NOBODY + NO_RULE,
                """
                disposal_partner p
                  where p.company_id = :company and p.kind = 'WASTE_HANDLER' and p.licensed_to is not null
                    and exists (select from disposal_order o where o.partner_id = p.id
                      and o.stage not in ('CLOSED', 'CANCELLED'))
                """);
        put(
                DeadlineKind.REPORT,
                "f.id, f.id, c.label, c.day, " + NOBODY + "cast(null as bigint), nullif(c.source, ''), c.certainty ",
                """
                unnest(string_to_array(:reportCodes, chr(31)), string_to_array(:reportLabels, chr(31)),
                    cast(string_to_array(:reportDays, chr(31)) as date[]), string_to_array(:reportSources, chr(31)),
                    string_to_array(:reportCertainties, chr(31))) as c(code, label, day, source, certainty)
                  join (select code, min(id) as id from report_form group by code) f on f.code = c.code
                """);
        put(
                DeadlineKind.RETENTION_END,
                "d.id, d.id, d.number, cast(s.since + make_interval(years => c.years) as date), " + NOBODY + OF_A_RULE,
                """
                declaration d
                    join lateral (select max(greatest(e.stage_since, d.registered_on)) as since from declaration_line l
                      join equipment e on e.declaration_line_id = l.id
                      where l.declaration_id = d.id and e.stage <> 'WITHDRAWN') s on s.since is not null
                    join lateral (select x.rule, x.years
                      from unnest(cast(string_to_array(:keptRules, ',') as bigint[]),
                        cast(string_to_array(:keptFrom, ',') as date[]), cast(string_to_array(:keptTo, ',') as date[]),
                        cast(string_to_array(:keptYears, ',') as int[])) as x(rule, first, last, years)
                      where s.since between x.first and x.last order by x.years desc, x.rule limit 1) c on true
                  where d.company_id = :company and s.since + make_interval(years => c.years) >= :today
                    and not exists (select from declaration_line l join equipment e on e.declaration_line_id = l.id
                      where l.declaration_id = d.id and %s)
                """.formatted(PRESENT));
    }
}
