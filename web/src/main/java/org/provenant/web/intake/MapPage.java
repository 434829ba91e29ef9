package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.ImportEquipment;
import org.provenant.application.intake.ImportFiles;
import org.provenant.application.intake.ImportList;
import org.provenant.application.intake.ImportRow;
import org.provenant.application.intake.sheet.ColumnSample;
import org.provenant.application.intake.sheet.FormatQuestion;
import org.provenant.application.intake.sheet.Proposal;
import org.provenant.application.intake.sheet.SheetName;
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.MappedColumn;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.intake.SupplierProfile;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Shows what the columns of a file seem to say; the user corrects it, answers what is open, and has the rows checked. */
@Named
@RequestScoped
public class MapPage {

    private static final String COLUMN = "column";
    private static final String FIXED = "fixed";

    @Inject
    ImportList imports;

    @Inject
    ImportFiles files;

    @Inject
    ImportEquipment importEquipment;

    @Inject
    ListAddress address;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirects redirects;

    private @Nullable ImportRow row;
    private @Nullable Proposal found;
    private @Nullable Proposal shown;

    public void check() {
        var mapping = declared();
        mapping.requireComplete();
        files.review(id(), mapping).questions().stream().findFirst().ifPresent(open -> {
            throw open.unanswered();
        });
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

    /** What the program found, or what the user has declared so far once the form came back. */
    public Proposal getProposal() {
        if (!declares()) {
            return found();
        }
        if (shown == null) {
            shown = files.review(id(), declared());
        }
        return shown;
    }

    private Proposal found() {
        if (found == null) {
            var sheet = address.value("sheet");
            var header = address.number("header");
            found = header == null || getSheets().size() > 1 && sheet == null
                    ? files.propose(id(), address.value("supplier"))
                    : files.below(id(), sheet == null ? getSheets().get(0).name() : sheet, Math.toIntExact(header));
        }
        return found;
    }

    private static boolean declares() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    private SheetMapping declared() {
        var base = found();
        var columns = new ArrayList<MappedColumn>();
        for (var sample : base.columns()) {
            var says = constant(EquipmentColumn.class, COLUMN + sample.index());
            if (says != null) {
                columns.add(new MappedColumn(sample.index(), sample.heading(), says));
            }
        }
        Map<EquipmentColumn, String> fixed = new EnumMap<>(EquipmentColumn.class);
        for (var column : EquipmentColumn.values()) {
            var value = address.value(FIXED + column.name());
            if (value != null && columns.stream().noneMatch(mapped -> mapped.column() == column)) {
                fixed.put(column, value);
            }
        }
        return new SheetMapping(
                base.mapping().sheet(),
                base.mapping().headerRow(),
                columns,
                fixed,
                constant(DateOrder.class, "dateOrder"),
                constant(NumberStyle.class, "numberStyle"));
    }

    private <E extends Enum<E>> @Nullable E constant(Class<E> type, String parameter) {
        var value = request.getParameter(parameter);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElse(null);
    }

    public List<SheetName> getSheets() {
        return files.open(id()).sheets();
    }

    public List<String> getSuppliers() {
        return files.suppliers();
    }

    public EquipmentColumn[] getMeanings() {
        return EquipmentColumn.values();
    }

    /** Whether this is what a column says now, as proposed or as the user chose. */
    public boolean isMeant(ColumnSample sample, EquipmentColumn meaning) {
        return sample.column() == meaning;
    }

    /** What no column says but one value may say for all rows: what is needed, and what was given before. */
    public List<EquipmentColumn> getFixable() {
        var proposal = getProposal();
        return Arrays.stream(EquipmentColumn.values())
                .filter(column -> proposal.missing().contains(column)
                        || proposal.mapping().fixed().containsKey(column))
                .toList();
    }

    public String fixed(EquipmentColumn column) {
        return getProposal().mapping().fixed().getOrDefault(column, "");
    }

    public DateOrder[] getDateOrders() {
        return DateOrder.values();
    }

    public NumberStyle[] getNumberStyles() {
        return NumberStyle.values();
    }

    /** What of the file leaves the order of dates open, or null. */
    public @Nullable FormatQuestion getDateQuestion() {
        return question(FormatQuestion.Format.DATE_ORDER);
    }

    public @Nullable FormatQuestion getNumberQuestion() {
        return question(FormatQuestion.Format.NUMBER_STYLE);
    }

    private @Nullable FormatQuestion question(FormatQuestion.Format format) {
        return getProposal().questions().stream()
                .filter(question -> question.format() == format)
                .findFirst()
                .orElse(null);
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
