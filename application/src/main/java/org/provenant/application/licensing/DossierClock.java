package org.provenant.application.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
                answer(dossier, point, last),
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
            return new Deadline(parameter, null, true, false, null);
        }
        var due = rules.calendar(point).due(last.submittedOn(), days.getAsInt());
        return new Deadline(parameter, due.day(), due.known(), isOver(due.day()), null);
    }

    /** The time of a consultation is not counted, so that nobody can call the answer late within it. */
    private @Nullable Deadline answer(Dossier dossier, RulePoint point, SubmissionRound last) {
        var counted = deadline(dossier, point, ParameterCode.DECISION_DAYS, last);
        if (counted == null || counted.day() == null) {
            return counted;
        }
        var steps = Stream.of(ParameterCode.CONSULTATION_SEND_DAYS, ParameterCode.CONSULTATION_REPLY_DAYS)
                .flatMap(code -> rules.parameter(code, dossier.permittedCase(), point).stream())
                .filter(step -> step.number().isPresent())
                .toList();
        if (steps.isEmpty()) {
            return counted;
        }
        int days = steps.stream().mapToInt(step -> step.number().orElseThrow()).sum();
        var until = rules.calendar(point).due(counted.day(), days);
        return new Deadline(
                counted.rule(),
                counted.day(),
                counted.calendarKnown() && until.known(),
                isOver(until.day()),
                new Consultation(steps, days, until.day()));
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
     * @param over whether the day has passed, and the time of a consultation with it
     * @param consultation what is not counted; none if the rule book knows of no consultation
     */
    public record Deadline(
            Parameter rule,
            @Nullable LocalDate day,
            boolean calendarKnown,
            boolean over,
            @Nullable Consultation consultation)
            implements Serializable {

        /** The day that counts today: once the day has passed, the one until which a consultation may take. */
        @Nullable
        LocalDate last(LocalDate today) {
            return consultation != null && day != null && day.isBefore(today) ? consultation.until() : day;
        }
    }

    /**
     * The time in which the authority asks others, which is not part of its deadline.
     *
     * @param steps what the rule book says of it
     * @param days working days of all steps
     * @param until the last day of the deadline if others are asked
     */
    public record Consultation(List<Parameter> steps, int days, LocalDate until) implements Serializable {

        public Consultation {
            steps = List.copyOf(steps);
        }
    }
}
