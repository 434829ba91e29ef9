package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.BringBack;
import org.provenant.application.custody.RepairList;
import org.provenant.application.custody.RepairRow;
import org.provenant.domain.custody.Repair;
import org.provenant.domain.custody.RepairId;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One repair: what is away, and what comes back. */
@Named
@RequestScoped
public class RepairPage {

    @Inject
    RepairList list;

    @Inject
    BringBack bringBack;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable RepairRow row;
    private @Nullable List<RepairList.Line> lines;
    private int version;
    private @Nullable LocalDate day;
    private @Nullable String importPaper;
    private @Nullable String outcome;
    private @Nullable Reason reason;

    /** Remembers which version the user sees. */
    public void load() {
        version = getRow().version();
    }

    /** Whether a device is ticked, which it stays when the form comes back. */
    public boolean isTicked(long device) {
        return ticked().anyMatch(each -> each == device);
    }

    /** Brings back the devices that are ticked. */
    public void back() {
        var devices = ticked().map(EquipmentId::new).toList();
        bringBack.bringBack(new BringBack.Command(
                id(), version, devices, getDay(), importPaper, outcome, Objects.requireNonNull(reason)));
        redirects.again("custody.done.back", devices.size());
    }

    public RepairRow getRow() {
        if (row == null) {
            row = list.get(id());
        }
        return row;
    }

    public List<RepairList.Line> getLines() {
        if (lines == null) {
            lines = list.lines(id());
        }
        return lines;
    }

    public int getLongest() {
        return Repair.TEXT_LENGTH;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public LocalDate getDay() {
        return day == null ? LocalDate.now(clock) : day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getImportPaper() {
        return importPaper;
    }

    public void setImportPaper(@Nullable String importPaper) {
        this.importPaper = importPaper;
    }

    public @Nullable String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String outcome) {
        this.outcome = outcome;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private Stream<Long> ticked() {
        var sent = request.getParameterValues("back");
        return Stream.of(sent == null ? new String[0] : sent)
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private RepairId id() {
        return new RepairId(address.id());
    }
}
