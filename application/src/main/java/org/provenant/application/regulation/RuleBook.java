package org.provenant.application.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.provenant.application.usecase.Database;
import org.provenant.domain.regulation.ListedGoods;
import org.provenant.domain.regulation.Paper;
import org.provenant.domain.regulation.Parameter;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.WorkingDays;

/**
 * The rules as they stand at a point: what an edition of the rule book says was in force on a day. Whatever rests on
 * rules keeps its {@link RulePoint}, and reads the same ever after.
 */
@ApplicationScoped
public class RuleBook {

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** The latest edition, today. */
    public RulePoint now() {
        return on(LocalDate.now(clock));
    }

    /** The latest edition, read for that day. */
    public RulePoint on(LocalDate day) {
        var edition = database.entities()
                .createQuery("select max(e.number) from RuleBookEdition e", Long.class)
                .getSingleResult();
        return new RulePoint(Math.toIntExact(edition), day);
    }

    /** The rows of a kind in force at that point, by code. */
    public List<RuleRow> at(RuleKind kind, RulePoint point) {
        return database.entities()
                .createQuery("""
                        select r from RuleRow r where r.ruleKind = :kind
                          and r.sinceEdition <= :edition and (r.untilEdition is null or r.untilEdition > :edition)
                          and r.effectiveFrom <= :day and (r.effectiveTo is null or r.effectiveTo >= :day)
                        order by r.code
                        """, RuleRow.class)
                .setParameter("kind", kind)
                .setParameter("edition", point.edition())
                .setParameter("day", point.day())
                .getResultList();
    }

    /** The rows of a kind in force at that point that are about this case. */
    public List<RuleRow> at(RuleKind kind, PermittedCase permittedCase, RulePoint point) {
        return at(kind, point).stream()
                .filter(row -> row.content().cases().contains(permittedCase))
                .toList();
    }

    /** The papers that a dossier of this case consists of; those that every case needs come first. */
    public List<Paper> checklist(PermittedCase permittedCase, RulePoint point) {
        return at(RuleKind.PAPER, permittedCase, point).stream()
                .sorted((a, b) -> Integer.compare(
                        b.content().cases().size(), a.content().cases().size()))
                .map(Paper::of)
                .toList();
    }

    /** What the book says of one point of the procedure for this case; nothing if it does not say. */
    public Optional<Parameter> parameter(ParameterCode code, PermittedCase permittedCase, RulePoint point) {
        return at(RuleKind.PARAMETER, permittedCase, point).stream()
                .filter(row -> row.content().choice(RuleField.PARAMETER, ParameterCode.class) == code)
                .findFirst()
                .map(Parameter::of);
    }

    /** The calendar of holidays of that edition, for all years that it knows, whatever the point's day. */
    public WorkingDays calendar(RulePoint point) {
        return WorkingDays.of(database.entities()
                .createQuery("""
                        select r from RuleRow r where r.ruleKind = :kind
                          and r.sinceEdition <= :edition and (r.untilEdition is null or r.untilEdition > :edition)
                        """, RuleRow.class)
                .setParameter("kind", RuleKind.HOLIDAY)
                .setParameter("edition", point.edition())
                .getResultList());
    }

    /** The list of banned used IT goods. */
    public ListedGoods listedGoods(RulePoint point) {
        return new ListedGoods(at(RuleKind.HS_HEADING, point));
    }
}
