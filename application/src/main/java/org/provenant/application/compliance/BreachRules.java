package org.provenant.application.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.Database;
import org.provenant.domain.compliance.BreachKind;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.regulation.UseLimit;

/**
 * The rules of internal use asked of every device of the company at once, in SQL. What is found again is not entered
 * again; what is gone is told on its breach and stays open. Of limits that no rule in force names, nothing is found.
 */
@ApplicationScoped
class BreachRules {

    private static final int NEVER = 12_000;

    /** What a run works with; gone at its end. */
    private static final List<String> MADE = List.of(
            "found (equipment_id bigint, asset_tag text, kind text)",
            "breach_source (kind text, basis text, certainty text)",
            "new_breach (id bigint, equipment_id bigint, asset_tag text, kind text, description text)",
            "turned (id bigint, gone_on date)");

    /** What binds each device, and where it stands; one row for each device and each way in which it broke a rule. */
    private static final String FIND = """
            insert into found (equipment_id, asset_tag, kind)
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
              select distinct on (c.equipment_id) c.equipment_id, c.person_id, c.use_answer, c.said_at
              from use_confirmation c join equipment e on e.id = c.equipment_id
              where e.company_id = :company order by c.equipment_id, c.id desc),
            denied as (
              select c.equipment_id, c.person_id from answered c
              where c.use_answer = 'NOT_WITH_ME' and not exists (
                select from sighting s where s.equipment_id = c.equipment_id and s.reported_at > c.said_at)),
            device as (
              select e.id, e.asset_tag, e.stage, e.place_id, e.permit_line_id, e.stage_since,
                greatest(e.received_on, e.placed_on, e.stage_since, g.seen_on) as seen_on, p.permitted_case, p.valid_to, p.revoked_on,
                r.ends_on, d.temporary_until, s.has_left, coalesce(e.custodian_id, u.head_id) as answers_for_it,
                hc.tax_code as holder, c.tax_code as importer
              from equipment e
                join company c on c.id = e.company_id
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
            select id as equipment_id, asset_tag, 'OTHER_LEGAL_ENTITY' as kind from device d
              where holder <> importer and permitted_case = any (:entityCases)
                and not exists (select from consent x where x.device = d.id and x.receiver_tax_code = d.holder)
            union all select id, asset_tag, 'CUSTODIAN_LEFT' from device where has_left
            union all select id, asset_tag, 'NOT_WITH_CUSTODIAN' from device d
              where exists (select from denied x where x.equipment_id = d.id and x.person_id = d.answers_for_it)
            union all select id, asset_tag, 'OUTSIDE_PERMITTED_PLACE' from device d
              where permitted_case = any (:placeCases)
                and exists (select from permitted t where t.line = d.permit_line_id)
                and not exists (select from allowed a where a.line = d.permit_line_id and a.place = d.place_id)
                and not exists (select from consent x join around a on a.wider = x.place_id
                  where x.device = d.id and x.device_action = 'MOVE' and a.place = d.place_id)
            union all select id, asset_tag, 'PERMIT_REVOKED' from device
              where revoked_on <= :today and stage = 'IN_USE' and permitted_case = any (:revokedCases)
            union all select id, asset_tag, 'PERMIT_TERM_OVER' from device
              where valid_to < :today and stage = 'IN_USE' and permitted_case = any (:permitCases)
            union all select id, asset_tag, 'RESEARCH_OVER' from device
              where permitted_case = any (:researchCases) and (ends_on < :today and stage = 'IN_USE'
                or ends_on + make_interval(months => :handlingMonths) < :today)
            union all select id, asset_tag, 'TEMPORARY_OVERDUE' from device
              where temporary_until < :today and permitted_case = any (:temporaryCases)
            union all select id, asset_tag, 'NOT_SEEN' from device
              where seen_on + make_interval(months => :notSeenMonths) < :today
            union all select id, asset_tag, 'IDLE' from device
              where stage = 'IN_STORAGE' and stage_since + make_interval(months => :idleMonths) < :today
            """;

