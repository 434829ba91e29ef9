package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.DossierState;
import org.provenant.domain.regulation.CaseBook;
import org.provenant.domain.regulation.CaseChange;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleDifference;
import org.provenant.domain.regulation.RuleFacts;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.regulation.RuleReading;
import org.provenant.domain.regulation.RuleRow;

/**
 * What another edition of the rule book would ask otherwise of the dossiers that are still open, before anybody adopts
 * it. Decided ones keep what they rest on.
 */
@Lookup
@Allowed(Permission.VERIFY_FORMS)
public class RuleBookPreview {

    /** So many dossiers are named beside one change; the rest are counted. */
    public static final int NAMED = 50;

    @Inject
    RuleBook rules;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** @param difference what the edition changes of the latest one */
    public Preview of(RuleDifference difference) {
        var today = rules.now();
        var day = lastDay(difference, today.day());
        var rows = rules.ofAllEditions();
        var now = inForce(rows, today.on(day));
        var next = next(rows, today.edition(), difference).stream()
                .filter(each -> each.facts().isEffectiveOn(day))
                .toList();
        var changes = new HashMap<Own, List<CaseChange.Line>>();
        var effects = new LinkedHashMap<Alike, List<Open>>();
        for (var dossier : openDossiers()) {
            var own = new Own(dossier.permittedCase(), dossier.point());
            var lines = changes.computeIfAbsent(own, key -> change(key, inForce(rows, key.point()), now, next, today));
            if (!lines.isEmpty()) {
                effects.computeIfAbsent(
                                new Alike(
                                        dossier.permittedCase(), dossier.point().edition(), lines),
                                key -> new ArrayList<>())
                        .add(dossier);
            }
        }
        return new Preview(
                day,
                effects.entrySet().stream()
                        .map(entry -> effect(entry.getKey(), entry.getValue()))
                        .toList(),
                decided());
    }

    /** What is asked otherwise than it rests on, if the edition has a part in that. */
    private static List<CaseChange.Line> change(
            Own own, List<RuleReading> before, List<RuleReading> now, List<RuleReading> next, RulePoint today) {
        var book = CaseBook.of(own.permittedCase(), before);
        var pending = CaseChange.between(own.point(), book, today, CaseBook.of(own.permittedCase(), now));
        var change = CaseChange.between(
                own.point(),
                book,
                new RulePoint(today.edition() + 1, today.day()),
                CaseBook.of(own.permittedCase(), next));
        return change.lines().equals(pending.lines()) ? List.of() : change.lines();
    }

    /** Rules of a later day count too: what the edition brings is seen as of the day on which all of it is in force. */
    private static LocalDate lastDay(RuleDifference difference, LocalDate today) {
        return Stream.concat(
                        difference.added().stream(),
                        difference.changed().stream().map(RuleDifference.Change::after))
                .filter(facts -> CaseBook.KINDS.contains(facts.kind()))
                .map(RuleFacts::effectiveFrom)
                .filter(day -> day.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(today);
    }

    private static List<RuleReading> inForce(Collection<RuleRow> rows, RulePoint point) {
        return rows.stream()
                .filter(row -> row.isIn(point.edition()))
                .map(RuleReading::of)
                .filter(each -> each.facts().isEffectiveOn(point.day()))
                .toList();
    }

    /** The rules that stay, with whatever was verified, and those that come. */
    private static List<RuleReading> next(Collection<RuleRow> rows, int edition, RuleDifference difference) {
        var gone = Stream.concat(
                        difference.ended().stream(),
                        difference.changed().stream().map(RuleDifference.Change::before))
                .map(RuleRow::id)
                .collect(Collectors.toSet());
        var next = new ArrayList<RuleReading>();
        rows.stream()
                .filter(row -> row.isIn(edition) && !gone.contains(row.id()))
                .map(RuleReading::of)
                .forEach(next::add);
        difference.added().stream().map(RuleReading::proposed).forEach(next::add);
        difference.changed().stream()
                .map(change -> RuleReading.proposed(change.after()))
                .forEach(next::add);
        return next;
    }

    private List<Open> openDossiers() {
        return database.sql()
                .createQuery("select id, company_id, title, permitted_case, state,"
                        + " coalesce(rules, checked_rules) as point from dossier where decided_on is null order by id")
                .map((row, context) -> new Open(
                        row.getLong("id"),
                        row.getLong("company_id"),
                        row.getString("title"),
                        PermittedCase.valueOf(row.getString("permitted_case")),
                        DossierState.valueOf(row.getString("state")),
                        RulePoint.read(row.getString("point"))))
                .list();
    }

    private int decided() {
        return database.sql()
                .createQuery("select count(*) from dossier where decided_on is not null")
                .mapTo(Integer.class)
                .one();
    }

    private Effect effect(Alike alike, List<Open> dossiers) {
        var readable = dossiers.stream().filter(this::mayRead).toList();
        return new Effect(
                alike.permittedCase(),
                alike.edition(),
                alike.lines(),
                readable.stream()
                        .limit(NAMED)
                        .map(each -> new Named(each.id(), each.title(), each.state()))
                        .toList(),
                Math.max(0, readable.size() - NAMED),
                dossiers.size() - readable.size());
    }

    private boolean mayRead(Open dossier) {
        var caller = callers.current();
        return caller.company() != null
                && caller.company().value() == dossier.company()
                && caller.may(Permission.READ_RECORDS);
    }

    private record Open(
            long id, long company, String title, PermittedCase permittedCase, DossierState state, RulePoint point) {}

    private record Own(PermittedCase permittedCase, RulePoint point) {}

    private record Alike(PermittedCase permittedCase, int edition, List<CaseChange.Line> lines) {}

    /**
     * What would change.
     *
     * @param day the day as of which the rules are read: today, or the last day on which one of the edition begins
     * @param decided how many dossiers are decided, and stay as they are
     */
    public record Preview(LocalDate day, List<Effect> effects, int decided) implements Serializable {

        public Preview {
            effects = List.copyOf(effects);
        }

        /** How many open dossiers would read otherwise. */
        public int open() {
            return effects.stream().mapToInt(Effect::open).sum();
        }
    }

    /**
     * What would read otherwise for dossiers of one case.
     *
     * @param edition the edition that they rest on, or were checked against last
     * @param dossiers those that the caller may read, the oldest first
     * @param more how many of them are not named
     * @param elsewhere how many belong to companies whose records the caller may not read
     */
    public record Effect(
            PermittedCase permittedCase,
            int edition,
            List<CaseChange.Line> lines,
            List<Named> dossiers,
            int more,
            int elsewhere)
            implements Serializable {

        public Effect {
            lines = List.copyOf(lines);
            dossiers = List.copyOf(dossiers);
        }

        int open() {
            return dossiers.size() + more + elsewhere;
        }
    }

    /** A dossier by its number and title. */
    public record Named(long id, String title, DossierState state) implements Serializable {}
}
