package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.permit.PermitLineRow;
import org.provenant.application.permit.Researches;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.UserAccount;
import org.provenant.domain.licensing.Completeness;
import org.provenant.domain.licensing.ContentField;
import org.provenant.domain.licensing.Dossier;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.DossierLine;
import org.provenant.domain.licensing.DossierPaper;
import org.provenant.domain.licensing.DossierState;
import org.provenant.domain.licensing.EndRoute;
import org.provenant.domain.licensing.SubmissionChannel;
import org.provenant.domain.licensing.SubmissionRound;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.regulation.CaseChange;
import org.provenant.domain.regulation.GoodsConditions;
import org.provenant.domain.regulation.PaperForm;
import org.provenant.domain.regulation.Parameter;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Everything about one dossier. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DossierCard {

    @Inject
    Dossiers dossiers;

    @Inject
    RuleBook rules;

    @Inject
    DossierControls controls;

    @Inject
    DossierClock dossierClock;

    @Inject
    EndRouteRules routes;

    @Inject
    PermitCard permitCard;

    @Inject
    Researches researches;

    @Inject
    PlaceTree places;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's dossier */
    public Card get(DossierId id) {
        var dossier = dossiers.get(id);
        var today = rules.now();
        var point = dossier.rulesOr(today);
        var decidedOn = dossier.decidedOn();
        var day = decidedOn == null ? LocalDate.now(clock) : decidedOn;
        var checklist = rules.checklist(dossier.permittedCase(), point);
        var conditions = new GoodsConditions(
                dossier.permittedCase(),
                rules.at(RuleKind.CONDITION, point),
                rules.listedGoods(point),
                rules.at(RuleKind.HS_MAPPING, point),
                day.getYear());
        var permit = dossier.permit() == null ? null : permitCard.get(dossier.permit());
        var granted = permit == null ? List.<PermitLineRow>of() : permit.lines();
        return new Card(
                id.value(),
                dossier.title(),
                dossier.permittedCase(),
                dossier.caseDecision() == null ? null : dossier.caseDecision().value(),
                dossier.state(),
                dossier.begunOn(),
                point,
                dossier.rules() != null,
                decidedOn,
                dossier.decidedBecause(),
                permit == null ? null : permit.id(),
                permit == null ? null : permit.facts().number(),
                dossier.goods().stream()
                        .map(line -> goods(line, dossier, granted, conditions))
                        .toList(),
                Completeness.of(checklist, dossier, day),
                controls.of(id),
                dossier.papers().stream().map(this::paper).toList(),
                content(dossier),
                routes.of(dossier.permittedCase(), point).open(),
                dossier.unsaid(),
                dossier.rounds().stream().map(DossierCard::round).toList(),
                dossierClock.of(dossier, point),
                parameter(ParameterCode.ADDRESSEE, dossier, point),
                dossier.state().isDecided() ? null : changeOf(dossier, today),
                permit == null ? List.of() : differences(dossier, permit),
                dossier.version());
    }

    private DossierGoodsRow goods(
            DossierLine line, Dossier dossier, List<PermitLineRow> granted, GoodsConditions conditions) {
        var facts = line.facts();
        var value = facts.unitValue();
        return new DossierGoodsRow(
                line.id().value(),
                line.lineNo(),
                facts.goods(),
                facts.hs().digits(),
                facts.model(),
                facts.condition(),
                facts.quantity().pieces(),
                facts.unit(),
                value == null ? null : value.amount(),
                value == null ? null : value.currency().getCurrencyCode(),
                facts.manufactureYear(),
                facts.origin() == null ? null : facts.origin().code(),
                facts.purpose(),
                facts.place() == null ? null : facts.place().value(),
                facts.place() == null ? null : places.get(facts.place()).path(),
                facts.plannedRoute(),
                facts.plannedEnd(),
                dossier.state() == DossierState.GRANTED ? grantedOn(line, granted) : null,
                line.permitLine() == null ? null : line.permitLine().value(),
                conditions.failed(facts.hs(), facts.condition().state(), facts.manufactureYear()));
    }

    private static int grantedOn(DossierLine line, List<PermitLineRow> granted) {
        return granted.stream()
                .filter(row -> answers(row, line))
                .mapToInt(PermitLineRow::permitted)
                .sum();
    }

    private static boolean answers(PermitLineRow row, DossierLine line) {
        var answer = line.permitLine();
        return answer != null && answer.value() == row.id();
    }

    private PaperRow paper(DossierPaper paper) {
        return new PaperRow(
                paper.id().value(),
                paper.item(),
                paper.name(),
                paper.paperVersion(),
                paper.form(),
                paper.issuer(),
                paper.issuedOn(),
                paper.validUntil(),
                paper.suppliedBy(),
                paper.file(),
                database.entities()
                        .find(UserAccount.class, paper.addedBy().value())
                        .name(),
                paper.addedAt(),
                paper.withdrawnOn(),
                paper.withdrawnBecause());
    }

    private static Map<ContentField, String> content(Dossier dossier) {
        var said = new EnumMap<ContentField, String>(ContentField.class);
        for (var field : ContentField.values()) {
            var content = dossier.content(field);
            if (content != null) {
                said.put(field, content);
            }
        }
        return said;
    }

    private static RoundRow round(SubmissionRound round) {
        return new RoundRow(
                round.id().value(),
                round.roundNo(),
                round.submittedOn(),
                round.channel(),
                round.receiptNumber(),
                round.answer(),
                round.askedOn(),
                round.asked(),
                round.supplementDue(),
                round.isLate());
    }

    /** Nothing if the rules of today ask the same. */
    private @Nullable CaseChange changeOf(Dossier dossier, RulePoint today) {
        var own = dossier.workedOutUnder();
        if (own.equals(today)) {
            return null;
        }
        var change = CaseChange.between(
                own, rules.book(dossier.permittedCase(), own), today, rules.book(dossier.permittedCase(), today));
        return change.isEmpty() ? null : change;
    }

    private @Nullable Parameter parameter(ParameterCode code, Dossier dossier, RulePoint point) {
        return rules.parameter(code, dossier.permittedCase(), point).orElse(null);
    }

    private List<GrantDifference> differences(Dossier dossier, PermitCard.Card permit) {
        var granted = permit.lines();
        var ofLines = dossier.goods().stream().flatMap(line -> differences(line, granted));
        var besides = granted.stream()
                .filter(row -> dossier.goods().stream().noneMatch(line -> answers(row, line)))
                .map(row -> new GrantDifference(
                        row.goods(), GrantDifference.Field.LINE, null, row.permitted() + " " + row.unit()));
        return Stream.of(ofCase(dossier, permit).stream(), ofLines, besides)
                .flatMap(each -> each)
                .toList();
    }

    /** The permit is of another case, or does not hold what the dossier says of its own. */
    private List<GrantDifference> ofCase(Dossier dossier, PermitCard.Card permit) {
        var asked = dossier.permittedCase();
        var granted = permit.facts().permittedCase();
        var found = new ArrayList<GrantDifference>();
        if (asked != granted) {
            found.add(GrantDifference.ofCase(asked, granted));
        }
        var topic = dossier.content(ContentField.RESEARCH_TOPIC);
        if (topic != null && researches.of(new PermitId(permit.id())).isEmpty()) {
            found.add(GrantDifference.lost(GrantDifference.Field.RESEARCH, topic));
        }
        var contract = dossier.content(ContentField.PROCESSING_CONTRACT);
        if (contract != null && granted != PermittedCase.PR1) {
            found.add(GrantDifference.lost(GrantDifference.Field.PROCESSING, contract));
        }
        return found;
    }

    private static Stream<GrantDifference> differences(DossierLine line, List<PermitLineRow> granted) {
        var asked = line.facts();
        var answer =
                granted.stream().filter(row -> answers(row, line)).findFirst().orElse(null);
        if (answer == null) {
            return Stream.of(new GrantDifference(
                    asked.goods(), GrantDifference.Field.LINE, asked.quantity() + " " + asked.unit(), null));
        }
        return Stream.of(
                        new GrantDifference(asked.goods(), GrantDifference.Field.GOODS, asked.goods(), answer.goods()),
                        new GrantDifference(
                                asked.goods(),
                                GrantDifference.Field.HS,
                                asked.hs().shown(),
                                answer.hsShown()),
                        new GrantDifference(
                                asked.goods(),
                                GrantDifference.Field.QUANTITY,
                                asked.quantity().toString(),
                                Integer.toString(answer.permitted())),
                        new GrantDifference(asked.goods(), GrantDifference.Field.UNIT, asked.unit(), answer.unit()),
                        new GrantDifference(
                                asked.goods(), GrantDifference.Field.PURPOSE, asked.purpose(), answer.purpose()))
                .filter(difference -> !Objects.equals(difference.asked(), difference.granted()));
    }

    /**
     * One dossier.
     *
     * @param caseDecision number of the case finder's decision that it follows
     * @param rules the rules on which it rests
     * @param rulesKept whether it rests on them for good; a draft reads those of today
     * @param controls other controls on the goods, as a warning, and how they were answered
     * @param papers every version of every paper, the oldest first
     * @param content what the fields of its papers say, in the fixed form of each
     * @param routes what may become of the goods of its case when their use ends
     * @param unsaid fields that must say something and do not yet
     * @param clock whose turn it is and until when
     * @param addressee to whom the rule book says that it goes
     * @param change what the rules of today ask otherwise than those under which it was worked out; none if nothing, or if
     *     it is decided
     * @param differences where the permit differs from what was asked for
     * @param version for edits
     */
    public record Card(
            long id,
            String title,
            PermittedCase permittedCase,
            @Nullable Long caseDecision,
            DossierState state,
            LocalDate begunOn,
            RulePoint rules,
            boolean rulesKept,
            @Nullable LocalDate decidedOn,
            @Nullable String decidedBecause,
            @Nullable Long permitId,
            @Nullable String permitNumber,
            List<DossierGoodsRow> goods,
            Completeness completeness,
            DossierControls.Controls controls,
            List<PaperRow> papers,
            Map<ContentField, String> content,
            List<EndRoute> routes,
            List<ContentField> unsaid,
            List<RoundRow> rounds,
            DossierClock.Reading clock,
            @Nullable Parameter addressee,
            @Nullable CaseChange change,
            List<GrantDifference> differences,
            int version)
            implements Serializable {

        public Card {
            goods = List.copyOf(goods);
            papers = List.copyOf(papers);
            content = Map.copyOf(content);
            routes = List.copyOf(routes);
            unsaid = List.copyOf(unsaid);
            rounds = List.copyOf(rounds);
            differences = List.copyOf(differences);
        }
    }

    /**
     * One version of a paper.
     *
     * @param item code of the checklist's paper that it stands for, or {@value Dossier#OTHER}
     * @param version 1 for the first
     * @param addedBy name of whoever put it in
     */
    public record PaperRow(
            long id,
            String item,
            String name,
            int version,
            PaperForm form,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            @Nullable String suppliedBy,
            Attachment file,
            String addedBy,
            Instant addedAt,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnBecause)
            implements Serializable {}

    /**
     * One time that it was handed in.
     *
     * @param answer what was answered to the question of the round before
     * @param late whether that was after the day until which the authority wanted it
     */
    public record RoundRow(
            long id,
            int roundNo,
            LocalDate submittedOn,
            SubmissionChannel channel,
            @Nullable String receiptNumber,
            @Nullable String answer,
            @Nullable LocalDate askedOn,
            @Nullable String asked,
            @Nullable LocalDate supplementDue,
            boolean late)
            implements Serializable {}
}
