package org.provenant.application.usage;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.PersonAccounts;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.domain.usage.ConfirmationAnswer;
import org.provenant.domain.usage.ConfirmationPeriod;
import org.provenant.domain.usage.ConfirmationRound;
import org.provenant.domain.usage.ConfirmationStage;
import org.provenant.domain.usage.UsePolicy;

/** Who is asked in the present period whether they use what they hold, and what they have answered. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class Confirmations {

    private static final int MOST = 1_000;
    private static final int MOST_ROUNDS = 100;

    /** In one statement, because home asks it of everybody. */
    private static final String OWED = """
            select r.answer_by, r.confirmation_stage as stage,
              count(h.id) filter (where h.holder_id = me.person_id) as own,
              count(distinct h.holder_id) filter (where r.confirmation_stage = any (:toAll)
                or r.confirmation_stage = any (:toHeads) and u.head_id = me.person_id
                  and h.holder_id <> me.person_id) as late
            from confirmation_round r
              left join person_account me
                on me.company_id = r.company_id and me.user_id = :user and me.ended_at is null
              left join %s on h.received_on <= r.period_from
                and (h.holder_id = me.person_id or r.confirmation_stage = any (:late))
                and not exists (select from use_confirmation c
                  where c.equipment_id = h.id and c.person_id = h.holder_id and c.round_id = r.id)
              left join person p on p.id = h.holder_id left join org_unit u on u.id = p.unit_id
            where r.company_id = :company and r.closed_on is null
            group by r.id, r.answer_by, r.confirmation_stage
            """.formatted(HeldDevices.HOLDERS);

    @Inject
    UsePolicies policies;

    @Inject
    ConfirmationRounds rounds;

    @Inject
    HeldDevices held;

    @Inject
    PersonAccounts accounts;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** How the company asks; none if it has not been set. */
    public Optional<Policy> policy() {
        return policies.find().map(policy -> new Policy(policy.facts(), policy.version()));
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} if it has not been set */
    public Policy requirePolicy() {
        return policy().orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, 1));
    }

    /** The present period; none if nobody is asked now. */
    public Optional<Period> period() {
        return rounds.open().map(round -> new Period(round.period(), round.stage()));
    }

    /** What the caller is asked now; nothing if they are no custodian, or nobody is asked. */
    public List<Asked> mine() {
        var person = accounts.callersPerson();
        var round = rounds.open();
        return person == null || round.isEmpty() ? List.of() : askedOf(person, round.get());
    }

    private List<Asked> askedOf(PersonId person, ConfirmationRound round) {
        return asked("""
                        select h.id, h.asset_tag, h.serial_number, h.manufacturer, h.model, p.name as place_name,
                          a.use_answer as answer, a.remark
                        from %s join place p on p.id = h.place_id
                        where h.holder_id = :person and h.received_on <= :from
                        order by a.use_answer is not null, h.asset_tag, h.id limit :most
                        """, round)
                .bind("person", person.value())
                .bind("most", MOST)
                .map(ConstructorMapper.of(Asked.class))
                .list();
    }

    /** Everybody who is asked now, with how much is still to be answered; those who owe most first. */
    public List<Custodian> custodians() {
        return rounds.open()
                .map(round -> asked("""
                                select p.id as person_id, p.code, p.name, u.name as unit_name, d.name as head_name,
                                  count(*) as asked, count(a.use_answer) as answered,
                                  count(*) filter (where a.use_answer = 'NOT_USED') as not_used,
                                  count(*) filter (where a.use_answer = 'NOT_WITH_ME') as not_with,
                                  exists (select from person_account k
                                    where k.person_id = p.id and k.ended_at is null) as has_account
                                from %s join person p on p.id = h.holder_id
                                  left join org_unit u on u.id = p.unit_id left join person d on d.id = u.head_id
                                where h.received_on <= :from group by p.id, p.code, p.name, u.name, d.name
                                order by count(*) - count(a.use_answer) desc, plain(p.name), p.id limit :most
                                """, round)
                        .bind("most", MOST)
                        .map(ConstructorMapper.of(Custodian.class))
                        .list())
                .orElse(List.of());
    }

    /** The periods so far, the latest first; the present one with what is answered by now. */
    public List<Round> rounds() {
        var now = rounds.open().map(held::answers);
        return database.sql()
                .createQuery("""
                        select id, period_from, answer_by, confirmation_stage as stage,
                          coalesce(devices_asked, :asked) as asked, coalesce(devices_answered, :answered) as answered,
                          closed_on
                        from confirmation_round where company_id = :company
                        order by period_from desc limit :most
                        """)
                .bind("company", callers.current().requireCompany().value())
                .bind("asked", now.map(HeldDevices.Answers::asked).orElse(0))
                .bind("answered", now.map(HeldDevices.Answers::answered).orElse(0))
                .bind("most", MOST_ROUNDS)
                .map(ConstructorMapper.of(Round.class))
                .list();
    }

    /**
     * What home tells the caller: what they owe themselves, and who owes answers that the caller is to ask for. Record
     * keepers are told whoever is late; then heads those of their units; in the end compliance officers all.
     */
    public Optional<Owed> owed() {
        var caller = callers.current();
        var allFrom = caller.may(Permission.EDIT_EQUIPMENT)
                ? ConfirmationStage.OVERDUE
                : caller.may(Permission.ISSUE_REPORTS) ? ConfirmationStage.OFFICERS_TOLD : null;
        return database.sql()
                .createQuery(OWED)
                .bind("company", caller.requireCompany().value())
                .bind("user", caller.requireUser().value())
                .bindArray("toAll", String.class, stagesFrom(allFrom))
                .bindArray("toHeads", String.class, stagesFrom(ConfirmationStage.HEADS_TOLD))
                .bindArray("late", String.class, stagesFrom(ConfirmationStage.OVERDUE))
                .map(ConstructorMapper.of(Owed.class))
                .findOne();
    }

    private static List<String> stagesFrom(@Nullable ConfirmationStage first) {
        return Arrays.stream(ConfirmationStage.values())
                .filter(stage -> first != null && stage.isAtLeast(first))
                .map(Enum::name)
                .toList();
    }

    private Query asked(String sql, ConfirmationRound round) {
        return database.sql()
                .createQuery(sql.formatted(HeldDevices.ASKED))
                .bind("company", callers.current().requireCompany().value())
                .bind("round", round.id().value())
                .bind("from", round.period().from());
    }

    /** How the company asks, and the version of it. */
    public record Policy(UsePolicy.Facts facts, int version) implements Serializable {}

    /** The present period and how urgent it has become. */
    public record Period(ConfirmationPeriod period, ConfirmationStage stage) implements Serializable {}

    /**
     * A device that somebody is asked about.
     *
     * @param answer none as long as nothing was answered in this period
     */
    public record Asked(
            long id,
            String assetTag,
            @Nullable String serialNumber,
            String manufacturer,
            String model,
            String placeName,
            @Nullable ConfirmationAnswer answer,
            @Nullable String remark)
            implements Serializable {}

    /**
     * Somebody who is asked.
     *
     * @param headName the head of their unit, who is told if they stay silent
     * @param hasAccount whether they can answer at all
     */
    public record Custodian(
            long personId,
            String code,
            String name,
            @Nullable String unitName,
            @Nullable String headName,
            long asked,
            long answered,
            long notUsed,
            long notWith,
            boolean hasAccount)
            implements Serializable {

        public boolean isLate() {
            return answered < asked;
        }
    }

    /**
     * A period in which custodians were asked.
     *
     * @param stage how urgent it has become, or had when it ended
     * @param closedOn none while it is the present one
     */
    public record Round(
            long id,
            LocalDate periodFrom,
            LocalDate answerBy,
            ConfirmationStage stage,
            long asked,
            long answered,
            @Nullable LocalDate closedOn)
            implements Serializable {}

    /**
     * What waits.
     *
     * @param own devices that the caller has still to answer for
     * @param late custodians who are late and whom the caller follows
     */
    public record Owed(LocalDate answerBy, ConfirmationStage stage, long own, long late) implements Serializable {

        public boolean isNothing() {
            return own == 0 && late == 0;
        }
    }
}
