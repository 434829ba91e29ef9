package org.provenant.domain.custody;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * The minutes of a handover: one paper for many devices, whose exact text is kept under its digest. The devices change
 * hands when the receiver has signed, on the day that the minutes name.
 */
@Entity
@Table(name = "handover")
public class Handover implements Recorded {

    public static final int TERMS_LENGTH = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "handover")
    @SequenceGenerator(name = "handover", sequenceName = "handover_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(updatable = false)
    private String number;

    @Column(name = "giver_id", updatable = false)
    private PersonId giver;

    @Column(name = "receiver_id", updatable = false)
    private @Nullable PersonId receiver;

    @Column(name = "receiver_unit_id", updatable = false)
    private @Nullable UnitId receiverUnit;

    @Column(name = "place_id", updatable = false)
    private PlaceId place;

    @HappenedOn
    @Column(name = "handed_on", updatable = false)
    private LocalDate handedOn;

    @Column(name = "why", updatable = false)
    private String reason;

    @Column(name = "terms", updatable = false)
    private @Nullable String handoverTerms;

    @Enumerated(EnumType.STRING)
    @Column(name = "on_arrival", updatable = false)
    private @Nullable OnArrival onArrival;

    @Column(name = "text_digest", updatable = false)
    private String textDigest;

    @Column(name = "prepared_by", updatable = false)
    private UserId preparedBy;

    @Column(name = "prepared_at", updatable = false)
    private Instant preparedAt;

    @Enumerated(EnumType.STRING)
    private HandoverState state = HandoverState.PENDING;

    @Enumerated(EnumType.STRING)
    @Column(name = "signing_way")
    private @Nullable SigningWay signingWay;

    @Column(name = "giver_signature")
    private @Nullable String giverSignature;

    @Column(name = "receiver_signature")
    private @Nullable String receiverSignature;

    @Column(name = "file_name")
    private @Nullable String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type")
    private @Nullable AttachmentType fileType;

    @Column(name = "file_size")
    private @Nullable Long fileSize;

    @Column(name = "file_digest")
    private @Nullable String fileDigest;

    @Column(name = "closed_by")
    private @Nullable UserId closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "declined_because")
    private @Nullable String declinedBecause;

    @OneToMany(mappedBy = "handover", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<HandoverLine> lines = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Handover() {}

    /**
     * @param text digest of the text that is to be signed
     * @throws RuleViolated {@link CustodyRule#NOTHING_CHOSEN}, {@link CustodyRule#RECEIVER_MISSING} or
     *     {@link CustodyRule#RECEIVER_IS_GIVER}
     */
    public Handover(
            CompanyId company, Facts facts, List<HandoverLine.Row> rows, FileDigest text, UserId who, Instant when) {
        if (rows.isEmpty()) {
            throw new RuleViolated(CustodyRule.NOTHING_CHOSEN);
        }
        this.company = company;
        this.number = facts.number();
        this.giver = facts.giver();
        this.receiver = facts.receiver().person();
        this.receiverUnit = facts.receiver().unit();
        this.place = facts.place();
        this.handedOn = facts.day();
        this.reason = facts.reason().text();
        this.handoverTerms = facts.terms();
        this.onArrival = facts.onArrival();
        this.textDigest = text.hex();
        this.preparedBy = who;
        this.preparedAt = when;
        int position = 1;
        for (var row : rows) {
            lines.add(new HandoverLine(this, position++, row));
        }
    }

    /**
     * Both have signed on one screen.
     *
     * @throws RuleViolated {@link CustodyRule#HANDOVER_CLOSED}
     */
    public void signOnScreen(FileDigest byGiver, FileDigest byReceiver, UserId who, Instant when) {
        close(HandoverState.ACCEPTED, who, when);
        signingWay = SigningWay.ON_SCREEN;
        giverSignature = byGiver.hex();
        receiverSignature = byReceiver.hex();
    }

    /** Both have signed the printed minutes, which are attached. */
    public void signOnPaper(Attachment scan, UserId who, Instant when) {
        close(HandoverState.ACCEPTED, who, when);
        signingWay = SigningWay.ON_PAPER;
        fileName = scan.name();
        fileType = scan.type();
        fileSize = scan.size();
        fileDigest = scan.digest().hex();
    }

    /** @param signature drawn by the receiver, if one was drawn */
    public void acceptByAccount(@Nullable FileDigest signature, UserId who, Instant when) {
        close(HandoverState.ACCEPTED, who, when);
        signingWay = SigningWay.BY_ACCOUNT;
        receiverSignature = signature == null ? null : signature.hex();
    }

    public void decline(Reason why, UserId who, Instant when) {
        close(HandoverState.DECLINED, who, when);
        declinedBecause = why.text();
    }

    public void withdraw(UserId who, Instant when) {
        close(HandoverState.WITHDRAWN, who, when);
    }

    private void close(HandoverState end, UserId who, Instant when) {
        if (state != HandoverState.PENDING) {
            throw new RuleViolated(CustodyRule.HANDOVER_CLOSED, number, state);
        }
        state = end;
        closedBy = who;
        closedAt = when;
    }

    @Override
    public HandoverId id() {
        return new HandoverId(id);
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

    public PersonId giver() {
        return giver;
    }

    public Keeper receiver() {
        return new Keeper(receiver, receiverUnit);
    }

    public PlaceId place() {
        return place;
    }

    public LocalDate handedOn() {
        return handedOn;
    }

    public Reason reason() {
        return new Reason(reason);
    }

    public HandoverState state() {
        return state;
    }

    public FileDigest text() {
        return new FileDigest(textDigest);
    }

    public @Nullable String terms() {
        return handoverTerms;
    }

    /** What is done with the devices when it takes effect; nothing if they keep their stages. */
    public @Nullable OnArrival onArrival() {
        return onArrival;
    }

    /** How it was signed; nothing unless it was. */
    public @Nullable SigningWay signingWay() {
        return signingWay;
    }

    /** Who signed in when it was signed, declined or withdrawn; nobody while it waits. */
    public @Nullable UserId closedBy() {
        return closedBy;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /** What the giver drew; nothing unless both signed on a screen. */
    public @Nullable FileDigest giverSignature() {
        return giverSignature == null ? null : new FileDigest(giverSignature);
    }

    /** What the receiver drew, if anything. */
    public @Nullable FileDigest receiverSignature() {
        return receiverSignature == null ? null : new FileDigest(receiverSignature);
    }

    /** The signed paper; none if nobody signed on paper. */
    public @Nullable Attachment scan() {
        return fileName == null || fileType == null || fileSize == null || fileDigest == null
                ? null
                : new Attachment(fileName, fileType, fileSize, new FileDigest(fileDigest));
    }

    public List<HandoverLine> lines() {
        return List.copyOf(lines);
    }

    public int version() {
        return version;
    }

    /**
     * What is handed over, besides the devices.
     *
     * @param place where the devices stand with the receiver
     * @param day the day of the handover
     * @param terms what the parties agree upon besides; none if nothing
     * @param onArrival what is done with the devices when it takes effect; nothing if they keep their stages
     */
    public record Facts(
            String number,
            PersonId giver,
            Keeper receiver,
            PlaceId place,
            LocalDate day,
            Reason reason,
            @Nullable String terms,
            @Nullable OnArrival onArrival) {

        public Facts {
            terms = Text.optional(terms, "handoverTerms", TERMS_LENGTH);
            if (receiver.isNobody()) {
                throw new RuleViolated(CustodyRule.RECEIVER_MISSING);
            }
            if (giver.equals(receiver.person())) {
                throw new RuleViolated(CustodyRule.RECEIVER_IS_GIVER);
            }
        }
    }
}
