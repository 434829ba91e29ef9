package org.provenant.domain.licensing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.permit.Research;
import org.provenant.domain.regulation.Paper;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;
import org.provenant.domain.shared.ValueRule;

/**
 * What a company puts together to be permitted an import: the goods, the papers of its case's checklist, what they say,
 * and how often it was handed in. While it is a draft it reads the rules of today and remembers which ones somebody has
 * looked at; when it is handed in, it rests on those of that day for good, unless somebody takes over later ones before
 * it is decided.
 */
@Entity
@Table(name = "dossier")
public class Dossier implements Recorded {

    public static final int TITLE_LENGTH = 255;

    /** Stands for a paper that the checklist does not name. */
    public static final String OTHER = "OTHER";

    private static final Set<ContentField> RESEARCH_PERIOD =
            EnumSet.of(ContentField.RESEARCH_BEGINS, ContentField.RESEARCH_ENDS);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier")
    @SequenceGenerator(name = "dossier", sequenceName = "dossier_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id")
    private CompanyId company;

    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "permitted_case")
    private PermittedCase permittedCase;

    @Column(name = "case_decision_id")
    private @Nullable CaseDecisionId caseDecision;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private DossierState dossierState = DossierState.DRAFT;

    @HappenedOn
    @Column(name = "begun_on")
    private LocalDate begunOn;

    @Column(name = "checked_rules")
    private RulePoint checkedRules;

    @Column(name = "rules")
    private @Nullable RulePoint rules;

    @HappenedOn
    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "decided_because")
    private @Nullable String decidedBecause;

    @Column(name = "permit_id")
    private @Nullable PermitId permit;

    @OneToMany(mappedBy = "dossier", cascade = CascadeType.PERSIST)
    @OrderBy("lineNo")
    private List<DossierLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "dossier", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<DossierPaper> papers = new ArrayList<>();

    @OneToMany(mappedBy = "dossier", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<PaperWaiver> waivers = new ArrayList<>();

    @OneToMany(mappedBy = "dossier", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<DossierEntry> entries = new ArrayList<>();

    @OneToMany(mappedBy = "dossier", cascade = CascadeType.PERSIST)
    @OrderBy("roundNo")
    private List<SubmissionRound> rounds = new ArrayList<>();

    /** Counts how often goods, content or reasons to go without papers were written, so that whoever saw what was before is told. */
    private int revision;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Dossier() {}

    /**
     * @param caseDecision the case finder's decision that it follows, if there is one
     * @param today the rules of the day on which it is begun
     */
    public Dossier(
            CompanyId company,
            String title,
            PermittedCase permittedCase,
            @Nullable CaseDecisionId caseDecision,
            RulePoint today,
            List<DossierLine.Facts> goods) {
        this.company = company;
        this.title = Text.required(title, "title", TITLE_LENGTH);
        this.permittedCase = permittedCase;
        this.caseDecision = caseDecision;
        this.begunOn = today.day();
        this.checkedRules = today;
        for (var line : goods) {
            lines.add(new DossierLine(this, lines.size() + 1, line));
        }
    }

    /**
     * Describes anew what is asked for. Lines that are not named again are dropped, and stay in the dossier's past.
     *
     * @throws RuleViolated {@link LicensingRule#NOT_EDITABLE}
     */
    public void describe(String newTitle, List<Goods> goods) {
        requireEditable();
        revision++;
        title = Text.required(newTitle, "title", TITLE_LENGTH);
        var named = new HashSet<DossierLine>();
        for (var each : goods) {
            if (each.line() == null) {
                var added = new DossierLine(this, lines.size() + 1, each.facts());
                lines.add(added);
                named.add(added);
            } else {
                var line = line(each.line());
                line.describe(each.facts());
                named.add(line);
            }
        }
        lines.stream().filter(line -> !named.contains(line)).forEach(DossierLine::drop);
    }

    /**
     * Puts a version of a paper into the dossier.
     *
     * @throws RuleViolated {@link LicensingRule#NOT_EDITABLE} or {@link LicensingRule#VALID_BEFORE_ISSUE}
     */
    public DossierPaper add(DossierPaper.Facts facts, Attachment file, UserId who, Instant when) {
        requireEditable();
        int versions =
                (int) papers.stream().filter(paper -> paper.isVersionOf(facts)).count();
        var paper = new DossierPaper(this, versions + 1, facts, file, who, when);
        papers.add(paper);
        return paper;
    }

    /**
     * Says why it goes without a paper of its checklist.
     *
     * @throws RuleViolated {@link LicensingRule#NOT_EDITABLE}, or {@link LicensingRule#PAPER_NOT_WAIVABLE} if the rule
     *     that asks for it is verified
     */
    public PaperWaiver waive(Paper wanted, Reason reason, UserId who, Instant when) {
        requireEditable();
        if (wanted.source().isVerified()) {
            throw new RuleViolated(
                    LicensingRule.PAPER_NOT_WAIVABLE,
                    wanted.nameVi(),
                    wanted.source().text());
        }
        revision++;
        var waiver = new PaperWaiver(this, wanted, reason, who, when);
        waivers.add(waiver);
        return waiver;
    }

    /** @throws RuleViolated {@link LicensingRule#NOT_EDITABLE} or {@link LicensingRule#PAPER_ALREADY_WITHDRAWN} */
    public void withdrawPaper(DossierPaperId paper, LocalDate day, Reason reason) {
        requireEditable();
        paper(paper).withdraw(day, reason);
    }

    /**
     * Says what stands in fields of its papers; fields that are not named stay as they are.
     *
     * @param said what was typed; nothing empties a field
     * @throws RuleViolated {@link LicensingRule#NOT_EDITABLE}, {@link LicensingRule#FIELD_OF_OTHER_CASE},
     *     {@link ValueRule#PERIOD_ENDS_BEFORE_START} for a research, or what is wrong with a value
     */
    public void say(Map<ContentField, @Nullable String> said) {
        requireEditable();
        revision++;
        said.forEach((field, typed) -> {
            if (!field.paper().isFor(permittedCase)) {
                throw new RuleViolated(LicensingRule.FIELD_OF_OTHER_CASE, field, permittedCase);
            }
            var content = field.kept(typed);
            var present = entry(field);
            if (present.isPresent()) {
                present.get().say(content);
            } else if (content != null) {
                entries.add(new DossierEntry(this, field, content));
            }
        });
        if (said.keySet().stream().anyMatch(RESEARCH_PERIOD::contains)) {
            requirePeriodInOrder();
        }
    }

    /** @throws RuleViolated {@link ValueRule#PERIOD_ENDS_BEFORE_START} if its research ends before it begins */
    private void requirePeriodInOrder() {
        if (researchEndsBeforeItBegins()) {
            throw new RuleViolated(
                    ValueRule.PERIOD_ENDS_BEFORE_START,
                    day(ContentField.RESEARCH_BEGINS),
                    day(ContentField.RESEARCH_ENDS));
        }
    }

    private boolean researchEndsBeforeItBegins() {
        return content(ContentField.RESEARCH_BEGINS) != null
                && content(ContentField.RESEARCH_ENDS) != null
                && day(ContentField.RESEARCH_ENDS).isBefore(day(ContentField.RESEARCH_BEGINS));
    }

    private LocalDate day(ContentField field) {
        return LocalDate.parse(Objects.requireNonNull(content(field)));
    }

    /**
     * Hands it in, the first time or again after the authority asked for more.
     *
     * @param today the register's day; nothing is handed in in the future
     * @param point the rules of today, on which it rests from its first time on
     * @param missing names of the papers that the rules ask for and that are not there or no longer valid
     * @throws RuleViolated {@link LicensingRule#STEP_NOT_POSSIBLE}, {@link LicensingRule#NO_GOODS},
     *     {@link LicensingRule#PAPERS_MISSING}, {@link ValueRule#PERIOD_ENDS_BEFORE_START} for a research,
     *     {@link LicensingRule#CONTENT_MISSING} or a wrong day
     */
    public void submit(SubmissionRound.HandingIn facts, LocalDate today, RulePoint point, List<String> missing) {
        var next = dossierState == DossierState.DRAFT ? DossierState.SUBMITTED : DossierState.RESUBMITTED;
        requireNext(next);
        requireDay(facts.day(), today);
        if (goods().isEmpty()) {
            throw new RuleViolated(LicensingRule.NO_GOODS);
        }
        if (!missing.isEmpty()) {
            throw new RuleViolated(LicensingRule.PAPERS_MISSING, missing);
        }
        requirePeriodInOrder();
        var unsaid = unsaid();
        if (!unsaid.isEmpty()) {
            throw new RuleViolated(LicensingRule.CONTENT_MISSING, unsaid);
        }
        rounds.add(new SubmissionRound(this, rounds.size() + 1, facts));
        if (rules == null) {
            rules = point.on(facts.day());
        }
        dossierState = next;
    }

    /**
     * The authority asks for more.
     *
     * @param due until when it wants it, if it said so
     */
    public void askForMore(LocalDate day, String what, @Nullable LocalDate due, LocalDate today) {
        requireNext(DossierState.SUPPLEMENT_REQUESTED);
        requireDay(day, today);
        rounds.get(rounds.size() - 1).ask(day, what, due);
        dossierState = DossierState.SUPPLEMENT_REQUESTED;
    }

    /** The authority refuses. */
    public void refuse(LocalDate day, Reason reason, LocalDate today) {
        decide(DossierState.REFUSED, day, today);
        decidedBecause = reason.text();
    }

    /** The company takes it back. */
    public void withdraw(LocalDate day, Reason reason, LocalDate today) {
        decide(DossierState.WITHDRAWN, day, today);
        decidedBecause = reason.text();
    }

    /**
     * The authority grants a permit.
     *
     * @param today the register's day
     * @param granted for each line that was granted, the permit's line
     * @param otherCase on what grounds it was granted as another case than was asked for; none if it was not
     * @throws RuleViolated {@link LicensingRule#OTHER_CASE_NEEDS_REASON} if the permit is of another case without grounds,
     *     {@link LicensingRule#STEP_NOT_POSSIBLE} or a wrong day
     */
    public void grant(
            Permit paper, LocalDate today, Map<DossierLineId, PermitLineId> granted, @Nullable Reason otherCase) {
        var grantedCase = paper.facts().permittedCase();
        if (grantedCase != permittedCase) {
            if (otherCase == null) {
                throw new RuleViolated(LicensingRule.OTHER_CASE_NEEDS_REASON, permittedCase, grantedCase);
            }
            decidedBecause = otherCase.text();
        }
        decide(DossierState.GRANTED, paper.facts().issuedOn(), today);
        permit = paper.id();
        granted.forEach((line, permitLine) -> line(line).grant(permitLine));
    }

    /**
     * Rests on later rules from now on. Only after it was handed in, and before it is decided.
     *
     * @throws RuleViolated {@link LicensingRule#NOT_EDITABLE} if it is decided,
     *     {@link LicensingRule#RULES_ALREADY_IN_FORCE}, also for a draft, which reads those of today anyhow
     */
    public void takeOver(RulePoint later) {
        requireOpenFor(later);
        if (rules == null) {
            throw new RuleViolated(LicensingRule.RULES_ALREADY_IN_FORCE, later.edition());
        }
        rules = later;
    }

    /**
     * Somebody has seen what the rules of today, by which a draft goes anyhow, ask otherwise than those before.
     *
     * @throws RuleViolated {@link LicensingRule#NOT_EDITABLE} once it was handed in,
     *     {@link LicensingRule#RULES_ALREADY_IN_FORCE} if nothing has changed
     */
    public void acknowledge(RulePoint today) {
        if (rules != null) {
            throw new RuleViolated(LicensingRule.NOT_EDITABLE, dossierState);
        }
        requireOpenFor(today);
        checkedRules = today;
    }

    private void requireOpenFor(RulePoint later) {
        if (dossierState.isDecided()) {
            throw new RuleViolated(LicensingRule.NOT_EDITABLE, dossierState);
        }
        if (workedOutUnder().equals(later) || workedOutUnder().edition() > later.edition()) {
            throw new RuleViolated(LicensingRule.RULES_ALREADY_IN_FORCE, later.edition());
        }
    }

    private void decide(DossierState outcome, LocalDate day, LocalDate today) {
        requireNext(outcome);
        requireDay(day, today);
        dossierState = outcome;
        decidedOn = day;
    }

    private void requireNext(DossierState next) {
        if (!dossierState.canBecome(next)) {
            throw new RuleViolated(LicensingRule.STEP_NOT_POSSIBLE, dossierState, next);
        }
    }

    private void requireDay(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new RuleViolated(LicensingRule.DAY_IN_THE_FUTURE, day);
        }
        if (!rounds.isEmpty()) {
            var before = rounds.get(rounds.size() - 1).lastDay();
            if (day.isBefore(before)) {
                throw new RuleViolated(LicensingRule.DAY_BEFORE_STEP, before);
            }
        }
    }

    /** @throws RuleViolated {@link LicensingRule#NOT_EDITABLE} if it was refused or taken back, so that no goods will come */
    void requireAlive() {
        if (dossierState == DossierState.REFUSED || dossierState == DossierState.WITHDRAWN) {
            throw new RuleViolated(LicensingRule.NOT_EDITABLE, dossierState);
        }
    }

    private void requireEditable() {
        if (!dossierState.isEditable()) {
            throw new RuleViolated(LicensingRule.NOT_EDITABLE, dossierState);
        }
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} if it is no paper of this dossier */
    public DossierPaper paper(DossierPaperId paper) {
        return papers.stream()
                .filter(each -> each.id().equals(paper))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, paper.value()));
    }

    private DossierLine line(DossierLineId line) {
        return lines.stream()
                .filter(each -> each.isKept() && each.id().equals(line))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, line.value()));
    }

    private Optional<DossierEntry> entry(ContentField field) {
        return entries.stream().filter(entry -> entry.field() == field).findFirst();
    }

    /**
     * The fields that its papers are not complete without and that say nothing yet, or, of the end of a research, a day
     * before its begin.
     */
    public List<ContentField> unsaid() {
        return ContentPaper.of(permittedCase).stream()
                .flatMap(paper -> paper.fields().stream())
                .filter(field -> field.isRequired() && content(field) == null
                        || field == ContentField.RESEARCH_ENDS && researchEndsBeforeItBegins())
                .toList();
    }

    /** What a field says, in the fixed form of its kind. */
    public @Nullable String content(ContentField field) {
        return entry(field).map(DossierEntry::content).orElse(null);
    }

    /** The research that its goods are for, where it says all of it and the end does not lie before the begin. */
    public Optional<Research.Facts> research() {
        var topic = content(ContentField.RESEARCH_TOPIC);
        if (topic == null
                || RESEARCH_PERIOD.stream().anyMatch(field -> content(field) == null)
                || researchEndsBeforeItBegins()) {
            return Optional.empty();
        }
        return Optional.of(
                new Research.Facts(topic, day(ContentField.RESEARCH_BEGINS), day(ContentField.RESEARCH_ENDS)));
    }

    /** The rules that it rests on: those of today while it is a draft. */
    public RulePoint rulesOr(RulePoint today) {
        return rules == null ? today : rules;
    }

    /**
     * The rules under which it was worked out: of a draft those under which it was begun or checked last, otherwise
     * those that it rests on.
     */
    public RulePoint workedOutUnder() {
        return rules == null ? checkedRules : rules;
    }

    /** The rules that it rests on for good; none while it is a draft. */
    public @Nullable RulePoint rules() {
        return rules;
    }

    @Override
    public DossierId id() {
        return new DossierId(id);
    }

    @Override
    public String label() {
        return title;
    }

    public CompanyId company() {
        return company;
    }

    public String title() {
        return title;
    }

    public PermittedCase permittedCase() {
        return permittedCase;
    }

    public @Nullable CaseDecisionId caseDecision() {
        return caseDecision;
    }

    public DossierState state() {
        return dossierState;
    }

    public LocalDate begunOn() {
        return begunOn;
    }

    /** When it was granted, refused or taken back. */
    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    /** Why it was refused or taken back, or on what grounds it was granted as another case than was asked for. */
    public @Nullable String decidedBecause() {
        return decidedBecause;
    }

    public @Nullable PermitId permit() {
        return permit;
    }

    /** The goods that are asked for. */
    public List<DossierLine> goods() {
        return lines.stream().filter(line -> !line.isDropped()).toList();
    }

    /** Every version of every paper, withdrawn ones too, the oldest first. */
    public List<DossierPaper> papers() {
        return List.copyOf(papers);
    }

    /** Why it goes without papers, the oldest first. */
    public List<PaperWaiver> waivers() {
        return List.copyOf(waivers);
    }

    public List<SubmissionRound> rounds() {
        return List.copyOf(rounds);
    }

    public int version() {
        return version;
    }

    /**
     * One kind of goods as it is described anew.
     *
     * @param line the line that it corrects; none for further goods
     */
    public record Goods(@Nullable DossierLineId line, DossierLine.Facts facts) {}
}
