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
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;

/** Somebody asks to bring devices to a place that says who must approve it; with the approval they move. */
@Entity
@Table(name = "move_request")
public class MoveRequest implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "move_request")
    @SequenceGenerator(name = "move_request", sequenceName = "move_request_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Column(updatable = false)
    private String number;

    @Column(name = "place_id", updatable = false)
    private PlaceId place;

    @Column(name = "person_id", updatable = false)
    private @Nullable PersonId custodian;

    @Column(name = "unit_id", updatable = false)
    private @Nullable UnitId custodianUnit;

    @Column(name = "moved_on", updatable = false)
    private LocalDate movedOn;

    @Column(name = "why", updatable = false)
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "on_arrival", updatable = false)
    private @Nullable OnArrival onArrival;

    @Column(name = "approver_id", updatable = false)
    private PersonId approver;

    @Column(name = "asked_by", updatable = false)
    private UserId askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private MoveRequestState state = MoveRequestState.ASKED;

    @Column(name = "closed_by")
    private @Nullable UserId closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "decision")
    private @Nullable String decisionWords;

    @OneToMany(mappedBy = "moveRequest", cascade = CascadeType.PERSIST)
    @OrderBy("deviceTag")
    private List<MoveRequestLine> lines = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected MoveRequest() {}

    /** @param approver who must approve it, as the place says at this moment */
    public MoveRequest(CompanyId company, Facts facts, PersonId approver, UserId who, Instant when) {
        this.company = company;
        this.number = facts.number();
        this.place = facts.place();
        this.custodian = facts.keeper().person();
        this.custodianUnit = facts.keeper().unit();
        this.movedOn = facts.day();
        this.reason = facts.reason().text();
        this.onArrival = facts.onArrival();
        this.approver = approver;
        this.askedBy = who;
        this.askedAt = when;
    }

    public void take(EquipmentId equipment, String tag) {
        lines.add(new MoveRequestLine(this, equipment, tag));
    }

    /** @throws RuleViolated {@link CustodyRule#REQUEST_CLOSED} or {@link CustodyRule#OWN_REQUEST} */
    public void approve(@Nullable String words, UserId who, Instant when) {
        requireOther(who);
        close(MoveRequestState.APPROVED, words, who, when);
    }

    /** @throws RuleViolated {@link CustodyRule#REQUEST_CLOSED} or {@link CustodyRule#OWN_REQUEST} */
    public void refuse(Reason why, UserId who, Instant when) {
        requireOther(who);
        close(MoveRequestState.REFUSED, why.text(), who, when);
    }

    public void withdraw(Reason why, UserId who, Instant when) {
        close(MoveRequestState.WITHDRAWN, why.text(), who, when);
    }

    private void requireOther(UserId who) {
        if (who.equals(askedBy)) {
            throw new RuleViolated(CustodyRule.OWN_REQUEST);
        }
    }

    private void close(MoveRequestState end, @Nullable String words, UserId who, Instant when) {
        if (state != MoveRequestState.ASKED) {
            throw new RuleViolated(CustodyRule.REQUEST_CLOSED, number, state);
        }
        state = end;
        decisionWords = words;
        closedBy = who;
        closedAt = when;
    }

    @Override
    public MoveRequestId id() {
        return new MoveRequestId(id);
    }

    @Override
    public String label() {
        return number;
    }

    public CompanyId company() {
        return company;
    }

    public PlaceId place() {
        return place;
    }

    public Keeper keeper() {
        return new Keeper(custodian, custodianUnit);
    }

    public LocalDate movedOn() {
        return movedOn;
    }

    public Reason reason() {
        return new Reason(reason);
    }

    /** What is done with the devices as they come; nothing if they keep their stages. */
    public @Nullable OnArrival onArrival() {
        return onArrival;
    }

    public PersonId approver() {
        return approver;
    }

    public List<MoveRequestLine> lines() {
        return List.copyOf(lines);
    }

    public int version() {
        return version;
    }

    /**
     * What is asked for.
     *
     * @param onArrival what is done with the devices as they come; nothing if they keep their stages
     */
    public record Facts(
            String number,
            PlaceId place,
            Keeper keeper,
            LocalDate day,
            Reason reason,
            @Nullable OnArrival onArrival) {}
}
