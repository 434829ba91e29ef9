package org.provenant.web.customs;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.Shipment;

/** What a form says of the papers of a shipment, new or corrected. */
public class ShipmentFields {

    private @Nullable String reference;
    private @Nullable String invoice;
    private @Nullable LocalDate invoiceOn;
    private @Nullable String contract;
    private @Nullable String billOfLading;
    private @Nullable String packingList;
    private @Nullable String carrier;
    private @Nullable LocalDate arrivedOn;
    private @Nullable String port;
    private @Nullable String note;

    /** Fills the form with what is registered now. */
    public void fill(Shipment.Facts now) {
        reference = now.reference();
        invoice = now.invoice();
        invoiceOn = now.invoiceOn();
        contract = now.contract();
        billOfLading = now.billOfLading();
        packingList = now.packingList();
        carrier = now.carrier();
        arrivedOn = now.arrivedOn();
        port = now.port();
        note = now.note();
    }

    /** What the form says, once it was found complete. */
    public Shipment.Facts facts() {
        return new Shipment.Facts(
                Objects.requireNonNull(reference),
                invoice,
                invoiceOn,
                contract,
                billOfLading,
                packingList,
                carrier,
                arrivedOn,
                port,
                note);
    }

    public @Nullable String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference;
    }

    public @Nullable String getInvoice() {
        return invoice;
    }

    public void setInvoice(@Nullable String invoice) {
        this.invoice = invoice;
    }

    public @Nullable LocalDate getInvoiceOn() {
        return invoiceOn;
    }

    public void setInvoiceOn(@Nullable LocalDate invoiceOn) {
        this.invoiceOn = invoiceOn;
    }

    public @Nullable String getContract() {
        return contract;
    }

    public void setContract(@Nullable String contract) {
        this.contract = contract;
    }

    public @Nullable String getBillOfLading() {
        return billOfLading;
    }

    public void setBillOfLading(@Nullable String billOfLading) {
        this.billOfLading = billOfLading;
    }

    public @Nullable String getPackingList() {
        return packingList;
    }

    public void setPackingList(@Nullable String packingList) {
        this.packingList = packingList;
    }

    public @Nullable String getCarrier() {
        return carrier;
    }

    public void setCarrier(@Nullable String carrier) {
        this.carrier = carrier;
    }

    public @Nullable LocalDate getArrivedOn() {
        return arrivedOn;
    }

    public void setArrivedOn(@Nullable LocalDate arrivedOn) {
        this.arrivedOn = arrivedOn;
    }

    public @Nullable String getPort() {
        return port;
    }

    public void setPort(@Nullable String port) {
        this.port = port;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