    /**
     * What is new gets its number, and what the custodian said of it; the same that is open already, whoever found it,
     * does not count.
     */
    private static final String NEW = """
            insert into new_breach (id, equipment_id, asset_tag, kind, description)
            select nextval('breach_seq'), f.*, case when f.kind = 'NOT_WITH_CUSTODIAN' then (
              select c.remark from use_confirmation c where c.equipment_id = f.equipment_id order by c.id desc limit 1) end
            from (select * from found f
              where not exists (select from breach b where b.equipment_id = f.equipment_id and b.breach_kind = f.kind
                and b.state = 'OPEN') order by kind, asset_tag, equipment_id) f
            """;

    private static final String INSERT = """
            insert into breach (id, company_id, equipment_id, breach_kind, found_by, found_on, description, basis, certainty, state,
              version)
            select n.id, :company, n.equipment_id, n.kind, 'RULES', :today, n.description, s.basis, s.certainty, 'OPEN', 1
            from new_breach n left join breach_source s on s.kind = n.kind
            """;

    /** The same JSON that the listener of entities makes of a new breach. */
    private static final String INSERTED = """
            insert into audit_change (entry_id, position, kind, entity, record_id, label, fields)
            select :entry, :position + row_number() over (order by n.id) - 1, 'CREATED', 'Breach', n.id, 'VP-' || n.id,
              (select jsonb_object_agg(name, jsonb_build_object('after', case when ref is null
                  then jsonb_build_object('text', text) else jsonb_build_object('text', text, 'id', ref) end))
                from (values
                  ('company', c.name, c.id),
                  ('device', n.asset_tag, n.equipment_id),
                  ('breachKind', n.kind, null::bigint),
                  ('foundBy', 'RULES', null),
                  ('foundOn', cast(:today as date)::text, null),
                  ('description', n.description, null),
                  ('basis', s.basis, null),
                  ('certainty', s.certainty, null),
                  ('state', 'OPEN', null)) as field (name, text, ref) where text is not null)
            from new_breach n join company c on c.id = :company left join breach_source s on s.kind = n.kind
            """;

    /** Whose cause is gone, or has come back. */
    private static final String TURNED = """
            insert into turned (id, gone_on)
            select b.id, b.gone_on from breach b
            where b.company_id = :company and b.state = 'OPEN' and b.breach_kind = any (:kinds)
              and (b.gone_on is null) <> exists (
                select from found f where f.equipment_id = b.equipment_id and f.kind = b.breach_kind)
            """;

    private static final String TOLD = """
            insert into audit_change (entry_id, position, kind, entity, record_id, label, fields)
            select :entry, :position + row_number() over (order by id) - 1, 'CHANGED', 'Breach', id, 'VP-' || id,
              jsonb_build_object('goneOn', case when gone_on is null
                then jsonb_build_object('after', jsonb_build_object('text', cast(:today as date)::text))
                else jsonb_build_object('before', jsonb_build_object('text', gone_on::text)) end)
            from turned
            """;

    private static final String TURN = """
            update breach b set gone_on = case when t.gone_on is null then cast(:today as date) end, version = version + 1
            from turned t where t.id = b.id
            """;

    @Inject
    Database database;

    @Inject
    RuleBook rules;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @return how many breaches are new, how many came back, and of how many the cause is gone */
    Found run() {
        var company = callers.current().requireCompany();
        var today = LocalDate.now(clock);
        var point = rules.on(today);
        // Two who search at once would find the same.
        database.sql()
                .createQuery("select id from company where id = :company for no key update")
                .bind("company", company.value())
                .mapTo(Long.class)
                .list();
        MADE.forEach(table -> database.sql().execute("create temporary table " + table + " on commit drop"));
        find(company.value(), today, point);
        keepSources(point);
        var fresh = database.sql().createUpdate(NEW).execute();
        database.sql()
                .createUpdate(INSERT)
                .bind("company", company.value())
                .bind("today", today)
                .execute();
        tell(INSERTED, fresh, today, update -> update.bind("company", company.value()));
        var turned = database.sql()
                .createUpdate(TURNED)
                .bind("company", company.value())
                .bindArray(
                        "kinds",
                        String.class,
                        Arrays.stream(BreachKind.values())
                                .filter(BreachKind::isFoundByRule)
                                .map(Enum::name)
                                .toList())
                .execute();
        var gone = database.sql()
                .createQuery("select count(*) from turned where gone_on is null")
                .mapTo(Integer.class)
                .one();
        tell(TOLD, turned, today, update -> update);
        database.sql().createUpdate(TURN).bind("today", today).execute();
        return new Found(fresh, turned - gone, gone);
    }

