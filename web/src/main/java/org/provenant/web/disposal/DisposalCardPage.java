package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.DisposalList;
import org.provenant.application.disposal.DisposalRow;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalPaperId;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.domain.disposal.ReopeningState;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.ListAddress;

/** One disposal: where it stands, what it still needs, its devices and papers. */
@Named
@RequestScoped
public class DisposalCardPage {

    @Inject
    DisposalList disposals;

    @Inject
    ListAddress address;

    private @Nullable DisposalRow row;
    private @Nullable DisposalRoute route;
    private @Nullable List<DisposalList.Line> lines;
    private @Nullable List<DisposalList.Step> steps;
    private @Nullable List<DisposalList.Reopening> reopenings;
    private @Nullable List<DisposalList.Approval> approvals;
    private @Nullable List<KeptPaper> papers;
    private int version;

    /** Remembers which version the user sees. */
    public void load() {
        version = getRow().version();
    }

    public DisposalRow getRow() {
        if (row == null) {
            row = disposals.get(id());
        }
        return row;
    }

    public DisposalRoute getRoute() {
        if (route == null) {
            route = disposals.route(id());
        }
        return route;
    }

    public List<DisposalList.Line> getLines() {
        if (lines == null) {
            lines = disposals.lines(id());
        }
        return lines;
    }

    public List<DisposalList.Step> getSteps() {
        if (steps == null) {
            steps = disposals.steps(id());
        }
        return steps;
    }

    public List<DisposalList.Approval> getApprovals() {
        if (approvals == null) {
            approvals = disposals.approvals(id());
        }
        return approvals;
    }

    /** How many of its devices have left it. */
    public long getLeft() {
        return getLines().stream().filter(line -> !line.state().isBound()).count();
    }

    /** Who wanted it to be opened again, the latest first. */
    public List<DisposalList.Reopening> getReopenings() {
        if (reopenings == null) {
            reopenings = disposals.reopenings(id());
        }
        return reopenings;
    }

    /** Whether somebody waits for it to be opened again. */
    public boolean isReopeningAsked() {
        return getReopenings().stream().anyMatch(each -> each.state() == ReopeningState.ASKED);
    }

    /** Which part of the card is shown. */
    public String getTab() {
        var tab = address.value("tab");
        return tab == null ? "steps" : tab;
    }

    /** Its papers, each to be fetched. */
    public List<KeptPaper> getPapers() {
        if (papers == null) {
            papers = disposals.papers(id()).stream()
                    .map(paper -> new KeptPaper(id(), paper, disposals))
                    .toList();
        }
        return papers;
    }

    /** A paper whose file can be fetched: to be saved, never to be shown by the browser. */
    public static class KeptPaper {

        private final DisposalOrderId order;
        private final DisposalList.Paper row;
        private final DisposalList disposals;

        KeptPaper(DisposalOrderId order, DisposalList.Paper row, DisposalList disposals) {
            this.order = order;
            this.row = row;
            this.disposals = disposals;
        }

        /** Hands out the file as it was sent. */
        public void download() {
            Downloads.send(
                    row.fileName(),
                    row.fileType().mediaType(),
                    out -> out.write(disposals.bytes(order, new DisposalPaperId(row.id()))));
        }

        public DisposalList.Paper getRow() {
            return row;
        }
    }

    DisposalOrderId id() {
        return new DisposalOrderId(address.id());
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
