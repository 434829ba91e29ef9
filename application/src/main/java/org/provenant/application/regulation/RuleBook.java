package org.provenant.application.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.provenant.application.usecase.Database;
import org.provenant.domain.regulation.CaseBook;
import org.provenant.domain.regulation.DeclarationTypeRules;
import org.provenant.domain.regulation.ListedGoods;
import org.provenant.domain.regulation.Paper;
import org.provenant.domain.regulation.Parameter;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleBookEdition;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.regulation.RuleReading;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.WorkingDays;

/**
 * The rules as they stand at a point: what an edition of the rule book says was in force on a day. Whatever rests on
 * rules keeps its {@link RulePoint}, and reads the same ever after.
 */
@ApplicationScoped
public class RuleBook {

    /** Under what the number of the latest edition is known within a transaction. */
    static final Object LATEST = RuleBookEdition.class;

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
        return new RulePoint(
                Math.toIntExact(database.once(LATEST, () -> database.entities()
                        .createQuery("select max(e.number) from RuleBookEdition e", Long.class)
                        .getSingleResult())),
                day);
    }

    /** The rows of a kind in force at that point, by code. */
    public List<RuleRow> at(RuleKind kind, RulePoint point) {
        return of(kind, point.edition()).stream()
                .filter(row -> row.facts().isEffectiveOn(point.day()))
                .toList();
    }

    /** The rows of a kind in that edition by code, read once in a transaction: what an edition says never changes. */
    private List<RuleRow> of(RuleKind kind, int edition) {
        return database.once(new OfEdition(kind, edition), () -> database.entities()
                .createQuery("""
                        select r from RuleRow r where r.ruleKind = :kind
                          and r.sinceEdition <= :edition and (r.untilEdition is null or r.untilEdition > :edition)
                        order by r.code, r.effectiveFrom
                        """, RuleRow.class)
                .setParameter("kind", kind)
                .setParameter("edition", edition)
                .getResultList());
    }

    private record OfEdition(RuleKind kind, int edition) {}

    private Stream<RuleReading> readings(RuleKind kind, RulePoint point) {
        return at(kind, point).stream().map(RuleReading::of);
    }

    /** What the book says at that point of one case. */
    public CaseBook book(PermittedCase permittedCase, RulePoint point) {
        return CaseBook.of(
                permittedCase,
                CaseBook.KINDS.stream().flatMap(kind -> readings(kind, point)).toList());
    }

    /** Every row of any edition that {@link CaseBook} is made of, for many dossiers at once. */
    public List<RuleRow> ofAllEditions() {
        return database.entities()
                .createQuery(
                        "select r from RuleRow r where r.ruleKind in :kinds order by r.code, r.effectiveFrom",
                        RuleRow.class)
                .setParameter("kinds", CaseBook.KINDS)
                .getResultList();
    }

    /** The types of declarations and the cases that they are for. */
    public DeclarationTypeRules types(RulePoint point) {
        return new DeclarationTypeRules(at(RuleKind.TYPE_CODE, point));
    }

    /** The papers that a dossier of this case consists of; those that every case needs come first. */
    public List<Paper> checklist(PermittedCase permittedCase, RulePoint point) {
        return CaseBook.of(permittedCase, readings(RuleKind.PAPER, point).toList())
                .checklist();
    }

    /** What the book says of one point of the procedure for this case; nothing if it does not say. */
    public Optional<Parameter> parameter(ParameterCode code, PermittedCase permittedCase, RulePoint point) {
        return readings(RuleKind.PARAMETER, point)
                .filter(each -> each.facts().content().cases().contains(permittedCase))
                .map(Parameter::of)
                .filter(parameter -> parameter.code() == code)
                .findFirst();
    }

    /** The calendar of holidays of that edition, for all years that it knows, whatever the point's day. */
    public WorkingDays calendar(RulePoint point) {
        return WorkingDays.of(of(RuleKind.HOLIDAY, point.edition()));
    }

    /** The list of banned used IT goods. */
    public ListedGoods listedGoods(RulePoint point) {
        return new ListedGoods(at(RuleKind.HS_HEADING, point));
    }
}
