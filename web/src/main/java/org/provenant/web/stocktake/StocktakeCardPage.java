package org.provenant.web.stocktake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.stocktake.AttachSignedMinutes;
import org.provenant.application.stocktake.CloseStocktake;
import org.provenant.application.stocktake.ResolveAllMissing;
import org.provenant.application.stocktake.StocktakeList;
import org.provenant.application.stocktake.StocktakeRowSort;
import org.provenant.application.stocktake.StocktakeRowView;
import org.provenant.application.stocktake.StocktakeRows;
import org.provenant.application.stocktake.StocktakeSummary;
import org.provenant.application.stocktake.StocktakeTally;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.stocktake.RowState;
import org.provenant.domain.stocktake.Stocktake;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One stocktake: its counts, its devices, its minutes and the signed papers. */
@Named
@RequestScoped
public class StocktakeCardPage {

    @Inject
    StocktakeList list;

    @Inject
    StocktakeRows rowLookup;

    @Inject
    StocktakeTally tallyLookup;

    @Inject
    CloseStocktake closeStocktake;

    @Inject
    ResolveAllMissing resolveAllMissing;

    @Inject
    AttachSignedMinutes attachSignedMinutes;

    @Inject
    ListAddress address;

    @Inject
    Languages languages;

    @Inject
    Redirects redirects;

    private @Nullable StocktakeSummary row;
    private StocktakeTally.@Nullable Tally tally;
    private @Nullable Page<StocktakeRowView> page;
    private int version;
    private @Nullable String conclusion;
    private @Nullable Language language;
    private @Nullable Part file;
    private @Nullable String remark;
    private @Nullable Reason reason;

    /** Remembers which version the user sees. */
    public void load() {
        version = getRow().version();
        language = languages.getLanguage();
    }

    /** Ends the stocktake for ever. */
    public void close() {
        closeStocktake.close(new CloseStocktake.Command(
                id(),
                version,
                new Stocktake.Conclusion(Objects.requireNonNull(conclusion)),
                Objects.requireNonNull(language)));
        redirects.to("/stocktake/card.xhtml?id=" + id().value() + "&tab=papers", "stocktake.done.closed");
    }

    /** Says of all that nobody has seen or resolved that it is looked for. */
    public void missing() {
        var devices = resolveAllMissing.resolve(id(), Objects.requireNonNull(reason));
        redirects.again("stocktake.done.missing", devices);
    }

    /** How much nobody has seen nor resolved. */
    public long getUnseen() {
        return rowLookup
                .find(
                        id(),
                        new StocktakeRows.Query(null, RowState.PENDING, true),
                        StocktakeRowSort.CODE.upwards(),
                        1,
                        null)
                .total();
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    /** The minutes as PDF. */
    public void pdf() {
        send("pdf", Downloads.PDF, list.pdf(id()));
    }

    /** The minutes as a workbook. */
    public void xlsx() {
        send("xlsx", Downloads.XLSX, list.xlsx(id()));
    }

    private void send(String ending, String type, byte[] bytes) {
        Downloads.send("kiem-ke-" + getRow().number().replace('/', '-') + "." + ending, type, out -> out.write(bytes));
    }

    /** Keeps a scan with signatures. */
    public void attach() {
        var chosen = Objects.requireNonNull(file);
        try (var content = chosen.getInputStream()) {
            attachSignedMinutes.attach(
                    id(), new AddPaper.Sent(chosen.getSubmittedFileName(), content.readAllBytes()), remark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        redirects.to("/stocktake/card.xhtml?id=" + id().value() + "&tab=papers", "stocktake.done.attached");
    }

    public StocktakeSummary getRow() {
        if (row == null) {
            row = list.get(id());
        }
        return row;
    }

    /** The tab that is shown: counts, rows, papers or history. */
    public String getTab() {
        var tab = address.value("tab");
        return tab == null ? "counts" : tab;
    }

    public StocktakeTally.Tally getTally() {
        if (tally == null) {
            tally = tallyLookup.of(id());
        }
        return tally;
    }

    /** The devices that the address asks for. */
    public Page<StocktakeRowView> getPage() {
        if (page == null) {
            var open = address.value("open");
            page = rowLookup.find(
                    id(),
                    new StocktakeRows.Query(
                            address.value("q"),
                            address.value("state", RowState.class),
                            open == null ? null : Boolean.valueOf(open.equals("yes"))),
                    new SortColumn.Order(address.sortedBy(StocktakeRowSort.CODE), address.isDescending()),
                    address.getSize(),
                    address.getCursor());
        }
        return page;
    }

    public List<StocktakeList.Part> getScope() {
        return list.scope(id());
    }

    /** Part of the scope as people read it. */
    public String textOf(StocktakeList.Part part) {
        return part.text(languages.getLanguage());
    }

    public List<StocktakeList.Member> getCommittee() {
        return list.committee(id());
    }

    /** The signed papers. */
    public List<SignedFile> getPapers() {
        return list.papers(id()).stream()
                .map(paper -> new SignedFile(id(), paper, list))
                .toList();
    }

    public RowState[] getStates() {
        return RowState.values();
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getConclusion() {
        return conclusion;
    }

    public void setConclusion(@Nullable String conclusion) {
        this.conclusion = conclusion;
    }

    public @Nullable Language getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable Language language) {
        this.language = language;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    private StocktakeId id() {
        return new StocktakeId(address.id());
    }
}
