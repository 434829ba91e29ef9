package org.provenant.application.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.regulation.RuleBook;
import org.provenant.domain.licensing.Dossier;
import org.provenant.domain.licensing.DossierState;
import org.provenant.domain.licensing.SubmissionRound;
import org.provenant.domain.regulation.Parameter;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.regulation.RulePoint;

/** Whose turn it is with a dossier and until when, in working days, by the rules on which the dossier rests. */
@ApplicationScoped
public class DossierClock {

    @Inject
    RuleBook rules;

    @Inject
    Clock clock;

    Reading of(Dossier dossier, RulePoint point) {
        var rounds = dossier.rounds();
        if (dossier.state().isDecided() || rounds.isEmpty()) {
            return Reading.SILENT;
        }
        var last = rounds.get(rounds.size() - 1);
        if (dossier.state() == DossierState.SUPPLEMENT_REQUESTED) {
            return new Reading(null, null, last.supplementDue(), isOver(last.supplementDue()));
        }
        return new Reading(
                deadline(dossier, point, ParameterCode.SUPPLEMENT_REQUEST_DAYS, last),
                deadline(dossier, point, ParameterCode.DECISION_DAYS, last),
                null,
                false);
    }

    /** Where the rule book names no number of days, nothing is made up. */
    private @Nullable Deadline deadline(Dossier dossier, RulePoint point, ParameterCode code, SubmissionRound last) {
        return rules.parameter(code, dossier.permittedCase(), point)
                .map(parameter -> deadline(parameter, point, last))
                .orElse(null);
    }

    private Deadline deadline(Parameter parameter, RulePoint point, SubmissionRound last) {
        var days = parameter.number();
        if (days.isEmpty()) {
            return new Deadline(parameter, null, true, false);
        }
        var due = rules.calendar(point).due(last.submittedOn(), days.getAsInt());
        return new Deadline(parameter, due.day(), due.known(), isOver(due.day()));
    }

    private boolean isOver(@Nullable LocalDate day) {
        return day != null && day.isBefore(LocalDate.now(clock));
    }

    /**
     * What is due.
     *
     * @param ask until when the authority may ask for more; none if the rule book does not say
     * @param answer until when the authority should answer; none if the rule book does not say
     * @param supplementDue until when the company is to hand in what was asked for, if the authority said so
     * @param supplementOverdue whether that day has passed
     */
    public record Reading(
            @Nullable Deadline ask,
            @Nullable Deadline answer,
            @Nullable LocalDate supplementDue,
            boolean supplementOverdue)
            implements Serializable {

        static final Reading SILENT = new Reading(null, null, null, false);
    }

    /**
     * One deadline of the authority.
     *
     * @param rule the number of working days, and where it comes from
     * @param day none if the rule book's number of days cannot be read
     * @param calendarKnown whether the holidays of all years passed through are known
     * @param over whether the day has passed
     */
    public record Deadline(Parameter rule, @Nullable LocalDate day, boolean calendarKnown, boolean over)
            implements Serializable {}
}
