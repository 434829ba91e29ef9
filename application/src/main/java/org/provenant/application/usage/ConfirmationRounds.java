package org.provenant.application.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.usage.ConfirmationPeriod;
import org.provenant.domain.usage.ConfirmationRound;
import org.provenant.domain.usage.UsageRule;
import org.provenant.domain.usage.UsePolicy;

/** The periods in which the company acted for asks its custodians; at most one is open. */
@ApplicationScoped
class ConfirmationRounds {

    @Inject
    UsePolicies policies;

    @Inject
    HeldDevices held;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    Optional<ConfirmationRound> open() {
        return open(callers.current().requireCompany());
    }

    /** @throws RuleViolated {@link UsageRule#NOT_ASKED_NOW} */
    ConfirmationRound requireOpen() {
        return open().orElseThrow(() -> new RuleViolated(UsageRule.NOT_ASKED_NOW));
    }

    /** Whether a company's periods are to be brought to the present day. */
    boolean isDue(UsePolicy policy) {
        var today = LocalDate.now(clock);
        var period = policy.facts().periodOn(today).orElse(null);
        return open(policy.company())
                .map(round -> period == null || round.isOver(period) || round.isBehind(period, today))
                .orElse(period != null);
    }

    /** Ends the period that is over, opens the one that has begun, and brings it to the stage of the present day. */
    void bringUpToDate() {
        var company = callers.current().requireCompany();
        // Two who do so at once would open the same.
        database.sql()
                .createQuery("select id from company where id = :company for no key update")
                .bind("company", company.value())
                .mapTo(Long.class)
                .list();
        var today = LocalDate.now(clock);
        var period = policies.find().flatMap(policy -> policy.facts().periodOn(today));
        var open = open().orElse(null);
        if (open != null && open.isOver(period.orElse(null))) {
            close(open, today);
            open = null;
        }
        if (period.isPresent()) {
            follow(company, open, period.get(), today);
        }
    }

    private void follow(
            CompanyId company, @Nullable ConfirmationRound open, ConfirmationPeriod period, LocalDate today) {
        var round = open == null ? begunOn(company, period.from()).orElse(null) : open;
        if (round == null) {
            database.entities().persist(new ConfirmationRound(company, period, today));
        } else {
            round.follow(period, today);
        }
        database.entities().flush();
    }

    private void close(ConfirmationRound round, LocalDate today) {
        var answers = held.answers(round);
        round.close(answers.asked(), answers.answered(), today);
        database.entities().flush();
    }

    private Optional<ConfirmationRound> open(CompanyId company) {
        return database.entities()
                .createQuery(
                        "select r from ConfirmationRound r where r.company = :company and r.closedOn is null",
                        ConfirmationRound.class)
                .setParameter("company", company)
                .getResultStream()
                .findFirst();
    }

    private Optional<ConfirmationRound> begunOn(CompanyId company, LocalDate day) {
        return database.entities()
                .createQuery(
                        "select r from ConfirmationRound r where r.company = :company and r.periodFrom = :day",
                        ConfirmationRound.class)
                .setParameter("company", company)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }
}
