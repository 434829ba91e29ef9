package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.AcceptHandover;
import org.provenant.application.custody.DeclineHandover;
import org.provenant.application.custody.FileSignedHandover;
import org.provenant.application.custody.HandoverList;
import org.provenant.application.custody.HandoverPapers;
import org.provenant.application.custody.HandoverRow;
import org.provenant.application.custody.SignHandover;
import org.provenant.application.custody.WithdrawHandover;
import org.provenant.application.licensing.AddPaper;
import org.provenant.domain.custody.HandoverId;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** The minutes of one handover: signed here, on paper, or by the receiver's account. */
@Named
@RequestScoped
public class HandoverPage {

    @Inject
    HandoverList list;

    @Inject
    HandoverPapers papers;

    @Inject
    SignHandover signHandover;

    @Inject
    FileSignedHandover fileSignedHandover;

    @Inject
    AcceptHandover acceptHandover;

    @Inject
    DeclineHandover declineHandover;

    @Inject
    WithdrawHandover withdrawHandover;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable HandoverRow row;
    private int version;
    private @Nullable String giverPng;
    private @Nullable String receiverPng;
    private @Nullable Part file;
    private @Nullable Reason reason;

    /** Remembers which version the user sees. */
    public void load() {
        version = getRow().version();
    }

    public void sign() {
        signHandover.sign(new SignHandover.Command(
                id(), version, DrawnSignature.read(giverPng), DrawnSignature.read(receiverPng)));
        redirects.again("custody.done.signed", getRow().devices());
    }

    public void attach() {
        var scan = file;
        if (scan == null || scan.getSize() == 0) {
            throw new RuleViolated(FileRule.FILE_EMPTY);
        }
        try (var content = scan.getInputStream()) {
            fileSignedHandover.file(
                    id(), version, new AddPaper.Sent(scan.getSubmittedFileName(), content.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        redirects.again("custody.done.signed", getRow().devices());
    }

    public void accept() {
        acceptHandover.accept(id(), version, DrawnSignature.read(receiverPng));
        redirects.again("custody.done.signed", getRow().devices());
    }

    public void decline() {
        declineHandover.decline(id(), version, Objects.requireNonNull(reason));
        redirects.again("custody.done.declined");
    }

    public void withdraw() {
        withdrawHandover.withdraw(id(), version, Objects.requireNonNull(reason));
        redirects.again("custody.done.withdrawn");
    }

    /** Hands out the paper to print. */
    public void pdf() {
        Downloads.send(getRow().number() + ".pdf", Downloads.PDF, out -> out.write(papers.pdf(id())));
    }

    /** Hands out the very text that is signed. */
    public void text() {
        Downloads.send(getRow().number() + ".txt", "text/plain; charset=UTF-8", out -> out.write(papers.text(id())));
    }

    /** Hands out the scan as it was sent. */
    public void scan() {
        var scan = papers.scan(id());
        Downloads.send(scan.name(), scan.type().mediaType(), out -> out.write(papers.scanned(id())));
    }

    /** The text that is signed, to be read before. */
    public String getSignedText() {
        return papers.words(id());
    }

    public HandoverRow getRow() {
        if (row == null) {
            row = list.get(id());
        }
        return row;
    }

    public List<HandoverList.Line> getLines() {
        return list.lines(id());
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getGiverPng() {
        return giverPng;
    }

    public void setGiverPng(@Nullable String giverPng) {
        this.giverPng = giverPng;
    }

    public @Nullable String getReceiverPng() {
        return receiverPng;
    }

    public void setReceiverPng(@Nullable String receiverPng) {
        this.receiverPng = receiverPng;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private HandoverId id() {
        return new HandoverId(address.id());
    }
}
