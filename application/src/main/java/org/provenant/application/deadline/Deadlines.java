package org.provenant.application.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.provenant.application.licensing.DossierDues;
import org.provenant.application.licensing.OpenDossiers;
import org.provenant.application.permit.Researches;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.reporting.DueReports;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.custody.HandoverReminder;
import org.provenant.domain.deadline.DeadlineKind;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.permit.Research;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleRow;

/** Everything that is due for the company acted for, as one list; what only the rules can tell is counted here. */
@ApplicationScoped
class Deadlines {

    private static final String TELLERS = Arrays.stream(Role.values())
            .filter(role -> Reminded.mayBe(role.permissions()))
            .map(Role::name)
            .collect(Collectors.joining(","));

    /** Stands between texts that may hold anything else. */
    private static final String UNIT_SEPARATOR = "\u001f";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** Rules without an end hold for ever. */
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    @Inject
    OpenDossiers dossiers;

    @Inject
    Researches researches;

    @Inject
    DueReports reports;

    @Inject
    RuleBook rules;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** All of them, to be narrowed. */
    ListQuery all() {
        return of(EnumSet.allOf(DeadlineKind.class));
    }

    /** Those of one record; nothing else is read. */
    ListQuery of(DeadlineKind kind, Collection<Long> records) {
        return of(EnumSet.of(kind))
                .where("x.record_id = any (cast(string_to_array(:records, ',') as bigint[]))")
                .bind("records", joined(records, Function.identity()));
    }

    /** Those of some kinds; the others are neither read nor counted. */
    ListQuery of(Set<DeadlineKind> kinds) {
        var caller = callers.current();
        var user = caller.user();
        var list = new ListQuery(database.sql(), DeadlineSql.of(kinds))
                .bind("company", caller.requireCompany())
                .bind("me", user == null ? 0L : user.value())
                .bind("today", LocalDate.now(clock))
                .bind("kinds", joined(Arrays.asList(DeadlineKind.values()), DeadlineKind::name))
                .bind("kindRoles", joined(Arrays.asList(DeadlineKind.values()), kind -> kind.role()
                        .name()));
        for (var kind : kinds) {
            switch (kind) {
                case HANDOVER -> list.bind("handoverDays", HandoverReminder.OVERDUE.days() - 1);
                case DECISION -> bindDecisions(list);
                case RESEARCH_HANDLING -> bindResearch(list);
                case RETENTION_END -> bindRetention(list);
                case REPORT -> bindReports(list);
                default -> {
                    // What is due stands in the tables alone.
                }
            }
        }
        return list;
    }

    private void bindDecisions(ListQuery list) {
        var due = dossiers.withAuthority().stream()
                .filter(each -> each.day() != null && each.deadline() != null)
                .toList();
        list.bind("decisions", joined(due, DossierDues.Due::id))
                .bind("decisionDays", joined(due, DossierDues.Due::day))
                .bind("decisionRules", joined(due, each -> Objects.requireNonNull(each.deadline())
                        .rule()
                        .rule()));
    }

    private void bindResearch(ListQuery list) {
        var due = researches.all().stream()
                .flatMap(research -> handling(research).stream())
                .toList();
        list.bind("researched", joined(due, Handling::permit))
                .bind("researchDays", joined(due, Handling::day))
                .bind("researchRules", joined(due, Handling::rule));
    }

    /** By which rule and until when the goods of a research are to be handled; nothing where the rules do not say. */
    private Optional<Handling> handling(Research research) {
        return rules.parameter(ParameterCode.RESEARCH_HANDLING_MONTHS, PermittedCase.RS1, research.rules())
                .flatMap(rule -> Optional.ofNullable(research.dueBy(rule))
                        .map(day -> new Handling(research.permit().value(), day, rule.rule())));
    }

    private record Handling(long permit, LocalDate day, long rule) {}

    private void bindRetention(ListQuery list) {
        var kept = rules.ofEdition(RuleKind.RETENTION);
        list.bind("keptRules", joined(kept, row -> row.id().value()))
                .bind("keptFrom", joined(kept, row -> row.facts().effectiveFrom()))
                .bind("keptTo", joined(kept, Deadlines::lastDay))
                .bind("keptYears", joined(kept, row -> row.content().number(RuleField.YEARS)));
    }

    private static LocalDate lastDay(RuleRow row) {
        var last = row.facts().effectiveTo();
        return last == null ? FOR_EVER : last;
    }

    private void bindReports(ListQuery list) {
        var due = callers.as(reader(), reports::all).stream()
                .filter(each -> each.dueOn() != null)
                .toList();
        list.bind("reportCodes", told(due, DueReports.DueReport::formCode))
                .bind("reportLabels", told(due, Deadlines::label))
                .bind("reportDays", told(due, each -> Objects.requireNonNull(each.dueOn())
                        .toString()))
                .bind("reportSources", told(due, each -> Objects.requireNonNullElse(each.source(), "")))
                .bind("reportCertainties", told(due, each -> Objects.requireNonNullElse(
                                each.certainty(), Certainty.ASSUMED)
                        .name()));
    }

    /** The program looks at what is due without anybody being signed in, and reads no more than an auditor does. */
    private Caller reader() {
        var caller = callers.current();
        return caller.isSignedIn()
                ? caller
                : new Caller(
                        new UserId(0),
                        caller.name(),
                        caller.company(),
                        caller.companyName(),
                        Set.of(Role.AUDITOR),
                        caller.channel());
    }

    private static String label(DueReports.DueReport report) {
        return report.formCode() + " " + DAY.format(report.from()) + " – " + DAY.format(report.to());
    }

    private static String told(List<DueReports.DueReport> due, Function<DueReports.DueReport, String> text) {
        return due.stream().map(text).collect(Collectors.joining(UNIT_SEPARATOR));
    }

    /** Leaves what the caller is responsible for: named by the record, as head of a unit, or by the role where nobody is. */
    void narrowToMine(ListQuery list) {
        list.where(DeadlineSql.MINE);
        bindMe(list);
    }

    /**
     * Leaves what the caller is told by the stage told last, and has neither seen nor somebody put off until after today.
     * Who only reads the register is told nothing.
     */
    void narrowToTold(ListQuery list) {
        if (!Reminded.mayBe(callers.current())) {
            list.where("false");
            return;
        }
        list.where("f.id is not null and not f.seen and coalesce(f.later_until, :today) <= :today")
                .where(DeadlineSql.TOLD_TO_CALLER);
        bindMe(list);
    }

    private void bindMe(ListQuery list) {
        list.bind("myRoles", joined(callers.current().roles(), Enum::name)).bind("tellers", TELLERS);
    }

    private static <T> String joined(Collection<T> rows, Function<T, ?> value) {
        return rows.stream().map(row -> String.valueOf(value.apply(row))).collect(Collectors.joining(","));
    }
}
