package org.provenant.domain.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How reminding goes on: so many days before the last day of a deadline somebody is told, and in the end everybody. A
 * stage begins with its day in Vietnam and lasts until the next one begins. What was passed over, because the deadline came
 * late or the register was switched off, is not made up for: of the stages that have begun only the last is told. After the
 * last stage it is told again to the same people after each pause, until it is done.
 *
 * @param stages the earliest first
 * @param again after how many days it is told again, once the last stage has begun
 */
public record StageLadder(List<Stage> stages, int again) {

    /** What holds where the rule book says nothing. */
    public static final StageLadder PROPOSED = new StageLadder(
            List.of(
                    new Stage(90, Audience.OWNER),
                    new Stage(30, Audience.OWNER),
                    new Stage(7, Audience.HEAD),
                    new Stage(1, Audience.HEAD),
                    new Stage(0, Audience.ALL),
                    new Stage(-1, Audience.ALL)),
            7);

    public StageLadder {
        stages = stages.stream()
                .sorted(Comparator.comparingInt(Stage::daysBefore).reversed())
                .toList();
    }

    /**
     * The stages that a rule book names.
     *
     * @param days numbers of days with spaces between them, for whom they begin; a day after is {@code -1}
     * @param again after how many days it is told again
     */
    public static StageLadder of(Map<Audience, String> days, int again) {
        var stages = new ArrayList<Stage>();
        days.forEach((told, numbers) -> Arrays.stream(numbers.split(" "))
                .map(number -> new Stage(Integer.parseInt(number), told))
                .forEach(stages::add));
        return new StageLadder(stages, again);
    }

    /** The stage in which a deadline is on a day; none before the first. */
    public Optional<Stage> on(LocalDate today, LocalDate due) {
        return stages.stream()
                .filter(stage -> !stage.beginsOn(due).isAfter(today))
                .reduce((earlier, later) -> later)
                .map(stage -> stage.equals(last()) ? stage.after(pauses(stage, today, due) * again) : stage);
    }

    private Stage last() {
        return stages.get(stages.size() - 1);
    }

    /** How many pauses lie between the last stage and a day. */
    private int pauses(Stage last, LocalDate today, LocalDate due) {
        return Math.toIntExact(ChronoUnit.DAYS.between(last.beginsOn(due), today) / again);
    }

    /** The last day whose first stage has begun: what is due later is told nobody yet. */
    public LocalDate lastBegun(LocalDate today) {
        return today.plusDays(stages.get(0).daysBefore());
    }

    /** The last day to which a stage can be put off: the one on which the next is told anyhow, or the last once more. */
    public LocalDate lastLater(int daysBefore, LocalDate due, LocalDate today) {
        return stages.stream()
                .filter(stage -> stage.daysBefore() < daysBefore)
                .findFirst()
                .map(stage -> stage.beginsOn(due))
                .orElseGet(() -> last().beginsOn(due).plusDays((pauses(last(), today, due) + 1L) * again));
    }

    /**
     * A stage of reminding.
     *
     * @param daysBefore how long before the last day it begins; negative for after it
     */
    public record Stage(int daysBefore, Audience told) {

        private Stage after(int days) {
            return new Stage(daysBefore - days, told);
        }

        /** The day in Vietnam with which it begins. */
        public LocalDate beginsOn(LocalDate due) {
            return due.minusDays(daysBefore);
        }
    }
}
