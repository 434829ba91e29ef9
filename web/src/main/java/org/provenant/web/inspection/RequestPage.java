package org.provenant.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.inspection.About;
import org.provenant.application.inspection.AcceptPaper;
import org.provenant.application.inspection.AskPaperAgain;
import org.provenant.application.inspection.CloseRequest;
import org.provenant.application.inspection.GivePaper;
import org.provenant.application.inspection.InspectionList;
import org.provenant.application.inspection.InspectionRow;
import org.provenant.application.inspection.RequestList;
import org.provenant.application.inspection.RequestRow;
import org.provenant.application.licensing.AddPaper;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.PaperRequestId;
import org.provenant.domain.inspection.SubjectKind;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One paper that an auditor asks for: the company gives it, the auditor accepts it or asks again. */
@Named
@RequestScoped
public class RequestPage {

    @Inject
    InspectionList list;

    @Inject
    RequestList requests;

    @Inject
    GivePaper givePaper;

    @Inject
    AcceptPaper acceptPaper;

    @Inject
    AskPaperAgain askPaperAgain;

    @Inject
    CloseRequest closeRequest;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable InspectionRow inspection;
    private @Nullable RequestRow row;
    private int version;
    private @Nullable Part file;
    private @Nullable SubjectKind subjectKind;
    private @Nullable String subjectNumber;
    private @Nullable String remark;
    private @Nullable Reason reason;
    private @Nullable LocalDate dueOn;
    private @Nullable Reason closingReason;

    /** Remembers which version the user sees. */
    public void load() {
        version = getRow().version();
    }

    /** The company gives a file or names a record. */
    public void give() {
        givePaper.give(
                new GivePaper.Command(id(), request(), version, sent(), new About(subjectKind, subjectNumber), remark));
        redirects.again("inspection.done.given");
    }

    private AddPaper.@Nullable Sent sent() {
        if (file == null || file.getSize() == 0) {
            return null;
        }
        try (var content = file.getInputStream()) {
            return new AddPaper.Sent(file.getSubmittedFileName(), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The auditor accepts what was given. */
    public void accept() {
        acceptPaper.accept(id(), request(), version);
        redirects.again("inspection.done.accepted");
    }

    /** The auditor asks again. */
    public void askAgain() {
        askPaperAgain.ask(new AskPaperAgain.Command(
                id(), request(), version, Objects.requireNonNull(reason), Objects.requireNonNull(dueOn)));
        redirects.again("inspection.done.askedAgain");
    }

    /** The auditor closes the request without a paper. */
    public void close() {
        closeRequest.close(id(), request(), version, Objects.requireNonNull(closingReason));
        redirects.again("inspection.done.requestClosed");
    }

    public InspectionRow getInspection() {
        if (inspection == null) {
            inspection = list.get(id());
        }
        return inspection;
    }

    public RequestRow getRow() {
        if (row == null) {
            var wanted = request().value();
            row = requests.of(id()).stream()
                    .filter(each -> each.id() == wanted)
                    .findFirst()
                    .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, wanted));
        }
        return row;
    }

    /** What the company gave, the first first. */
    public List<GivenFile> getGiven() {
        return getRow().given().stream()
                .map(given -> new GivenFile(id(), request(), given, requests))
                .toList();
    }

    public SubjectKind[] getSubjectKinds() {
        return SubjectKind.values();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable SubjectKind getSubjectKind() {
        return subjectKind;
    }

    public void setSubjectKind(@Nullable SubjectKind subjectKind) {
        this.subjectKind = subjectKind;
    }

    public @Nullable String getSubjectNumber() {
        return subjectNumber;
    }

    public void setSubjectNumber(@Nullable String subjectNumber) {
        this.subjectNumber = subjectNumber;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public @Nullable Reason getClosingReason() {
        return closingReason;
    }

    public void setClosingReason(@Nullable Reason closingReason) {
        this.closingReason = closingReason;
    }

    private InspectionId id() {
        return new InspectionId(address.id());
    }

    private PaperRequestId request() {
        var number = address.number("request");
        return new PaperRequestId(number == null ? 0 : number);
    }
}
