package org.provenant.application.usage;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.provenant.application.identity.PersonAccounts;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.usage.ConfirmationAnswer;
import org.provenant.domain.usage.Sighting;
import org.provenant.domain.usage.SightingKind;
import org.provenant.domain.usage.UsageRule;
import org.provenant.domain.usage.UseConfirmation;

/** A custodian says of the devices that they answer for whether they are there and in use. */
@UseCase
@Allowed(Permission.ANSWER_CUSTODY)
public class ConfirmUse {

    /** So many answers are taken at once. */
    public static final int MOST = 1_000;

    @Inject
    ConfirmationRounds rounds;

    @Inject
    HeldDevices held;

    @Inject
    Sightings sightings;

    @Inject
    PersonAccounts accounts;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link UsageRule#NOT_ASKED_NOW}, {@link UsageRule#NOBODYS_ACCOUNT},
     *     {@link UsageRule#NOT_IN_YOUR_HANDS}, {@link UsageRule#NOTHING_ANSWERED} or {@link UsageRule#TOO_MANY_ANSWERS}
     */
    public void confirm(List<UseConfirmation.Facts> answers) {
        if (answers.isEmpty()) {
            throw new RuleViolated(UsageRule.NOTHING_ANSWERED);
        }
        if (answers.size() > MOST) {
            throw new RuleViolated(UsageRule.TOO_MANY_ANSWERS, MOST);
        }
        var round = rounds.requireOpen();
        var person = accounts.callersPerson();
        if (person == null) {
            throw new RuleViolated(UsageRule.NOBODYS_ACCOUNT);
        }
        var who = callers.current().requireUser();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        held.requireAll(
                person, answers.stream().map(UseConfirmation.Facts::device).toList());
        for (var answer : answers) {
            database.entities().persist(new UseConfirmation(answer, person, round.id(), who, now));
            if (answer.answer().isSeen()) {
                sightings.report(
                        List.of(answer.device()),
                        new Sighting.Facts(
                                LocalDate.now(clock),
                                SightingKind.CONFIRMATION,
                                answer.answer() == ConfirmationAnswer.IN_USE,
                                answer.remark()));
            }
        }
    }
}
