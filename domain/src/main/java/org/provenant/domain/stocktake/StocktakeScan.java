package org.provenant.domain.stocktake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.Text;

/**
 * One code that somebody read, as it was read. It carries a key of the device that read it, so that what is sent twice
 * after a cut of the network is kept once.
 */
@Entity
@Table(name = "stocktake_scan")
public class StocktakeScan implements Recorded {

    public static final int KEY_LENGTH = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stocktake_scan")
    @SequenceGenerator(name = "stocktake_scan", sequenceName = "stocktake_scan_seq", allocationSize = 1)
    private Long id;

    @Column(name = "stocktake_id", updatable = false)
    private StocktakeId stocktake;

    @Column(name = "row_id", updatable = false)
    private StocktakeRowId row;

    @Column(name = "scan_key", updatable = false)
    private String scanKey;

    @Column(updatable = false)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "scan_way", updatable = false)
    private ScanWay scanWay;

    @Column(name = "seen_place_id", updatable = false)
    private @Nullable PlaceId seenPlace;

    @Column(name = "seen_custodian_id", updatable = false)
    private @Nullable PersonId seenCustodian;

    @Column(name = "scanned_at", updatable = false)
    private Instant scannedAt;

    @Column(name = "scanned_by", updatable = false)
    private UserId scannedBy;

    @Column(name = "received_at", updatable = false)
    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init")
    protected StocktakeScan() {}

    public StocktakeScan(StocktakeRow row, Facts facts, UserId who, Instant received) {
        this.stocktake = row.stocktake();
        this.row = row.id();
        this.scanKey = facts.key();
        this.code = facts.way() == ScanWay.UNREADABLE
                ? facts.code().value()
                : facts.code().upper();
        this.scanWay = facts.way();
        this.seenPlace = facts.place();
        this.seenCustodian = facts.custodian();
        this.scannedAt = facts.at();
        this.scannedBy = who;
        this.receivedAt = received;
    }

    @Override
    public StocktakeScanId id() {
        return new StocktakeScanId(id);
    }

    @Override
    public String label() {
        return code;
    }

    /**
     * What was read.
     *
     * @param key made once by whatever read it, and sent again unchanged if it has to be sent again
     * @param place where the counter stood; none if nobody said so
     * @param custodian whose devices were counted; none if nobody said so
     * @param at when it was read, which may be long before it arrives
     */
    public record Facts(
            String key,
            ScannedCode code,
            ScanWay way,
            @Nullable PlaceId place,
            @Nullable PersonId custodian,
            Instant at)
            implements Serializable {

        public Facts {
            key = Text.required(key, "scanKey", KEY_LENGTH);
        }

        /** The same, read at another moment. */
        public Facts readAt(Instant moment) {
            return new Facts(key, code, way, place, custodian, moment);
        }
    }
}
