package org.provenant.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.schedule.ScheduleInbox;
import org.provenant.domain.schedule.ScheduleDeliveryId;
import org.provenant.web.platform.Downloads;

/** What was sent to the user, to be fetched. */
@Named
@RequestScoped
public class ScheduleInboxPage {

    @Inject
    ScheduleInbox inbox;

    private @Nullable List<Entry> rows;

    public List<Entry> getRows() {
        if (rows == null) {
            rows = inbox.own().stream().map(Entry::new).toList();
        }
        return rows;
    }

    /** One file, to be fetched as it was made. */
    public final class Entry {

        private final ScheduleInbox.Row row;

        Entry(ScheduleInbox.Row row) {
            this.row = row;
        }

        public ScheduleInbox.Row getRow() {
            return row;
        }

        public void download() {
            var id = new ScheduleDeliveryId(row.id());
            var sent = inbox.file(id);
            try (var file = Downloads.setAside(out -> inbox.copy(id, out))) {
                Downloads.send(sent.name(), sent.mediaType(), file::transferTo);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
