package org.provenant.web.labelling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.labelling.LabelSheetList;
import org.provenant.application.labelling.PrintLabels;
import org.provenant.domain.labelling.LabelLayout;
import org.provenant.domain.labelling.StandardSheet;
import org.provenant.web.custody.ChosenDevices;
import org.provenant.web.equipment.EquipmentFilters;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.Languages;

/** Prints the labels of the devices that the address names: one, several, or all that filters leave. */
@Named
@RequestScoped
public class LabelPrintPage {

    private static final int SHOWN = 20;

    @Inject
    ChosenDevices chosen;

    @Inject
    EquipmentFilters filters;

    @Inject
    EquipmentSearch search;

    @Inject
    LabelSheetList sheetList;

    @Inject
    PrintLabels printLabels;

    @Inject
    PublicAddress publicAddress;

    @Inject
    Languages languages;

    @Inject
    Labels labels;

    @Inject
    Clock clock;

    private @Nullable List<EquipmentRow> shown;
    private long count = -1;
    private @Nullable String sheet;
    private @Nullable Integer start;
    private @Nullable String text;

    /** What most people print; not when the form comes back. */
    public void load() {
        sheet = StandardSheet.A4_24.name();
        start = 1;
        text = labels.text("labelling.label.usualText");
    }

    public void print() {
        var language = languages.getLanguage();
        var command = new PrintLabels.Command(
                chosen.ids(),
                filters.query(),
                filters.order(),
                SheetChoice.read(Objects.requireNonNull(sheet)),
                Objects.requireNonNull(start),
                text,
                publicAddress.get());
        try (var file = Downloads.setAside(out -> printLabels.pdf(command, language, out))) {
            Downloads.send(
                    Labels.text(
                                    language,
                                    "labelling.label.file",
                                    LocalDate.now(clock).toString()) + ".pdf",
                    Downloads.PDF,
                    file::transferTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of the devices. */
    public List<EquipmentRow> getShown() {
        if (shown == null) {
            var ids = chosen.ids();
            shown = ids.isEmpty()
                    ? search.find(filters.query(), filters.order(), SHOWN, null).rows()
                    : search.all(ids.subList(0, Math.min(SHOWN, ids.size())));
        }
        return shown;
    }

    /** How many labels it will be. */
    public long getCount() {
        if (count < 0) {
            var ids = chosen.ids();
            count = ids.isEmpty()
                    ? search.count(filters.query())
                    : ids.stream().distinct().count();
        }
        return count;
    }

    public List<SelectItem> getSheets() {
        return Stream.concat(
                        Stream.of(StandardSheet.values())
                                .map(each -> new SelectItem(each.name(), described(labels.word(each), each.layout()))),
                        sheetList.offered().stream()
                                .map(row ->
                                        new SelectItem(Long.toString(row.id()), described(row.name(), row.layout()))))
                .toList();
    }

    private String described(String name, LabelLayout layout) {
        return labels.text(
                "labelling.label.sheet", name, labels.number(layout.labelWidth()), labels.number(layout.labelHeight()));
    }

    /** The address that the square codes begin with. */
    public String getAddress() {
        return publicAddress.get().toString();
    }

    public boolean isAddressSet() {
        return publicAddress.isSet();
    }

    public int getMost() {
        return PrintLabels.MOST;
    }

    public int getTextLength() {
        return PrintLabels.TEXT_LENGTH;
    }

    public @Nullable String getSheet() {
        return sheet;
    }

    public void setSheet(@Nullable String sheet) {
        this.sheet = sheet;
    }

    public @Nullable Integer getStart() {
        return start;
    }

    public void setStart(@Nullable Integer start) {
        this.start = start;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
