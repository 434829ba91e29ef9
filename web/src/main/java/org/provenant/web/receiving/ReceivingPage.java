package org.provenant.web.receiving;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.receiving.DifferenceList;
import org.provenant.application.receiving.DifferenceRow;
import org.provenant.application.receiving.ExpectSerials;
import org.provenant.application.receiving.ExpectedSheet;
import org.provenant.application.receiving.MatchReceipt;
import org.provenant.application.receiving.ReceivingView;
import org.provenant.application.receiving.ScanSerial;
import org.provenant.application.receiving.WithdrawExpected;
import org.provenant.application.receiving.WithdrawScan;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Receives the goods of a declaration: the supplier's list, one field to scan into, running counts, the match. */
@Named
@RequestScoped
public class ReceivingPage {

    @Inject
    ReceivingView lookup;

    @Inject
    DifferenceList differences;

    @Inject
    ExpectSerials expectSerials;

    @Inject
    ExpectedSheet sheets;

    @Inject
    ScanSerial scanSerial;

    @Inject
    MatchReceipt matchReceipt;

    @Inject
    WithdrawExpected withdrawExpected;

    @Inject
    WithdrawScan withdrawScan;

    @Inject
    ListAddress address;

    @Inject
    Labels labels;

    @Inject
    Redirects redirects;

    private ReceivingView.@Nullable View view;
    private @Nullable SerialNumber serial;
    private @Nullable Integer listLine;
    private @Nullable String serials;
    private @Nullable Part file;
    private @Nullable SerialNumber wrong;
    private @Nullable Reason reason;

    public ReceivingView.View getView() {
        if (view == null) {
            view = lookup.of(id());
        }
        return view;
    }

    /** The line whose goods are being unpacked, if the user chose one. */
    public @Nullable Integer getLine() {
        var line = address.number("line");
        return line == null ? null : Math.toIntExact(Math.min(line, Integer.MAX_VALUE));
    }

    public void scan() {
        var scanned = Objects.requireNonNull(serial);
        var outcome = scanSerial.scan(id(), scanned, getLine());
        if (outcome.isAsExpected()) {
            redirects.again("receiving.done.scanned", scanned, outcome);
        } else {
            redirects.againWarning("receiving.done.scanned", scanned, outcome);
        }
    }

    /** Adds what was pasted, one serial number on a line. */
    public void paste() {
        var list = Objects.requireNonNull(serials)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new ExpectSerials.Expected(listLine, new SerialNumber(line)))
                .toList();
        added(list, labels.text("receiving.label.typed"));
    }

    /** Adds what a file lists. */
    public void upload() {
        var chosen = Objects.requireNonNull(file);
        try (var content = chosen.getInputStream()) {
            added(sheets.read(id(), content.readAllBytes()), nameOf(chosen));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Part chosen) {
        var name = String.valueOf(chosen.getSubmittedFileName());
        return name.substring(Math.max(0, name.length() - 200));
    }

    private void added(List<ExpectSerials.Expected> list, String source) {
        var added = expectSerials.expect(id(), list, source);
        redirects.again("receiving.done.expected", added, list.size() - added);
    }

    public void match() {
        redirects.again("receiving.done.matched", matchReceipt.match(id()));
    }

    public void withdrawScan() {
        var serialNumber = Objects.requireNonNull(wrong);
        withdrawScan.withdraw(id(), serialNumber, Objects.requireNonNull(reason));
        redirects.again("receiving.done.scanWithdrawn", serialNumber);
    }

    public void withdrawExpected() {
        var serialNumber = Objects.requireNonNull(wrong);
        withdrawExpected.withdraw(id(), serialNumber, Objects.requireNonNull(reason));
        redirects.again("receiving.done.expectedWithdrawn", serialNumber);
    }

    public List<DifferenceRow> getOpen() {
        return differences.open(id(), null);
    }

    public @Nullable SerialNumber getSerial() {
        return serial;
    }

    public void setSerial(@Nullable SerialNumber serial) {
        this.serial = serial;
    }

    public @Nullable Integer getListLine() {
        return listLine;
    }

    public void setListLine(@Nullable Integer listLine) {
        this.listLine = listLine;
    }

    public @Nullable String getSerials() {
        return serials;
    }

    public void setSerials(@Nullable String serials) {
        this.serials = serials;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    /** The serial number to be withdrawn. */
    public @Nullable SerialNumber getWrong() {
        return wrong;
    }

    public void setWrong(@Nullable SerialNumber wrong) {
        this.wrong = wrong;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private DeclarationId id() {
        var declaration = address.number("declaration");
        if (declaration == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, "");
        }
        return new DeclarationId(declaration);
    }
}
