package org.provenant.application.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.Database;
import org.provenant.domain.compliance.BreachKind;
import org.provenant.domain.regulation.Parameter;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.regulation.UseLimit;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/**
 * The rules of internal use asked of every device of the company at once, in SQL. What is found again is not entered
 * again; what is gone is told on its breach and stays open. Of limits that no rule in force names, nothing is found.
 */
@ApplicationScoped
class BreachRules {

    private static final int NEVER = 12_000;

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** What a run works with; gone at its end. */
    private static final List<String> MADE = List.of(
            "found (equipment_id bigint, asset_tag text, kind text, a text, b text, c text, d text)",
            "breach_source (kind text, basis text, certainty text, words text, words_en text)",
            "new_breach (id bigint, equipment_id bigint, asset_tag text, kind text, description text, description_en text)",
            "turned (id bigint, gone_on date)");

    private static final String FIND =
            "insert into found (equipment_id, asset_tag, kind, a, b, c, d) " + BreachQuery.FOUND;

    /** How many of each kind are not open yet. */
    private static final String COUNT = "select f.kind, count(*) as devices from (" + BreachQuery.FOUND + ") f"
            + BreachQuery.NOT_OPEN + " group by f.kind";

    /** What is new gets its number, and the sentence that says what the rule saw. */
    private static final String NEW = """
            insert into new_breach (id, equipment_id, asset_tag, kind, description, description_en)
            select nextval('breach_seq'), f.equipment_id, f.asset_tag, f.kind, format(s.words, f.a, f.b, f.c, f.d),
              format(s.words_en, f.a, f.b, f.c, f.d)
            from (select equipment_id, asset_tag, kind, coalesce(a, '—') as a, coalesce(b, '—') as b,
                coalesce(c, '—') as c, coalesce(d, '—') as d
              from found f""" + BreachQuery.NOT_OPEN + """
               order by kind, asset_tag, equipment_id) f
              join breach_source s on s.kind = f.kind
            """;

    private static final String INSERT = """
            insert into breach (id, company_id, equipment_id, breach_kind, found_by, found_on, description, description_en, basis, certainty, state,
              version)
            select n.id, :company, n.equipment_id, n.kind, 'RULES', :today, n.description, n.description_en, s.basis, s.certainty, 'OPEN', 1
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
                  ('descriptionEn', n.description_en, null),
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
        bindRules(database.sql().createUpdate(FIND), company, today, point).execute();
        database.sql().execute("create index on found (equipment_id, kind)");
        database.sql().execute("analyze found");
    }

    /** How many breaches a run would open now, by kind; nothing is written. */
    Map<BreachKind, Integer> fresh() {
        var today = LocalDate.now(clock);
        var counts = new EnumMap<BreachKind, Integer>(BreachKind.class);
        bindRules(
                        database.sql().createQuery(COUNT),
                        callers.current().requireCompany().value(),
                        today,
                        rules.on(today))
                .map((row, context) -> Map.entry(BreachKind.valueOf(row.getString("kind")), row.getInt("devices")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private <S extends SqlStatement<S>> S bindRules(S statement, long company, LocalDate today, RulePoint point) {
        statement
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
        return statement;
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
        for (var kind : BreachKind.values()) {
            var limit = kind.limit();
            if (limit != null) {
                of(limit, point).stream().findFirst().ifPresent(row -> sources.put(kind, row.source()));
            }
        }
        number(ParameterCode.NOT_SEEN_MONTHS, point).ifPresent(from -> sources.put(BreachKind.NOT_SEEN, from.source()));
        number(ParameterCode.IDLE_MONTHS, point).ifPresent(from -> sources.put(BreachKind.IDLE, from.source()));
        for (var kind : BreachKind.values()) {
            if (kind.isFoundByRule()) {
                keepSource(kind, sources.get(kind));
            }
        }
    }

    private void keepSource(BreachKind kind, @Nullable RuleSource source) {
        database.sql()
                .createUpdate(
                        "insert into breach_source values (:kind, nullif(:basis, ''), :certainty, :words, :wordsEn)")
                .bind("kind", kind.name())
                .bind("basis", source == null ? "" : source.text())
                .bind("certainty", source == null ? null : source.certainty().name())
                .bind("words", words(Language.VI, kind))
                .bind("wordsEn", words(Language.EN, kind))
                .execute();
    }

    /** What is said of a kind, with places for what a row names as PostgreSQL's {@code format} has them. */
    private static String words(Language language, BreachKind kind) {
        var words = Terms.in(language).text("compliance.finding." + kind.name()).replace("%", "%%");
        return PLACE.matcher(words).replaceAll(place -> "%%%d\\$s".formatted(Integer.parseInt(place.group(1)) + 1));
    }

    private Optional<Parameter> number(ParameterCode code, RulePoint point) {
        return rules.parameter(code, PermittedCase.SP1, point);
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
