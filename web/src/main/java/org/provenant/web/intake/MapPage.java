package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.ImportEquipment;
import org.provenant.application.intake.ImportFiles;
import org.provenant.application.intake.ImportList;
import org.provenant.application.intake.ImportRow;
import org.provenant.application.intake.sheet.Proposal;
import org.provenant.application.intake.sheet.SheetName;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.SupplierProfile;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Shows what the columns of a file seem to say; the user corrects it, answers what is open, and has the rows checked. */
@Named
@RequestScoped
public class MapPage {

    @Inject
    ImportList imports;

    @Inject
    ImportFiles files;

    @Inject
    ImportEquipment importEquipment;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable ImportRow row;
    private @Nullable MappingForm<EquipmentColumn> form;

    public void check() {
        var mapping = getForm().declared();
        EquipmentColumn.requireComplete(mapping);
        getForm().requireAnswers();
        var outcome = importEquipment.check(id(), mapping, address.value("remember"));
        if (outcome.problems() == 0) {
            redirects.to("/intake/check.xhtml?id=" + address.id(), "intake.done.checkedWell", outcome.rows(), 0);
        } else {
            redirects.to("/intake/check.xhtml?id=" + address.id());
        }
    }

    private ImportBatchId id() {
        return new ImportBatchId(address.id());
    }

    public ImportRow getRow() {
        if (row == null) {
            row = imports.get(id());
        }
        return row;
    }

    public MappingForm<EquipmentColumn> getForm() {
        if (form == null) {
            form = new MappingForm<>(
                    EquipmentColumn.class,
                    address,
                    found(),
                    declared -> files.review(id(), declared),
                    FacesContext.getCurrentInstance().isPostback());
        }
        return form;
    }

    private Proposal<EquipmentColumn> found() {
        var sheet = address.value("sheet");
        var header = address.number("header");
        return header == null || getSheets().size() > 1 && sheet == null
                ? files.propose(id(), address.value("supplier"))
                : files.below(id(), sheet == null ? getSheets().get(0).name() : sheet, Math.toIntExact(header));
    }

    public List<SheetName> getSheets() {
        return files.open(id()).sheets();
    }

    public List<String> getSuppliers() {
        return files.suppliers();
    }

    public int getLongestSupplier() {
        return SupplierProfile.NAME_LENGTH;
    }

    /** The name under which the way of writing is remembered. */
    public String getRemembered() {
        return Objects.requireNonNullElse(
                address.value("remember"), Objects.requireNonNullElse(address.value("supplier"), ""));
    }
}
