package org.provenant.web.schedule;

import jakarta.faces.model.SelectItem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.schedule.Rhythm;
import org.provenant.domain.schedule.Schedule;
import org.provenant.domain.schedule.ScheduleFormat;
import org.provenant.domain.schedule.Timing;
import org.provenant.domain.schedule.Weekday;

/** The fields of a form about when, how and to whom something is sent. */
public class ScheduleFields {

    private static final int HOURS = 24;
    private static final int USUAL_HOUR = 7;

    private final List<ScheduleFormat> formats;
    private final List<SelectItem> colleagues;

    private @Nullable String name;
    private @Nullable ScheduleFormat format;
    private @Nullable Rhythm rhythm = Rhythm.WEEKLY;
    private @Nullable Weekday weekday = Weekday.MONDAY;
    private @Nullable Integer dayOfMonth = 1;
    private int hour = USUAL_HOUR;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private boolean byMail;
    private boolean skipEmpty;
    private String[] recipients = {};

    /** Nothing filled in yet. */
    public ScheduleFields(List<ScheduleFormat> formats, List<SelectItem> colleagues, LocalDate today) {
        this.formats = List.copyOf(formats);
        this.colleagues = List.copyOf(colleagues);
        validFrom = today;
    }

    void show(Schedule schedule, List<Long> sentTo) {
        name = schedule.label();
        format = schedule.thing().format();
        var timing = schedule.timing();
        rhythm = timing.rhythm();
        weekday = timing.weekday();
        dayOfMonth = timing.dayOfMonth();
        hour = timing.hour();
        validFrom = timing.validFrom();
        validTo = timing.validTo();
        byMail = schedule.byMail();
        skipEmpty = schedule.skipEmpty();
        recipients = sentTo.stream().map(String::valueOf).toArray(String[]::new);
    }

    Schedule.Wishes wishes() {
        var timing = new Timing(
                Objects.requireNonNull(rhythm), weekday, dayOfMonth, hour, Objects.requireNonNull(validFrom), validTo);
        return new Schedule.Wishes(Objects.requireNonNull(name), timing, byMail, skipEmpty);
    }

    ScheduleFormat format() {
        return Objects.requireNonNull(format);
    }

    Set<UserId> recipients() {
        return Arrays.stream(recipients).map(Long::valueOf).map(UserId::new).collect(Collectors.toSet());
    }

    public List<ScheduleFormat> getFormats() {
        return formats;
    }

    public List<SelectItem> getColleagues() {
        return colleagues;
    }

    public Rhythm[] getRhythms() {
        return Rhythm.values();
    }

    public Weekday[] getWeekdays() {
        return Weekday.values();
    }

    public int getLastDay() {
        return Timing.LAST_DAY;
    }

    /** The days of a month that every month has or that stand for its last one. */
    public List<Integer> getDays() {
        return IntStream.rangeClosed(1, Timing.LAST_DAY).boxed().toList();
    }

    public List<Integer> getHours() {
        return IntStream.range(0, HOURS).boxed().toList();
    }

    public int getLongestName() {
        return Schedule.NAME_LENGTH;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable ScheduleFormat getFormat() {
        return format;
    }

    public void setFormat(@Nullable ScheduleFormat format) {
        this.format = format;
    }

    public @Nullable Rhythm getRhythm() {
        return rhythm;
    }

    public void setRhythm(@Nullable Rhythm rhythm) {
        this.rhythm = rhythm;
    }

    public @Nullable Weekday getWeekday() {
        return weekday;
    }

    public void setWeekday(@Nullable Weekday weekday) {
        this.weekday = weekday;
    }

    public @Nullable Integer getDayOfMonth() {
        return dayOfMonth;
    }

    public void setDayOfMonth(@Nullable Integer dayOfMonth) {
        this.dayOfMonth = dayOfMonth;
    }

    public int getHour() {
        return hour;
    }

    public void setHour(int hour) {
        this.hour = hour;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(@Nullable LocalDate validTo) {
        this.validTo = validTo;
    }

    public boolean isByMail() {
        return byMail;
    }

    public void setByMail(boolean byMail) {
        this.byMail = byMail;
    }

    public boolean isSkipEmpty() {
        return skipEmpty;
    }

    public void setSkipEmpty(boolean skipEmpty) {
        this.skipEmpty = skipEmpty;
    }

    public String[] getRecipients() {
        return recipients.clone();
    }

    public void setRecipients(String[] recipients) {
        this.recipients = recipients.clone();
    }
}
