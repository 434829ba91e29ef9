package org.provenant.domain.disposal;

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
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.lock.LegalEntity;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * The disposal of devices, from the draft to the proof that they are gone. Its stages follow one another; until the
 * devices have left it can be cancelled, and from then on only what came of each device is recorded.
 */
@Entity
@Table(name = "disposal_order")
public class DisposalOrder implements Recorded {

    public static final int VEHICLE_LENGTH = 255;
    public static final int PAPER_LENGTH = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "disposal_order")
    @SequenceGenerator(name = "disposal_order", sequenceName = "disposal_order_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(updatable = false)
    private String number;

    /** Code of the route in the rule book. */
    @Column(name = "route")
    private String disposalRoute;

    /** Who changed its route last; nobody as long as it is the one that was proposed. */
    @Column(name = "route_changed_by")
    private @Nullable UserId routeChangedBy;

    @Column(name = "rule_point")
    private RulePoint rulePoint;

    @Column(name = "purpose", updatable = false)
    private String disposalReason;

    @Column(name = "receiver_name")
    private @Nullable String receiverName;

    @Column(name = "receiver_tax_code")
    private @Nullable String receiverTaxCode;

    @Column(name = "proposed_by", updatable = false)
    private UserId proposedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private OrderStage orderStage = OrderStage.DRAFT;

    /** How often it was put up for approval; approvals count for the last time only. */
    @Column(name = "check_round")
    private int checkRound;

    @HappenedOn
    @Column(name = "approved_on")
    private @Nullable LocalDate approvedOn;

    @Column(name = "partner_id")
    private @Nullable DisposalPartnerId partner;

    /** Number of the partner's licence when the devices left. */
    @Column(name = "partner_licence")
    private @Nullable String partnerLicence;

    private @Nullable String vehicle;

    @Column(name = "scheduled_for")
    private @Nullable LocalDate scheduledFor;

    @Column(name = "notice_number")
    private @Nullable String noticeNumber;

    @HappenedOn
    @Column(name = "notice_on")
    private @Nullable LocalDate noticeOn;

    @Column(name = "no_notice_because")
    private @Nullable String noNoticeBecause;

    @HappenedOn
    @Column(name = "collected_on")
    private @Nullable LocalDate collectedOn;

    @HappenedOn
    @Column(name = "confirmed_on")
    private @Nullable LocalDate confirmedOn;

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    @Column(name = "confirmation_number")
    private @Nullable String confirmationNumber;

    @Column(name = "declaration_number")
    private @Nullable String leftUnder;

    @Column(name = "declaration_type")
    private @Nullable String leftUnderType;

    @HappenedOn
    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<DisposalLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<OrderStep> steps = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<DisposalApproval> approvals = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<DisposalReopening> reopenings = new ArrayList<>();

    /** Which version of its papers counts: the first until it is opened again, then the next. */
    private int edition = 1;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DisposalOrder() {}

    /** @param point the rules of the day; they are those of the day of the check from then on */
    public DisposalOrder(
            CompanyId company, String number, DisposalRoute route, RulePoint point, Proposal proposal, Deed deed) {
        this.company = company;
        this.number = number;
        this.disposalRoute = route.code();
        this.rulePoint = point;
        this.disposalReason = proposal.purpose().text();
        name(proposal.receiver());
        this.proposedBy = deed.by();
        keep(deed, proposal.purpose().text());
    }

    private void name(@Nullable LegalEntity receiver) {
        receiverName = receiver == null ? null : receiver.name();
        receiverTaxCode = receiver == null ? null : receiver.taxCode().value();
    }

    /**
     * Takes another route: everything that the former one asked for is asked anew.
     *
     * @param receiver who in Vietnam gets the devices by it; nobody if nobody is named
     * @throws RuleViolated {@link DisposalRule#ROUTE_IS_SAME}
     */
    public void changeRoute(DisposalRoute route, @Nullable LegalEntity receiver, Reason reason, Deed deed) {
        require(OrderStage.DRAFT);
        if (disposalRoute.equals(route.code())) {
            throw new RuleViolated(DisposalRule.ROUTE_IS_SAME, number, route.name());
        }
        disposalRoute = route.code();
        routeChangedBy = deed.by();
        name(receiver);
        keep(deed, reason.text());
    }

    /** Chooses devices; those that it has already are passed over. */
    public void choose(List<EquipmentId> devices, UserId by) {
        require(OrderStage.DRAFT);
        devices.stream()
                .filter(device ->
                        boundLines().stream().noneMatch(line -> line.device().equals(device)))
                .forEach(device -> lines.add(new DisposalLine(this, device, by)));
    }

    /** Says as what waste devices are handed over, and how heavy they are. */
    public void describe(List<DisposalLineId> chosen, DisposalLine.Waste waste) {
        require(OrderStage.DRAFT);
        lines.stream()
                .filter(line -> chosen.contains(line.id()) && line.state().isBound())
                .forEach(line -> line.describe(waste));
    }

    /**
     * Takes a device off the list.
     *
     * @throws RuleViolated {@link DisposalRule#COLLECTED_ALREADY} or {@link DisposalRule#NOT_ON_THE_LIST}
     */
    public EquipmentId takeOff(DisposalLineId line, Reason reason) {
        requireBeforeCollection();
        var found = bound(line);
        found.leave(LineState.LEFT_OUT, orderStage, reason.text());
        return found.device();
    }

    /** Puts it up for approval, once every condition was met; its rules are those of this moment from here on. */
    public void check(RulePoint point, Deed deed) {
        require(OrderStage.DRAFT);
        rulePoint = point;
        checkRound++;
        reach(OrderStage.CHECKED, deed, null);
    }

    /** Goes back to its draft; approvals given so far count no more. */
    public void sendBack(Deed deed, Reason reason) {
        require(OrderStage.CHECKED);
        reach(OrderStage.DRAFT, deed, reason.text());
    }

    /**
     * Somebody approves it who had no part in it: neither drafted it nor chose its route or a device of it nor put it up.
     *
     * @param wanted how many have to
     * @return whether that is enough
     * @throws RuleViolated {@link DisposalRule#PROPOSER_APPROVES} or {@link DisposalRule#APPROVED_BY_YOU}
     */
    public boolean approve(int wanted, Deed deed) {
        require(OrderStage.CHECKED);
        againstApproval(deed.by()).ifPresent(why -> {
            throw why;
        });
        approvals.add(new DisposalApproval(this, checkRound, deed));
        if (currentApprovals().size() < wanted) {
            return false;
        }
        approvedOn = deed.day();
        reach(OrderStage.APPROVED, deed, null);
        return true;
    }

    /** Why somebody does not approve it, whatever else holds; nothing if nothing stands against that. */
    public Optional<RuleViolated> againstApproval(UserId who) {
        if (hasPrepared(who)) {
            return Optional.of(new RuleViolated(DisposalRule.PROPOSER_APPROVES, number));
        }
        return currentApprovals().stream().anyMatch(each -> each.by().equals(who))
                ? Optional.of(new RuleViolated(DisposalRule.APPROVED_BY_YOU, number))
                : Optional.empty();
    }

    private boolean hasPrepared(UserId who) {
        return proposedBy.equals(who)
                || who.equals(routeChangedBy)
                || boundLines().stream().anyMatch(line -> line.chosenBy().equals(who))
                || steps.get(steps.size() - 1).by().equals(who);
    }

    /**
     * Arranges when and by whom the devices are collected; until they are, it can be arranged otherwise.
     *
     * @throws RuleViolated {@link DisposalRule#BEFORE_APPROVAL}
     */
    public void schedule(Schedule schedule, Deed deed) {
        if (orderStage != OrderStage.SCHEDULED) {
            require(OrderStage.APPROVED);
        }
        if (approvedOn != null && schedule.day().isBefore(approvedOn)) {
            throw new RuleViolated(DisposalRule.BEFORE_APPROVAL, schedule.day(), approvedOn);
        }
        partner = schedule.partner();
        vehicle = schedule.vehicle();
        scheduledFor = schedule.day();
        noticeNumber = schedule.noticeNumber();
        noticeOn = schedule.noticeOn();
        noNoticeBecause = schedule.noNoticeBecause();
        reach(OrderStage.SCHEDULED, deed, null);
    }

    /** A device of the list was read where the devices are collected. */
    public void scan(EquipmentId device) {
        require(OrderStage.SCHEDULED);
        boundLines().stream()
                .filter(line -> line.device().equals(device))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(DisposalRule.NOT_ON_THE_LIST, device.value()))
                .scan();
    }

    /**
     * The devices that were read have left. Those that were not leave the order; the list never changes again.
     *
     * @param because why devices were not collected; needed if there are any
     * @return the devices that stay
     * @throws RuleViolated {@link DisposalRule#BEFORE_APPROVAL}, {@link DisposalRule#NOTHING_COLLECTED} or
     *     {@link DisposalRule#LEFT_WITHOUT_REASON}
     */
    public List<EquipmentId> collect(LocalDate day, @Nullable Reason because, Deed deed) {
        require(OrderStage.SCHEDULED);
        if (approvedOn != null && day.isBefore(approvedOn)) {
            throw new RuleViolated(DisposalRule.BEFORE_APPROVAL, day, approvedOn);
        }
        var missing = boundLines().stream()
                .filter(line -> line.state() == LineState.LISTED)
                .toList();
        if (missing.size() == boundLines().size()) {
            throw new RuleViolated(DisposalRule.NOTHING_COLLECTED, number);
        }
        if (!missing.isEmpty() && because == null) {
            throw new RuleViolated(DisposalRule.LEFT_WITHOUT_REASON, missing.size());
        }
        missing.forEach(line -> line.leave(
                LineState.LEFT_OUT, orderStage, Objects.requireNonNull(because).text()));
        collectedOn = day;
        reach(OrderStage.COLLECTED, deed, because == null ? null : because.text());
        return missing.stream().map(DisposalLine::device).toList();
    }

    /** What the partner was allowed when the devices left; what it is allowed later changes nothing of that. */
    public void keepLicence(@Nullable String licence) {
        require(OrderStage.COLLECTED);
        partnerLicence = licence;
    }

    /**
     * A device came back after it was collected, or was refused.
     *
     * @throws RuleViolated {@link DisposalRule#NOT_ON_THE_LIST}
     */
    public EquipmentId giveBack(DisposalLineId line, Returned how) {
        require(OrderStage.COLLECTED);
        var found = bound(line);
        found.leave(how.state(), orderStage, how.reason().text());
        return found.device();
    }

    /**
     * Whoever took the devices over, or customs, has confirmed it. If every device came back, the order has come to nothing.
     *
     * @throws RuleViolated {@link DisposalRule#BEFORE_COLLECTION}
     */
    public void confirm(Confirmation facts, Deed deed) {
        require(OrderStage.COLLECTED);
        if (collectedOn != null && facts.day().isBefore(collectedOn)) {
            throw new RuleViolated(DisposalRule.BEFORE_COLLECTION, facts.day(), collectedOn);
        }
        confirmedOn = facts.day();
        confirmedBy = facts.by();
        confirmationNumber = facts.number();
        leftUnder = facts.declaration() == null
                ? null
                : facts.declaration().number().digits();
        leftUnderType = facts.declaration() == null ? null : facts.declaration().type();
        reach(boundLines().isEmpty() ? OrderStage.CANCELLED : OrderStage.CONFIRMED, deed, facts.number());
    }

    /** All papers are there. What was lost is neither collected nor confirmed before. */
    public void document(DisposalRoute route, Deed deed) {
        require(route.isOfLostDevices() ? OrderStage.APPROVED : OrderStage.CONFIRMED);
        reach(OrderStage.DOCUMENTED, deed, null);
    }

    /**
     * The devices are gone for good.
     *
     * @return those that are
     */
    public List<EquipmentId> close(Deed deed) {
        require(OrderStage.DOCUMENTED);
        var gone = boundLines();
        closedOn = deed.day();
        gone.forEach(DisposalLine::release);
        reach(OrderStage.CLOSED, deed, null);
        return gone.stream().map(DisposalLine::device).toList();
    }

    /**
     * Somebody says that it was closed wrongly.
     *
     * @throws RuleViolated {@link DisposalRule#REOPENING_ASKED}
     */
    public void askReopening(Reason reason, Deed deed) {
        require(OrderStage.CLOSED);
        if (asked().isPresent()) {
            throw new RuleViolated(DisposalRule.REOPENING_ASKED, number);
        }
        reopenings.add(new DisposalReopening(this, reason, deed));
    }

    /**
     * Somebody else agrees: the devices were never gone, and from the collection on everything is confirmed and proved
     * anew.
     *
     * @return the devices that it has again
     * @throws RuleViolated {@link DisposalRule#NO_REOPENING_ASKED} or {@link DisposalRule#ASKER_REOPENS}
     */
    public List<EquipmentId> reopen(DisposalRoute route, Deed deed) {
        require(OrderStage.CLOSED);
        var asked = requireAsked();
        asked.grant(deed);
        edition++;
        closedOn = null;
        confirmedOn = null;
        confirmedBy = null;
        confirmationNumber = null;
        leftUnder = null;
        leftUnderType = null;
        boundLines().forEach(DisposalLine::bind);
        reach(route.isOfLostDevices() ? OrderStage.APPROVED : OrderStage.COLLECTED, deed, asked.because());
        return devices();
    }

    /** Why somebody does not open it again; nothing if nothing stands against that. */
    public Optional<RuleViolated> againstReopening(UserId who) {
        return asked().flatMap(wish -> wish.against(who));
    }

    /** It stays closed. */
    public void refuseReopening(Deed deed, Reason reason) {
        require(OrderStage.CLOSED);
        requireAsked().refuse(deed, reason);
    }

    private DisposalReopening requireAsked() {
        return asked().orElseThrow(() -> new RuleViolated(DisposalRule.NO_REOPENING_ASKED, number));
    }

    private Optional<DisposalReopening> asked() {
        return reopenings.stream()
                .filter(each -> each.state() == ReopeningState.ASKED)
                .findFirst();
    }

    /**
     * It is not done; its devices are free.
     *
     * @return those devices
     * @throws RuleViolated {@link DisposalRule#COLLECTED_ALREADY}
     */
    public List<EquipmentId> cancel(Deed deed, Reason reason) {
        requireBeforeCollection();
        var free = boundLines();
        free.forEach(DisposalLine::release);
        reach(OrderStage.CANCELLED, deed, reason.text());
        return free.stream().map(DisposalLine::device).toList();
    }

    private DisposalLine bound(DisposalLineId line) {
        return boundLines().stream()
                .filter(each -> each.id().equals(line))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(DisposalRule.NOT_ON_THE_LIST, line.value()));
    }

    private void requireBeforeCollection() {
        if (!orderStage.isOpen()) {
            throw new RuleViolated(DisposalRule.ORDER_STAGE, number, orderStage);
        }
        if (!orderStage.isBeforeCollection()) {
            throw new RuleViolated(DisposalRule.COLLECTED_ALREADY, number);
        }
    }

    /** @throws RuleViolated {@link DisposalRule#ORDER_STAGE} unless it is at this stage */
    public void require(OrderStage wanted) {
        if (orderStage != wanted) {
            throw new RuleViolated(DisposalRule.ORDER_STAGE, number, orderStage);
        }
    }

    private void reach(OrderStage next, Deed deed, @Nullable String note) {
        orderStage = next;
        keep(deed, note);
    }

    private void keep(Deed deed, @Nullable String note) {
        steps.add(new OrderStep(this, orderStage, deed, note));
    }

    /** The lines of the devices that it disposes of. */
    public List<DisposalLine> boundLines() {
        return lines.stream().filter(line -> line.state().isBound()).toList();
    }

    /** The devices that it disposes of. */
    public List<EquipmentId> devices() {
        return boundLines().stream().map(DisposalLine::device).toList();
    }

    /** The approvals that count. */
    public List<DisposalApproval> currentApprovals() {
        return approvals.stream().filter(each -> each.round() == checkRound).toList();
    }

    @Override
    public DisposalOrderId id() {
        return new DisposalOrderId(id);
    }

    @Override
    public String label() {
        return number;
    }

    public CompanyId company() {
        return company;
    }

    public String number() {
        return number;
    }

    public String route() {
        return disposalRoute;
    }

    public RulePoint rulePoint() {
        return rulePoint;
    }

    public Reason purpose() {
        return new Reason(disposalReason);
    }

    /** Who in Vietnam gets the devices; nobody where none is named. */
    public @Nullable LegalEntity receiver() {
        return receiverName == null || receiverTaxCode == null
                ? null
                : new LegalEntity(receiverName, new TaxCode(receiverTaxCode));
    }

    /** Which version of its papers counts. */
    public int edition() {
        return edition;
    }

    public UserId proposedBy() {
        return proposedBy;
    }

    public OrderStage stage() {
        return orderStage;
    }

    public @Nullable DisposalPartnerId partner() {
        return partner;
    }

    /** The day on which the last who had to approved it. */
    public @Nullable LocalDate approvedOn() {
        return approvedOn;
    }

    /** Whether the devices have left, so that what the partner was allowed then is kept. */
    public boolean isLicenceKept() {
        return partnerLicence != null;
    }

    public @Nullable LocalDate scheduledFor() {
        return scheduledFor;
    }

    public @Nullable LocalDate noticeOn() {
        return noticeOn;
    }

    /** Whether customs were told, or somebody says why they need not be. */
    public boolean isNoticeSettled() {
        return noticeNumber != null && noticeOn != null || noNoticeBecause != null;
    }

    public @Nullable LocalDate collectedOn() {
        return collectedOn;
    }

    /** The day on which it was confirmed that the devices are gone. */
    public @Nullable LocalDate confirmedOn() {
        return confirmedOn;
    }

    /** Type of the declaration under which the devices left. */
    public @Nullable String declarationType() {
        return leftUnderType;
    }

    /** What proves that the devices are gone: the declaration, or else what confirms it, or the order itself. */
    public String proof() {
        return Objects.requireNonNullElse(leftUnder, Objects.requireNonNullElse(confirmationNumber, number));
    }

    public int version() {
        return version;
    }

    /**
     * What somebody proposes.
     *
     * @param purpose why the devices are disposed of
     * @param receiver who in Vietnam gets them; needed if the consent of the authority names somebody
     */
    public record Proposal(Reason purpose, @Nullable LegalEntity receiver) {

        private static final int NAME_LENGTH = 255;

        /**
         * Whom somebody names as receiver, with name and tax code or not at all.
         *
         * @throws RuleViolated if one of both is there without the other
         */
        public static @Nullable LegalEntity receiver(@Nullable String name, @Nullable String taxCode) {
            var called = Text.optional(name, "receiverName", NAME_LENGTH);
            var code = Text.optional(taxCode, "receiverTaxCode", NAME_LENGTH);
            return called == null && code == null
                    ? null
                    : new LegalEntity(
                            Text.required(called, "receiverName", NAME_LENGTH),
                            new TaxCode(Text.required(code, "receiverTaxCode", NAME_LENGTH)));
        }
    }

    /** Who does something, on which day and at which moment. */
    public record Deed(UserId by, LocalDate day, Instant at) {}

    /**
     * When and by whom devices are collected.
     *
     * @param partner who takes them over; none if the route names nobody
     * @param noticeNumber of the notice to customs
     * @param noNoticeBecause why customs need not be told
     */
    public record Schedule(
            @Nullable DisposalPartnerId partner,
            LocalDate day,
            @Nullable String vehicle,
            @Nullable String noticeNumber,
            @Nullable LocalDate noticeOn,
            @Nullable String noNoticeBecause)
            implements Serializable {

        public Schedule {
            vehicle = Text.optional(vehicle, "vehicle", VEHICLE_LENGTH);
            noticeNumber = Text.optional(noticeNumber, "noticeNumber", PAPER_LENGTH);
            noNoticeBecause = Text.optional(noNoticeBecause, "noNoticeBecause", Reason.LONGEST);
        }
    }

    /**
     * How it was confirmed.
     *
     * @param by who did
     * @param number of the paper that says so, with its day
     * @param declaration under which the devices left; none if they left without
     */
    public record Confirmation(
            LocalDate day,
            String by,
            String number,
            @Nullable LeftUnder declaration) implements Serializable {

        public Confirmation {
            by = Text.required(by, "confirmedBy", PAPER_LENGTH);
            number = Text.required(number, "confirmationNumber", PAPER_LENGTH);
        }
    }

    /** The declaration under which devices left. */
    public record LeftUnder(DeclarationNumber number, String type) implements Serializable {

        private static final int NUMBER_LENGTH = 20;
        private static final int TYPE_LENGTH = 3;

        /**
         * What somebody names, with number and type or not at all.
         *
         * @throws RuleViolated if one of both is there without the other
         */
        public static @Nullable LeftUnder of(@Nullable String number, @Nullable String type) {
            var digits = Text.optional(number, "declarationNumber", NUMBER_LENGTH);
            return digits == null && type == null
                    ? null
                    : new LeftUnder(
                            new DeclarationNumber(Text.required(digits, "declarationNumber", NUMBER_LENGTH)),
                            Text.required(type, "declarationType", TYPE_LENGTH));
        }

        public LeftUnder {
            type = Text.required(type, "declarationType", TYPE_LENGTH);
        }
    }

    /** How a device came back. */
    public record Returned(LineState state, Reason reason) implements Serializable {

        public Returned {
            if (!state.isReturn()) {
                throw new IllegalArgumentException(state + " is no return");
            }
        }
    }
}
