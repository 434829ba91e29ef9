package org.provenant.web.labelling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.labelling.LabelSheetList;
import org.provenant.application.labelling.LabelSheetRow;
import org.provenant.application.labelling.OfferLabelSheet;
import org.provenant.application.labelling.RetireLabelSheet;
import org.provenant.domain.labelling.LabelSheetId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One label sheet of the company: its measures, a picture of it, and whether it is offered. */
@Named
@RequestScoped
public class LabelSheetPage {

    @Inject
    LabelSheetList list;

    @Inject
    RetireLabelSheet retireSheet;

    @Inject
    OfferLabelSheet offerSheet;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable LabelSheetRow row;
    private int version;
    private @Nullable Reason reason;

    /** Remembers what is seen, for an action that follows. */
    public void load() {
        version = getRow().version();
    }

    public void retire() {
        retireSheet.retire(id(), version, Objects.requireNonNull(reason));
        redirects.again("labelling.done.retired", getRow().name());
    }

    public void offer() {
        offerSheet.offer(id(), version, Objects.requireNonNull(reason));
        redirects.again("labelling.done.offered", getRow().name());
    }

    public LabelSheetRow getRow() {
        if (row == null) {
            row = list.get(id());
        }
        return row;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private LabelSheetId id() {
        return new LabelSheetId(address.id());
    }
}
