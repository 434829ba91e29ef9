package org.provenant.application.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.usage.ConfirmationRound;
import org.provenant.domain.usage.UsageRule;

/** The present devices that a person answers for: as custodian, or as head of the unit that holds them. */
@ApplicationScoped
class HeldDevices {

    /**
     * Of the present devices {@code h} of the company {@code :company}, each with whoever is to answer for it. What is
     * away for repair is in nobody's hands.
     */
    static final String HOLDERS = """
            (select e.id, e.company_id, e.asset_tag, e.serial_number, e.manufacturer, e.model, e.place_id, e.received_on,
                coalesce(e.custodian_id, u.head_id) as holder_id
              from equipment e left join org_unit u on u.id = e.custodian_unit_id
              where e.company_id = :company and coalesce(e.custodian_id, u.head_id) is not null
                and e.stage in ('IN_USE', 'IN_STORAGE', 'END_OF_USE', 'DISPOSAL_APPROVED')) h
            """;

    /** Of those that were there when the round {@code :round} began on the day {@code :from}, each with its answer. */
    static final String ASKED = HOLDERS + """
             left join lateral (select c.use_answer, c.remark from use_confirmation c
                where c.equipment_id = h.id and c.person_id = h.holder_id and c.round_id = :round
                order by c.id desc limit 1) a on h.received_on <= :from
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link UsageRule#NOT_IN_YOUR_HANDS} unless the person answers for all of them */
    void requireAll(PersonId person, Collection<EquipmentId> devices) {
        var numbers = devices.stream().map(EquipmentId::value).distinct().toList();
        long own = database.sql()
                .createQuery("select count(*) from " + HOLDERS + " where h.holder_id = :person and h.id = any (:ids)")
                .bind("company", callers.current().requireCompany().value())
                .bind("person", person.value())
                .bindArray("ids", Long.class, numbers)
                .mapTo(Long.class)
                .one();
        if (own < numbers.size()) {
            throw new RuleViolated(UsageRule.NOT_IN_YOUR_HANDS);
        }
    }

    /** How many devices a round of the company asks for, and how many are answered. */
    Answers answers(ConfirmationRound round) {
        return database.sql()
                .createQuery("select count(*) as asked, count(a.use_answer) as answered from " + ASKED
                        + " where h.received_on <= :from")
                .bind("company", callers.current().requireCompany().value())
                .bind("round", round.id().value())
                .bind("from", round.period().from())
                .map(ConstructorMapper.of(Answers.class))
                .one();
    }

    /** Figures of a round. */
    record Answers(int asked, int answered) {}
}
