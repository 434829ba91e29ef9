package org.provenant.web.management;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.management.ManagementFormList;
import org.provenant.application.management.ReviseManagementForm;
import org.provenant.domain.management.ManagementForm;
import org.provenant.domain.management.ManagementFormId;
import org.provenant.domain.management.ManagementKind;
import org.provenant.domain.management.ManagementLayout;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Writes the next version of how a kind of report is laid out; it begins with what the last one says. */
@Named
@RequestScoped
public class ManagementFormEditPage {

    @Inject
    ManagementFormList forms;

    @Inject
    ReviseManagementForm revise;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private @Nullable ManagementForm form;
    private @Nullable List<ColumnChoice> columns;
    private long formId;
    private @Nullable LocalDate effectiveFrom;
    private String nameVi = "";
    private String nameEn = "";
    private String addresseeVi = "";
    private String addresseeEn = "";

    /** Begins with what the last version says. */
    public void load() {
        var facts = getForm().facts();
        formId = getForm().id().value();
        nameVi = facts.nameVi();
        nameEn = facts.nameEn();
        addresseeVi = facts.addresseeVi();
        addresseeEn = facts.addresseeEn();
    }

    public void save() {
        var shown = getColumns().stream()
                .filter(ColumnChoice::isShown)
                .sorted(Comparator.comparingInt(ColumnChoice::place))
                .map(each -> new ManagementLayout.Shown(each.getColumn(), each.getVi(), each.getEn()))
                .toList();
        revise.revise(new ReviseManagementForm.Command(
                new ManagementFormId(formId),
                getEffectiveFrom(),
                new ManagementForm.Facts(nameVi, nameEn, addresseeVi, addresseeEn, new ManagementLayout(shown))));
        redirects.to("/management/forms.xhtml", "management.done.revised");
    }

    public ManagementForm getForm() {
        if (form == null) {
            form = forms.latest(getKind());
        }
        return form;
    }

    /** Every column that the kind can have: first those that are shown, in their order, then the others. */
    public List<ColumnChoice> getColumns() {
        if (columns == null) {
            var shown = getForm().facts().layout().columns();
            var left = new ArrayList<>(getKind().columns());
            shown.forEach(each -> left.remove(each.column()));
            var position = new int[1];
            columns = Stream.concat(
                            shown.stream().map(each -> new ColumnChoice(each, true, ++position[0])),
                            left.stream()
                                    .map(each -> new ColumnChoice(
                                            new ManagementLayout.Shown(each, null, null), false, ++position[0])))
                    .toList();
        }
        return columns;
    }

    private ManagementKind getKind() {
        var kind = address.value("kind", ManagementKind.class);
        if (kind == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, "");
        }
        return kind;
    }

    public long getFormId() {
        return formId;
    }

    public void setFormId(long formId) {
        this.formId = formId;
    }

    public LocalDate getEffectiveFrom() {
        return effectiveFrom == null ? LocalDate.now(clock) : effectiveFrom;
    }

    public void setEffectiveFrom(@Nullable LocalDate effectiveFrom) {
        this.effectiveFrom = effectiveFrom;
    }

    public String getNameVi() {
        return nameVi;
    }

    public void setNameVi(String nameVi) {
        this.nameVi = nameVi;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getAddresseeVi() {
        return addresseeVi;
    }

    public void setAddresseeVi(String addresseeVi) {
        this.addresseeVi = addresseeVi;
    }

    public String getAddresseeEn() {
        return addresseeEn;
    }

    public void setAddresseeEn(String addresseeEn) {
        this.addresseeEn = addresseeEn;
    }
}
