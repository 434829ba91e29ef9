package org.provenant.domain.customs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.Text;

/**
 * Goods that came together (lô hàng): their commercial and transport papers, under which several declarations may stand.
 * These papers belong to the customs file that is kept for five years.
 */
@Entity
@Table(name = "shipment")
public class Shipment implements Recorded {

    public static final int REFERENCE_LENGTH = 60;
    public static final int PAPER_LENGTH = 120;
    public static final int NOTE_LENGTH = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shipment")
    @SequenceGenerator(name = "shipment", sequenceName = "shipment_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id")
    private CompanyId company;

    private String reference;

    private @Nullable String invoice;

    @Column(name = "invoice_on")
    private @Nullable LocalDate invoiceOn;

    private @Nullable String contract;

    @Column(name = "bill_of_lading")
    private @Nullable String billOfLading;

    @Column(name = "packing_list")
    private @Nullable String packingList;

    private @Nullable String carrier;

    @HappenedOn
    @Column(name = "arrived_on")
    private @Nullable LocalDate arrivedOn;

    private @Nullable String port;

    private @Nullable String note;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Shipment() {}

    public Shipment(CompanyId company, Facts facts) {
        this.company = company;
        correct(facts);
    }

    /** Says what its papers say. */
    public final void correct(Facts facts) {
        reference = facts.reference();
        invoice = facts.invoice();
        invoiceOn = facts.invoiceOn();
        contract = facts.contract();
        billOfLading = facts.billOfLading();
        packingList = facts.packingList();
        carrier = facts.carrier();
        arrivedOn = facts.arrivedOn();
        port = facts.port();
        note = facts.note();
    }

    @Override
    public ShipmentId id() {
        return new ShipmentId(id);
    }

    @Override
    public String label() {
        return reference;
    }

    public CompanyId company() {
        return company;
    }

    public Facts facts() {
        return new Facts(
                reference, invoice, invoiceOn, contract, billOfLading, packingList, carrier, arrivedOn, port, note);
    }

    public int version() {
        return version;
    }

    /**
     * What the papers of a shipment say.
     *
     * @param reference the company's own number of the shipment
     * @param billOfLading number of the bill of lading or air waybill
     * @param arrivedOn the day of arrival at the port; nothing while it is under way
     * @param port port or airport of arrival
     */
    public record Facts(
            String reference,
            @Nullable String invoice,
            @Nullable LocalDate invoiceOn,
            @Nullable String contract,
            @Nullable String billOfLading,
            @Nullable String packingList,
            @Nullable String carrier,
            @Nullable LocalDate arrivedOn,
            @Nullable String port,
            @Nullable String note)
            implements Serializable {

        public Facts {
            reference = Text.required(reference, "reference", REFERENCE_LENGTH);
            invoice = Text.optional(invoice, "invoice", PAPER_LENGTH);
            contract = Text.optional(contract, "contract", PAPER_LENGTH);
            billOfLading = Text.optional(billOfLading, "billOfLading", PAPER_LENGTH);
            packingList = Text.optional(packingList, "packingList", PAPER_LENGTH);
            carrier = Text.optional(carrier, "carrier", PAPER_LENGTH);
            port = Text.optional(port, "port", PAPER_LENGTH);
            note = Text.optional(note, "note", NOTE_LENGTH);
        }
    }
}
