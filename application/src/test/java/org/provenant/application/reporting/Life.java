package org.provenant.application.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;

/**
 * A device that comes before or in a year and is used, stored, repaired, lost, found and disposed of at any time.
 *
 * @param withdrawn whether it is not in the register, or no more: its import is still to come, or was undone
 */
record Life(EquipmentId device, LocalDate received, List<Step> steps, boolean withdrawn) {

    private static final int MOST_STEPS = 8;

    Life {
        steps = List.copyOf(steps);
    }

    /** Any life. One device in ten is not in the register yet. */
    static Life some(EquipmentId device, LocalDate year, Random random) {
        var received = year.minusDays(200).plusDays(random.nextInt(600));
        var life = new Life(device, received, List.of(), random.nextInt(10) == 0);
        while (life.steps.size() < MOST_STEPS && random.nextInt(20) > 0) {
            life = life.further(random);
        }
        return life;
    }

    /** The same life, or with what was recorded late, undone or taken back. */
    Life asKnownLater(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> further(random);
            case 2 -> openedAgain();
            case 3 -> new Life(device, received, steps, false);
            case 4 -> steps.isEmpty() ? new Life(device, received, steps, true) : this;
            default -> this;
        };
    }

    /** Its disposal is taken back as if it had never gone. */
    private Life openedAgain() {
        return stage().isPresent() ? this : new Life(device, received, steps.subList(0, steps.size() - 1), withdrawn);
    }

    private Life further(Random random) {
        var next = LifecycleStage.values()[random.nextInt(LifecycleStage.values().length)];
        if (next == LifecycleStage.WITHDRAWN || !stage().canBecome(next)) {
            return this;
        }
        var since = steps.isEmpty() ? received : steps.get(steps.size() - 1).day();
        var all = new ArrayList<>(steps);
        all.add(new Step(stage(), next, since.plusDays(random.nextInt(120))));
        return new Life(device, received, all, withdrawn);
    }

    private LifecycleStage stage() {
        return steps.isEmpty()
                ? LifecycleStage.IN_STORAGE
                : steps.get(steps.size() - 1).to();
    }

    /** Whether it was there when a day ended, told from the events alone. */
    boolean isThere(LocalDate day) {
        if (withdrawn || received.isAfter(day)) {
            return false;
        }
        return steps.stream()
                .filter(step -> !step.day().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(step -> step.to().isPresent())
                .orElse(true);
    }

    /** Makes it what the register knows. */
    void write(Handle sql) {
        sql.execute("delete from stage_record where equipment_id = ?", device.value());
        sql.execute(
                "update equipment set received_on = ?, stage = ? where id = ?",
                received,
                (withdrawn ? LifecycleStage.WITHDRAWN : stage()).name(),
                device.value());
        for (var step : steps) {
            sql.execute(
                    "insert into stage_record (id, equipment_id, from_stage, to_stage, happened_on)"
                            + " values (nextval('stage_record_seq'), ?, ?, ?, ?)",
                    device.value(),
                    step.from().name(),
                    step.to().name(),
                    step.day());
        }
    }

    /** From one stage to another. */
    record Step(LifecycleStage from, LifecycleStage to, LocalDate day) {}
}
