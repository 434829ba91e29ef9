package org.provenant.web.labelling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.labelling.CorrectLabelSheet;
import org.provenant.application.labelling.LabelSheetList;
import org.provenant.application.labelling.LabelSheetRow;
import org.provenant.domain.labelling.LabelSheetId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Corrects the name or the measures of a label sheet. */
@Named
@RequestScoped
public class LabelSheetEditPage {

    @Inject
    LabelSheetList list;

    @Inject
    CorrectLabelSheet correctSheet;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable LabelSheetRow row;
    private int version;
    private @Nullable String name;
    private LayoutFields fields = new LayoutFields();
    private @Nullable Reason reason;

    /** Fills the form with what is registered now; not when the form comes back. */
    public void load() {
        version = getRow().version();
        name = getRow().name();
        fields = LayoutFields.of(getRow().layout());
    }

    public void save() {
        var wanted = Objects.requireNonNull(name);
        correctSheet.correct(
                new CorrectLabelSheet.Command(id(), version, wanted, fields.layout(), Objects.requireNonNull(reason)));
        redirects.to("/labelling/sheet.xhtml?id=" + id().value(), "labelling.done.corrected", wanted);
    }

    public LabelSheetRow getRow() {
        if (row == null) {
            row = list.get(id());
        }
        return row;
    }

    public LayoutFields getFields() {
        return fields;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
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
