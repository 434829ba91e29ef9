package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.Dossier;
import org.provenant.domain.licensing.DossierState;
import org.provenant.domain.regulation.PermittedCase;

/** What is due next for each dossier that is not decided: by whom, until when, and by which rule. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DossierDues {

    /** The most dossiers looked at; those that were begun first come first, drafts last. */
    public static final int MOST = 200;

    private static final Comparator<Due> URGENT_FIRST = Comparator.comparing(Due::overdue)
            .reversed()
            .thenComparing(Due::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Due::id);

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    RuleBook rules;

    @Inject
    DossierClock dossierClock;

    @Inject
    Clock clock;

    /** Those of the company acted for: overdue ones first, then by the day, those without a day last. */
    public List<Due> open() {
        var ids = database.sql()
                .createQuery("select id from dossier where company_id = :company and decided_on is null"
                        + " order by state = 'DRAFT', id limit " + MOST)
                .bind("company", callers.current().requireCompany().value())
                .mapTo(Long.class)
                .list();
        return read(ids).sorted(URGENT_FIRST).toList();
    }

    /** Those of these dossiers that belong to the company acted for and are not decided, by their numbers. */
    public Map<Long, Due> of(Collection<Long> dossiers) {
        return read(dossiers).collect(Collectors.toMap(Due::id, Function.identity()));
    }

    private Stream<Due> read(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Stream.of();
        }
        var today = rules.now();
        var dossiers = database.entities()
                .createQuery(
                        "select distinct d from Dossier d left join fetch d.rounds"
                                + " where d.id in :ids and d.company = :company and d.decidedOn is null",
                        Dossier.class)
                .setParameter("ids", ids)
                .setParameter("company", callers.current().requireCompany())
                .getResultList();
        rules.readDeadlines(dossiers.stream()
                .map(dossier -> dossier.rulesOr(today).edition())
                .collect(Collectors.toSet()));
        return dossiers.stream().map(dossier -> due(dossier, dossierClock.of(dossier, dossier.rulesOr(today))));
    }

    private Due due(Dossier dossier, DossierClock.Reading reading) {
        var withAuthority = dossier.state().isWithAuthority();
        var answer = withAuthority ? reading.answer() : null;
        return new Due(
                dossier.id().value(),
                dossier.title(),
                dossier.permittedCase(),
                dossier.state(),
                withAuthority ? Turn.AUTHORITY : Turn.COMPANY,
                answer == null ? reading.supplementDue() : answer.last(LocalDate.now(clock)),
                answer == null ? reading.supplementOverdue() : answer.over(),
                answer);
    }

    /** Whose move it is. */
    public enum Turn {
        COMPANY,
        AUTHORITY
    }

    /**
     * What is due next for a dossier.
     *
     * @param day the last day of it; none if nobody has said one
     * @param overdue whether that day has passed
     * @param deadline by which rule the authority should answer; none where the company moves, or no rule says so
     */
    public record Due(
            long id,
            String title,
            PermittedCase permittedCase,
            DossierState state,
            Turn turn,
            @Nullable LocalDate day,
            boolean overdue,
            DossierClock.@Nullable Deadline deadline)
            implements Serializable {}
}
