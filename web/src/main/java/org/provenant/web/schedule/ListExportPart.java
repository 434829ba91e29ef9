package org.provenant.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.schedule.OwnExports;
import org.provenant.application.schedule.RequestExport;
import org.provenant.domain.schedule.ListExport;
import org.provenant.domain.schedule.ListExportId;
import org.provenant.domain.schedule.ScheduleFormat;
import org.provenant.web.identity.SavedViewPart;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Files of whole lists: asked for on the list, fetched among what was sent to the user. */
@Named
@RequestScoped
public class ListExportPart {

    @Inject
    RequestExport request;

    @Inject
    OwnExports exports;

    @Inject
    SavedViewPart views;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable List<Entry> rows;

    /** Asks for the list that is shown, all of its pages. */
    public void xlsx() {
        request.request(new ListExport.Wish(views.list(), address.getState(), ScheduleFormat.XLSX));
        redirects.to("/schedule/inbox.xhtml", "schedule.done.exportAsked");
    }

    public List<Entry> getRows() {
        if (rows == null) {
            rows = exports.all().stream().map(Entry::new).toList();
        }
        return rows;
    }

    /** Whether one of them is still being made. */
    public boolean isRunning() {
        return getRows().stream().anyMatch(entry -> !entry.getRow().state().isOver());
    }

    /** One file, to be fetched as it was made. */
    public final class Entry {

        private final OwnExports.Row row;

        Entry(OwnExports.Row row) {
            this.row = row;
        }

        public OwnExports.Row getRow() {
            return row;
        }

        public void download() {
            var id = new ListExportId(row.id());
            var made = exports.file(id);
            try (var file = Downloads.setAside(out -> exports.copy(id, out))) {
                Downloads.send(made.name(), made.mediaType(), file::transferTo);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
