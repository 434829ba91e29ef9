package org.provenant.web.processing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.processing.ExportProcessed;
import org.provenant.application.processing.ProcessingContractCard;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.processing.ProcessingContractId;
import org.provenant.domain.processing.ProcessingExport;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Quantity;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Enters an export under the contract that a page shows. */
@Named
@RequestScoped
public class ExportPart {

    @Inject
    ExportProcessed exportProcessed;

    @Inject
    ProcessingContractCard lookup;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable List<Entry> goods;
    private @Nullable DeclarationNumber number;
    private @Nullable LocalDate exportedOn;
    private @Nullable String typeCode;
    private @Nullable String destination;
    private @Nullable String devices;

    public void save() {
        var taken = getGoods().stream()
                .filter(entry -> entry.quantity != null)
                .map(entry -> new ExportProcessed.Goods(
                        new PermitLineId(entry.line.id()), Objects.requireNonNull(entry.quantity)))
                .toList();
        var made = exportProcessed.export(new ExportProcessed.Command(
                id(),
                new ProcessingExport.Facts(
                        Objects.requireNonNull(number),
                        Objects.requireNonNull(exportedOn),
                        Objects.requireNonNull(typeCode),
                        Country.parse(Objects.requireNonNull(destination))),
                devices == null ? List.of() : devices.lines().toList(),
                taken));
        redirects.again(made.numberUnusual() ? "processing.done.exportedUnusual" : "processing.done.exported", number);
    }

    /** A row for each line of which something is here that is not registered one by one. */
    public List<Entry> getGoods() {
        if (goods == null) {
            goods = lookup.get(id()).lines().stream()
                    .filter(line -> line.unregistered() > 0)
                    .map(Entry::new)
                    .toList();
        }
        return goods;
    }

    private ProcessingContractId id() {
        return new ProcessingContractId(address.id());
    }

    public @Nullable DeclarationNumber getNumber() {
        return number;
    }

    public void setNumber(@Nullable DeclarationNumber number) {
        this.number = number;
    }

    public @Nullable LocalDate getExportedOn() {
        return exportedOn;
    }

    public void setExportedOn(@Nullable LocalDate exportedOn) {
        this.exportedOn = exportedOn;
    }

    public @Nullable String getTypeCode() {
        return typeCode;
    }

    public void setTypeCode(@Nullable String typeCode) {
        this.typeCode = typeCode;
    }

    public @Nullable String getDestination() {
        return destination;
    }

    public void setDestination(@Nullable String destination) {
        this.destination = destination;
    }

    public @Nullable String getDevices() {
        return devices;
    }

    public void setDevices(@Nullable String devices) {
        this.devices = devices;
    }

    /** How many pieces of a line leave without having been registered. */
    public static class Entry {

        private final ProcessingContractCard.LineOf line;
        private @Nullable Quantity quantity;

        Entry(ProcessingContractCard.LineOf line) {
            this.line = line;
        }

        public ProcessingContractCard.LineOf getLine() {
            return line;
        }

        public @Nullable Quantity getQuantity() {
            return quantity;
        }

        public void setQuantity(@Nullable Quantity quantity) {
            this.quantity = quantity;
        }
    }
}