    private void tell(String sql, int changes, LocalDate today, UnaryOperator<Update> more) {
        if (changes > 0) {
            more.apply(database.sql().createUpdate(sql))
                    .bind("today", today)
                    .bind("entry", recorder.entryId())
                    .bind("position", recorder.reserve(changes))
                    .execute();
        }
    }

    private void find(long company, LocalDate today, RulePoint point) {
        var statement = database.sql()
                .createUpdate(FIND)
                .bind("company", company)
                .bind("today", today)
                .bind("handlingMonths", months(ParameterCode.RESEARCH_HANDLING_MONTHS, PermittedCase.RS1, point))
                .bind("notSeenMonths", months(ParameterCode.NOT_SEEN_MONTHS, PermittedCase.SP1, point))
                .bind("idleMonths", months(ParameterCode.IDLE_MONTHS, PermittedCase.SP1, point));
        Map.of(
                        "entityCases", UseLimit.LEGAL_ENTITY,
                        "placeCases", UseLimit.PLACE,
                        "revokedCases", UseLimit.PERMIT_REVOKED,
                        "permitCases", UseLimit.PERMIT_TERM,
                        "researchCases", UseLimit.RESEARCH_TERM,
                        "temporaryCases", UseLimit.TEMPORARY_TERM)
                .forEach((name, limit) -> bindCases(statement, name, limit, point));
        statement.execute();
        database.sql().execute("create index on found (equipment_id, kind)");
        database.sql().execute("analyze found");
    }

    private void bindCases(SqlStatement<?> statement, String name, UseLimit limit, RulePoint point) {
        statement.bindArray(
                name,
                String.class,
                of(limit, point).stream()
                        .flatMap(row -> row.content().cases().stream())
                        .distinct()
                        .map(Enum::name)
                        .toList());
    }

    /** No number in the book means that nothing is ever found by it. */
    private int months(ParameterCode code, PermittedCase permittedCase, RulePoint point) {
        return rules.parameter(code, permittedCase, point)
                .map(parameter -> parameter.number().orElse(NEVER))
                .orElse(NEVER);
    }

    /** Where each kind's rule comes from, as it stands on the breach. */
    private void keepSources(RulePoint point) {
        var sources = new EnumMap<BreachKind, RuleSource>(BreachKind.class);
        for (var kind : Set.of(BreachKind.values())) {
            var limit = kind.limit();
            if (limit != null) {
                of(limit, point).stream().findFirst().ifPresent(row -> sources.put(kind, row.source()));
            }
        }
        sources.forEach((kind, source) -> database.sql()
                .createUpdate("insert into breach_source values (:kind, nullif(:basis, ''), :certainty)")
                .bind("kind", kind.name())
                .bind("basis", source.text())
                .bind("certainty", source.certainty().name())
                .execute());
    }

    private List<RuleRow> of(UseLimit limit, RulePoint point) {
        return rules.at(RuleKind.USE_LIMIT, point).stream()
                .filter(row -> row.content().choice(RuleField.USE_LIMIT, UseLimit.class) == limit)
                .toList();
    }

    /**
     * What a run has found.
     *
     * @param fresh breaches that are new
     * @param back open ones whose cause had been gone and is there again
     * @param gone open ones whose cause is gone; they stay open until somebody closes them
     */
    record Found(int fresh, int back, int gone) {}
}
