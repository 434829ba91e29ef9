package org.provenant.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.evidence.RequestEvidencePack;
import org.provenant.application.inspection.CheckSampled;
import org.provenant.application.inspection.InspectionList;
import org.provenant.application.inspection.InspectionRow;
import org.provenant.application.inspection.SampleRow;
import org.provenant.application.inspection.SampledRow;
import org.provenant.application.inspection.Samples;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.evidence.PackSelection;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.SampleId;
import org.provenant.domain.inspection.SampleResult;
import org.provenant.domain.inspection.SampledItemId;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One sample: how it was drawn, what was drawn, and what the auditor saw of it. */
@Named
@RequestScoped
public class SamplePage {

    @Inject
    InspectionList list;

    @Inject
    Samples samples;

    @Inject
    CheckSampled checkSampled;

    @Inject
    RequestEvidencePack requestEvidencePack;

    @Inject
    ListAddress address;

    @Inject
    Labels labels;

    @Inject
    Languages languages;

    @Inject
    Redirects redirects;

    private @Nullable InspectionRow inspection;
    private Samples.@Nullable Drawn drawn;
    private @Nullable SampledItemId item;
    private @Nullable SampleResult result;
    private @Nullable String remark;
    private @Nullable String seen;

    /** Remembers what the user sees, and proposes the item that the address names, else the first not looked at. */
    public void load() {
        var wanted = address.number("item");
        getDrawn().items().stream()
                .filter(row -> wanted == null ? row.result() == null : row.id() == wanted)
                .findFirst()
                .ifPresent(row -> item = new SampledItemId(row.id()));
        seen = versions();
    }

    /** Records what was seen and goes on to the next item. */
    public void check() {
        var checked = Objects.requireNonNull(item);
        checkSampled.check(new CheckSampled.Command(
                id(), sample(), checked, seenVersion(checked), Objects.requireNonNull(result), remark));
        redirects.to(
                "/inspection/sample.xhtml?id=" + id().value() + "&sample=" + sample().value(),
                "inspection.done.checked",
                labelOf(checked));
    }

    private String labelOf(SampledItemId checked) {
        return getDrawn().items().stream()
                .filter(row -> row.id() == checked.value())
                .map(SampledRow::label)
                .findFirst()
                .orElse("");
    }

    /** The versions of all items, by which it is known what the user saw: {@code 12=1,13=2}. */
    private String versions() {
        return String.join(
                ",",
                getDrawn().items().stream()
                        .map(row -> row.id() + "=" + row.version())
                        .toList());
    }

    private int seenVersion(SampledItemId checked) {
        var key = checked.value() + "=";
        return Optional.ofNullable(seen)
                .flatMap(all -> List.of(all.split(",")).stream()
                        .filter(each -> each.startsWith(key))
                        .findFirst())
                .map(each -> Integer.valueOf(each.substring(key.length())))
                .orElse(0);
    }

    /** The sample with its results as a workbook. */
    public void xlsx() {
        var name = labels.text(
                "inspection.label.sheetName",
                getSample().inspectionName(),
                getSample().number());
        try (var file = Downloads.setAside(out -> samples.xlsx(id(), sample(), languages.getLanguage(), out))) {
            Downloads.send(name + ".xlsx", Downloads.XLSX, file::transferTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for a pack of evidence about the devices that were drawn. */
    public void pack() {
        var devices = getDrawn().items().stream()
                .map(row -> new EquipmentId(row.record()))
                .toList();
        var pack = requestEvidencePack.request(PackSelection.of(devices));
        redirects.to("/evidence/card.xhtml?id=" + pack.value(), "evidence.done.requested");
    }

    public InspectionRow getInspection() {
        if (inspection == null) {
            inspection = list.get(id());
        }
        return inspection;
    }

    public Samples.Drawn getDrawn() {
        if (drawn == null) {
            drawn = samples.get(id(), sample());
        }
        return drawn;
    }

    public SampleRow getSample() {
        return getDrawn().sample();
    }

    /** The state of something drawn in words: each kind of record has states of its own. */
    public String stateOf(SampledRow row) {
        return row.state() == null
                ? ""
                : labels.findTerm(getSample().stateKey(row.state())).orElse(row.state());
    }

    /** What a select calls an item. */
    public String nameOf(SampledRow row) {
        return row.position() + ". " + row.label() + " · " + row.name();
    }

    /** The form in which a select names an item. */
    public SampledItemId idOf(long row) {
        return new SampledItemId(row);
    }

    public SampleResult[] getResults() {
        return SampleResult.values();
    }

    public @Nullable SampledItemId getItem() {
        return item;
    }

    public void setItem(@Nullable SampledItemId item) {
        this.item = item;
    }

    public @Nullable SampleResult getResult() {
        return result;
    }

    public void setResult(@Nullable SampleResult result) {
        this.result = result;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    public @Nullable String getSeen() {
        return seen;
    }

    public void setSeen(@Nullable String seen) {
        this.seen = seen;
    }

    private InspectionId id() {
        return new InspectionId(address.id());
    }

    private SampleId sample() {
        var number = address.number("sample");
        return new SampleId(number == null ? 0 : number);
    }
}
