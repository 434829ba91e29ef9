package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.ApproveMove;
import org.provenant.application.custody.MoveRequestList;
import org.provenant.application.custody.MoveRequestRow;
import org.provenant.application.custody.RefuseMove;
import org.provenant.application.custody.WithdrawMoveRequest;
import org.provenant.domain.custody.MoveRequestId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One request to move devices: approved, refused or withdrawn. */
@Named
@RequestScoped
public class MoveRequestPage {

    @Inject
    MoveRequestList list;

    @Inject
    ApproveMove approveMove;

    @Inject
    RefuseMove refuseMove;

    @Inject
    WithdrawMoveRequest withdrawMoveRequest;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable MoveRequestRow row;
    private int version;
    private @Nullable String words;
    private @Nullable Reason reason;

    /** Remembers which version the user sees. */
    public void load() {
        version = getRow().version();
    }

    public void approve() {
        approveMove.approve(id(), version, words);
        redirects.again("custody.done.approved", getRow().devices());
    }

    public void refuse() {
        refuseMove.refuse(id(), version, Objects.requireNonNull(reason));
        redirects.again("custody.done.refused");
    }

    public void withdraw() {
        withdrawMoveRequest.withdraw(id(), version, Objects.requireNonNull(reason));
        redirects.again("custody.done.requestWithdrawn");
    }

    public MoveRequestRow getRow() {
        if (row == null) {
            row = list.get(id());
        }
        return row;
    }

    public List<MoveRequestList.Line> getLines() {
        return list.lines(id());
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private MoveRequestId id() {
        return new MoveRequestId(address.id());
    }
}
