package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.ReportFormList;
import org.provenant.application.reporting.ReviseReportForm;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.reporting.PeriodKind;
import org.provenant.domain.reporting.ReportCheck;
import org.provenant.domain.reporting.ReportColumn;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.reporting.ReportFormVersionId;
import org.provenant.domain.reporting.ReportHeadings;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Writes the next version of a form; it begins with what the last one says. */
@Named
@RequestScoped
public class ReportFormEditPage {

    @Inject
    ReportFormList forms;

    @Inject
    ReviseReportForm revise;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private int version;
    private @Nullable ReportFormVersion form;
    private @Nullable LocalDate effectiveFrom;
    private String source = "";
    private String nameVi = "";
    private String nameEn = "";
    private String addresseeVi = "";
    private String addresseeEn = "";
    private @Nullable PeriodKind periodRule;
    private @Nullable Integer dueDays;
    private @Nullable String dueSource;
    private @Nullable Certainty dueCertainty;
    private ReportCheck[] checksOff = new ReportCheck[0];
    private @Nullable List<ColumnName> columns;

    /** Begins with what the last version says. */
    public void load() {
        var facts = getForm().facts();
        version = getForm().version();
        source = facts.source();
        nameVi = facts.nameVi();
        nameEn = facts.nameEn();
        addresseeVi = facts.addresseeVi();
        addresseeEn = facts.addresseeEn();
        periodRule = facts.periodRule();
        checksOff = facts.checksOff().toArray(ReportCheck[]::new);
        var due = facts.due();
        if (due != null) {
            dueDays = due.days();
            dueSource = due.source();
            dueCertainty = due.certainty();
        }
    }

    public void save() {
        var due = dueDays == null
                ? null
                : new ReportFormVersion.Due(
                        dueDays,
                        Objects.requireNonNullElse(dueSource, ""),
                        Objects.requireNonNullElse(dueCertainty, Certainty.ASSUMED));
        var facts = new ReportFormVersion.Facts(
                source, nameVi, nameEn, addresseeVi, addresseeEn, periodRule, due, headings(), Set.of(checksOff));
        revise.revise(new ReviseReportForm.Command(id(), version, getEffectiveFrom(), facts));
        redirects.to("/reporting/forms.xhtml", "reporting.done.revised");
    }

    private ReportHeadings headings() {
        Map<ReportColumn, ReportHeadings.Heading> names = new EnumMap<>(ReportColumn.class);
        for (var each : getColumns()) {
            if (!each.vi.isBlank() || !each.en.isBlank()) {
                names.put(each.column, new ReportHeadings.Heading(each.vi, each.en));
            }
        }
        return new ReportHeadings(names);
    }

    public ReportFormVersion getForm() {
        if (form == null) {
            form = forms.get(id());
        }
        return form;
    }

    /** Every column, with the name that it has so far. */
    public List<ColumnName> getColumns() {
        if (columns == null) {
            var names = getForm().facts().headings().names();
            columns = Arrays.stream(ReportColumn.values())
                    .map(column -> new ColumnName(column, names.get(column)))
                    .toList();
        }
        return columns;
    }

    public List<PeriodKind> getPeriodKinds() {
        return Arrays.stream(PeriodKind.values())
                .filter(kind -> kind != PeriodKind.CUSTOM)
                .toList();
    }

    public Certainty[] getCertainties() {
        return Certainty.values();
    }

    public ReportCheck[] getChecks() {
        return ReportCheck.values();
    }

    private ReportFormVersionId id() {
        return new ReportFormVersionId(address.id());
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public LocalDate getEffectiveFrom() {
        return effectiveFrom == null ? LocalDate.now(clock) : effectiveFrom;
    }

    public void setEffectiveFrom(@Nullable LocalDate effectiveFrom) {
        this.effectiveFrom = effectiveFrom;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
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

    public @Nullable PeriodKind getPeriodRule() {
        return periodRule;
    }

    public void setPeriodRule(@Nullable PeriodKind periodRule) {
        this.periodRule = periodRule;
    }

    public @Nullable Integer getDueDays() {
        return dueDays;
    }

    public void setDueDays(@Nullable Integer dueDays) {
        this.dueDays = dueDays;
    }

    public @Nullable String getDueSource() {
        return dueSource;
    }

    public void setDueSource(@Nullable String dueSource) {
        this.dueSource = dueSource;
    }

    public @Nullable Certainty getDueCertainty() {
        return dueCertainty;
    }

    public void setDueCertainty(@Nullable Certainty dueCertainty) {
        this.dueCertainty = dueCertainty;
    }

    public ReportCheck[] getChecksOff() {
        return checksOff.clone();
    }

    public void setChecksOff(ReportCheck[] checksOff) {
        this.checksOff = checksOff.clone();
    }

    /** The name of a column as it is typed. */
    public static class ColumnName {

        private final ReportColumn column;
        private String vi;
        private String en;

        ColumnName(ReportColumn column, ReportHeadings.@Nullable Heading name) {
            this.column = column;
            this.vi = name == null ? "" : name.vi();
            this.en = name == null ? "" : name.en();
        }

        public ReportColumn getColumn() {
            return column;
        }

        public String getVi() {
            return vi;
        }

        public void setVi(@Nullable String vi) {
            this.vi = vi == null ? "" : vi;
        }

        public String getEn() {
            return en;
        }

        public void setEn(@Nullable String en) {
            this.en = en == null ? "" : en;
        }
    }
}
