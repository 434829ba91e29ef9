package org.provenant.domain.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.provenant.domain.equipment.LifecycleStage.DESTROYED;
import static org.provenant.domain.equipment.LifecycleStage.DISPOSAL_APPROVED;
import static org.provenant.domain.equipment.LifecycleStage.END_OF_USE;
import static org.provenant.domain.equipment.LifecycleStage.IN_STORAGE;
import static org.provenant.domain.equipment.LifecycleStage.IN_USE;
import static org.provenant.domain.equipment.LifecycleStage.LIQUIDATED;
import static org.provenant.domain.equipment.LifecycleStage.LOST;
import static org.provenant.domain.equipment.LifecycleStage.RETURNED;
import static org.provenant.domain.equipment.LifecycleStage.RE_EXPORTED;
import static org.provenant.domain.equipment.LifecycleStage.UNDER_REPAIR;
import static org.provenant.domain.equipment.LifecycleStage.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LifecycleStageTest {

    private static final Map<LifecycleStage, Set<LifecycleStage>> NEXT = Map.ofEntries(
            Map.entry(IN_USE, Set.of(IN_STORAGE, UNDER_REPAIR, END_OF_USE, LOST, RETURNED, RE_EXPORTED)),
            Map.entry(IN_STORAGE, Set.of(IN_USE, UNDER_REPAIR, END_OF_USE, LOST, RETURNED, RE_EXPORTED)),
            Map.entry(UNDER_REPAIR, Set.of(IN_USE, IN_STORAGE, END_OF_USE, LOST, RETURNED, RE_EXPORTED)),
            Map.entry(
                    END_OF_USE,
                    Set.of(IN_USE, IN_STORAGE, UNDER_REPAIR, DISPOSAL_APPROVED, LOST, RETURNED, RE_EXPORTED)),
            Map.entry(DISPOSAL_APPROVED, Set.of(END_OF_USE, RE_EXPORTED, DESTROYED, LIQUIDATED, LOST, RETURNED)),
            Map.entry(LOST, Set.of(IN_USE, IN_STORAGE)),
            Map.entry(RE_EXPORTED, Set.of()),
            Map.entry(DESTROYED, Set.of()),
            Map.entry(LIQUIDATED, Set.of()),
            Map.entry(RETURNED, Set.of()),
            Map.entry(WITHDRAWN, Set.of()));

    @Test
    void eachStageLeadsToTheseAndNoOthers() {
        for (var stage : LifecycleStage.values()) {
            var possible = Arrays.stream(LifecycleStage.values())
                    .filter(stage::canBecome)
                    .collect(Collectors.toSet());

            assertEquals(NEXT.get(stage), possible, stage.name());
        }
    }

    @Test
    void deviceIsWithTheCompanyOrOutOrWasNeverThere() {
        var out = Arrays.stream(LifecycleStage.values())
                .filter(LifecycleStage::isOut)
                .collect(Collectors.toSet());
        var present = Arrays.stream(LifecycleStage.values())
                .filter(LifecycleStage::isPresent)
                .collect(Collectors.toSet());

        assertEquals(Set.of(RE_EXPORTED, DESTROYED, LIQUIDATED, LOST, RETURNED), out);
        assertEquals(
                EnumSet.complementOf(EnumSet.of(RE_EXPORTED, DESTROYED, LIQUIDATED, LOST, RETURNED, WITHDRAWN)),
                present);
    }
}
