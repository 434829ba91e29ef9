package org.provenant.web.deadline;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import org.provenant.application.deadline.DeadlineRow;
import org.provenant.application.deadline.ReadDeadlineFeed;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;
import org.provenant.web.platform.Labels;

/**
 * Deadlines as calendar programs read them (RFC 5545): events of a whole day in Vietnam, without alarms, which leave the time
 * of whoever looks at them free.
 */
final class DeadlineCalendar {

    /** Bytes, without the end of the line (RFC 5545, section 3.1). */
    private static final int LONGEST_LINE = 75;

    private DeadlineCalendar() {}

    /**
     * Writes a calendar.
     *
     * @param base where the register is found, without a stroke at its end
     * @param now when it is written
     */
    static String write(ReadDeadlineFeed.Feed feed, URI base, Instant now) {
        var calendar = new ICalendar();
        calendar.setProductId(
                "-//Provenant//Deadlines//" + feed.language().tag().toUpperCase(Locale.ROOT));
        calendar.setName(Labels.text(feed.language(), "deadline.feed.calendar", feed.company()));
        for (var row : feed.rows()) {
            calendar.addEvent(event(row, feed.language(), base, Date.from(now)));
        }
        return folded(unfolded(calendar));
    }

    private static String unfolded(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The library counts signs where the standard counts bytes, of which a Vietnamese letter has up to three. */
    private static String folded(String text) {
        var folded = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            var sign = Character.toString(text.codePointAt(i));
            int length = sign.getBytes(StandardCharsets.UTF_8).length;
            if (sign.equals("\r")) {
                bytes = -2;
            } else if (bytes + length > LONGEST_LINE) {
                folded.append("\r\n ");
                bytes = 1;
            }
            folded.append(sign);
            bytes += length;
        }
        return folded.toString();
    }

    private static VEvent event(DeadlineRow row, Language language, URI base, Date now) {
        var terms = Terms.in(language);
        var link = base + DeadlineText.address(row.kind(), row.pageId());
        var event = new VEvent();
        event.setUid(row.kind() + "-" + row.recordId() + "-" + row.day() + "@provenant");
        event.setDateTimeStamp(now);
        event.setDateStart(day(row.day()));
        event.setDateEnd(day(row.day().plusDays(1)));
        event.setSummary(terms.write(row.kind()) + ": " + row.label());
        event.setDescription(description(row, language) + "\n" + link);
        event.setUrl(link);
        event.setTransparency(true);
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static String description(DeadlineRow row, Language language) {
        var text = new StringBuilder();
        if (row.isOverdue()) {
            text.append(Labels.text(language, "deadline.feed.overdue")).append('\n');
        }
        text.append(Labels.text(
                        language,
                        "deadline.feed.owner",
                        row.owner() == null ? Terms.in(language).write(row.role()) : row.owner()))
                .append('\n')
                .append(Labels.text(language, "deadline.feed.source", DeadlineText.source(language, row)));
        if (row.isUnverified()) {
            text.append('\n').append(Labels.text(language, "deadline.feed.unverified"));
        }
        return text.toString();
    }
}
