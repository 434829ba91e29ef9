package org.provenant.web.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.application.deadline.DeadlineRow;
import org.provenant.application.deadline.ReadDeadlineFeed;
import org.provenant.domain.deadline.DeadlineKind;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.shared.Language;

/** The calendar is read back as it was meant: whole days in Vietnam, good text in both languages, lines as RFC 5545 asks. */
class DeadlineCalendarTest {

    private static final String LONG = "Máy chủ đã qua sử dụng, phục vụ dây chuyền; lô 1, lô 2\\3 – "
            + "📦 nhập khẩu để sử dụng nội bộ tại nhà máy Hà Nội, ".repeat(5) + "hết";

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"})
    void eventsAreWholeDaysInVietnamOnServersOfEveryZone(String zone) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            var written = write(Language.VI, row(DeadlineKind.DECISION, LONG, Certainty.SECONDARY));
            assertTrue(written.contains("DTSTART;VALUE=DATE:20261231\r\n"), written);
            assertTrue(written.contains("DTEND;VALUE=DATE:20270101\r\n"), written);
            assertFalse(written.contains("VALARM"));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() {
        var event = read(write(Language.VI, row(DeadlineKind.DECISION, LONG, Certainty.SECONDARY)));

        assertEquals("Cơ quan ra quyết định: " + LONG, event.getSummary().getValue());
        assertEquals(
                "http://localhost/licensing/card.xhtml?id=7", event.getUrl().getValue());
        assertEquals("DECISION-7-2026-12-31@provenant", event.getUid().getValue());
        var description = event.getDescription().getValue();
        assertTrue(description.contains("QĐ 2228/QĐ-BTTTT"), description);
        assertTrue(description.contains("chưa được đối chiếu"), description);
        assertTrue(description.contains("Cán bộ tuân thủ"), description);
    }

    @Test
    void onlyWhatNobodyComparedSaysSo() {
        var verified = read(write(Language.EN, row(DeadlineKind.DECISION, "X", Certainty.VERIFIED)));
        assertFalse(verified.getDescription().getValue().contains("compared"));
        var own = read(write(Language.EN, row(DeadlineKind.STOCKTAKE, "X", null)));
        assertFalse(own.getDescription().getValue().contains("compared"));
        var unverified = read(write(Language.EN, row(DeadlineKind.DECISION, "X", Certainty.ASSUMED)));
        assertTrue(unverified.getDescription().getValue().contains("Nobody has compared"));
    }

    /** Lines end with CRLF and have 75 bytes at most; where one goes on, no sign of several bytes is torn. */
    @Test
    void linesAreFoldedWithoutTearingSigns() {
        var written = write(Language.VI, row(DeadlineKind.DECISION, LONG, Certainty.SECONDARY));
        var lines = written.split("\r\n");

        assertFalse(written.replace("\r\n", "").contains("\n"));
        assertTrue(lines.length > 12);
        Arrays.stream(lines).forEach(line -> assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line));
        assertFalse(new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).contains("\uFFFD"));
    }

    @Test
    void emptyCalendarIsACalendar() {
        var written = DeadlineCalendar.write(
                new ReadDeadlineFeed.Feed("Điện thoại", "Sông Hồng", Language.EN, List.of()),
                URI.create("http://localhost"),
                Instant.parse("2026-06-15T00:00:00Z"));
        assertEquals(0, Biweekly.parse(written).first().getEvents().size());
        assertTrue(written.contains("Sông Hồng"));
    }

    private static String write(Language language, DeadlineRow row) {
        return DeadlineCalendar.write(
                new ReadDeadlineFeed.Feed("Điện thoại", "Công ty TNHH Thiết bị Sông Hồng", language, List.of(row)),
                URI.create("http://localhost"),
                Instant.parse("2026-06-15T00:00:00Z"));
    }

    private static VEvent read(String written) {
        try (var reader = new ICalReader(new StringReader(written))) {
            var calendar = reader.readNext();
            assertEquals(List.of(), reader.getWarnings());
            assertEquals(1, calendar.getEvents().size());
            return calendar.getEvents().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DeadlineRow row(DeadlineKind kind, String label, @Nullable Certainty certainty) {
        return new DeadlineRow(
                1,
                kind,
                7,
                7,
                label,
                LocalDate.of(2026, 12, 31),
                20,
                null,
                certainty == null ? null : "QĐ 2228/QĐ-BTTTT",
                null,
                certainty,
                null,
                null,
                null,
                false);
    }
}
