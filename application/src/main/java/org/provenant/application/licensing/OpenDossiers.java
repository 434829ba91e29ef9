package org.provenant.application.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.licensing.Dossier;

/** Reads what is due next for dossiers of the company acted for that are not decided, for people and for the program. */
@ApplicationScoped
public class OpenDossiers {

    /** The most dossiers that people look at, and that are read at once; those that were begun first come first, drafts last. */
    public static final int MOST = 200;

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

    /** Those of the company acted for, in no order. */
    public List<DossierDues.Due> dues() {
        return read(database.sql()
                        .createQuery("select id from dossier where company_id = :company and decided_on is null"
                                + " order by state = 'DRAFT', id limit " + MOST)
                        .bind("company", callers.current().requireCompany().value())
                        .mapTo(Long.class)
                        .list())
                .toList();
    }

    /** Those on which an authority has to decide, however many they are. */
    public List<DossierDues.Due> withAuthority() {
        var ids = database.sql()
                .createQuery(
                        "select id from dossier where company_id = :company and state in ('SUBMITTED', 'RESUBMITTED')"
                                + " order by id")
                .bind("company", callers.current().requireCompany().value())
                .mapTo(Long.class)
                .list();
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + MOST)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + MOST)))
                .flatMap(this::read)
                .toList();
    }

    Stream<DossierDues.Due> read(Collection<Long> ids) {
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

    private DossierDues.Due due(Dossier dossier, DossierClock.Reading reading) {
        var withAuthority = dossier.state().isWithAuthority();
        var answer = withAuthority ? reading.answer() : null;
        return new DossierDues.Due(
                dossier.id().value(),
                dossier.title(),
                dossier.permittedCase(),
                dossier.state(),
                withAuthority ? DossierDues.Turn.AUTHORITY : DossierDues.Turn.COMPANY,
                answer == null ? reading.supplementDue() : answer.last(LocalDate.now(clock)),
                answer == null ? reading.supplementOverdue() : answer.over(),
                answer);
    }
}
