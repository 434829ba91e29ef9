package org.provenant.application.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/**
 * The rules as they stand at a point: what an edition of the rule book says was in force on a day. Whatever rests on
 * rules keeps its {@link RulePoint}, and reads the same ever after.
 */
@ApplicationScoped
public class RuleBook {

    /** Under what the number of the latest edition is known within a transaction. */
    static final Object LATEST = RuleBookEdition.class;

    /** The kinds whose rows stand in the law one after the other, and are read so. */
    private static final Set<RuleKind> IN_ORDER_OF_LAW =
            EnumSet.of(RuleKind.PAPER, RuleKind.CONDITION, RuleKind.PRINCIPLE);

    private static final Set<RuleKind> DEADLINES = EnumSet.of(RuleKind.PARAMETER, RuleKind.HOLIDAY);

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

    /** The rows of a kind in force at that point, by code, or in the order of the law where that has one. */
    public List<RuleRow> at(RuleKind kind, RulePoint point) {
        return of(kind, point.edition()).stream()
                .filter(row -> row.facts().isEffectiveOn(point.day()))
                .toList();
    }

    /** The rows of a kind in the latest edition, whatever the day on which each holds. */
    public List<RuleRow> ofEdition(RuleKind kind) {
        return of(kind, now().edition());
    }

    /** The rows of a kind in that edition by code, read once in a transaction: what an edition says never changes. */
    private List<RuleRow> of(RuleKind kind, int edition) {
        return database.once(new OfEdition(kind, edition), () -> {
            var rows = database.entities()
                    .createQuery("""
                            select r from RuleRow r where r.ruleKind = :kind
                              and r.sinceEdition <= :edition and (r.untilEdition is null or r.untilEdition > :edition)
                            order by r.code, r.effectiveFrom
                            """, RuleRow.class)
                    .setParameter("kind", kind)
                    .setParameter("edition", edition)
                    .getResultList();
            return IN_ORDER_OF_LAW.contains(kind) ? asWritten(kind, rows) : rows;
        });
    }

    /**
     * Reads what deadlines rest on once for all these editions, so that many dossiers ask no more often than one. For what
     * is read by code.
     */
    public void readDeadlines(Set<Integer> editions) {
        var rows = ofAllEditions(DEADLINES);
        for (var kind : DEADLINES) {
            for (int edition : editions) {
                database.once(new OfEdition(kind, edition), () -> rows.stream()
                        .filter(row -> row.kind() == kind && row.isIn(edition))
                        .toList());
            }
        }
    }

    /** As the book first named them; a row that is changed later keeps its place. */
    private List<RuleRow> asWritten(RuleKind kind, List<RuleRow> rows) {
        var places = database
                .entities()
                .createQuery(
                        "select r.code, min(r.id) from RuleRow r where r.ruleKind = :kind group by r.code",
                        Object[].class)
                .setParameter("kind", kind)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(each -> (String) each[0], each -> (Long) each[1]));
        return rows.stream()
                .sorted(Comparator.comparing(row -> places.getOrDefault(row.code(), Long.MAX_VALUE)))
                .toList();
    }

    private record OfEdition(RuleKind kind, int edition) {}

    private record Calendar(int edition) {}

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
        return ofAllEditions(CaseBook.KINDS);
    }

    private List<RuleRow> ofAllEditions(Collection<RuleKind> kinds) {
        return database.entities()
                .createQuery(
                        "select r from RuleRow r where r.ruleKind in :kinds order by r.code, r.effectiveFrom",
                        RuleRow.class)
                .setParameter("kinds", kinds)
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
        return database.once(
                new Calendar(point.edition()), () -> WorkingDays.of(of(RuleKind.HOLIDAY, point.edition())));
    }

    /** A case in the words of the law; where nothing was in force at that point, in the product's own. */
    public String nameOf(PermittedCase permittedCase, RulePoint point, Language language) {
        return at(RuleKind.CASE, point).stream()
                .filter(row -> row.code().equals(permittedCase.name()))
                .findFirst()
                .map(row -> row.content().name(language))
                .orElseGet(() -> Terms.in(language).word(permittedCase));
    }

    /** The list of banned used IT goods. */
    public ListedGoods listedGoods(RulePoint point) {
        return new ListedGoods(at(RuleKind.HS_HEADING, point));
    }
}
