package org.provenant.domain.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.domain.shared.RuleViolated;

class PlaceTest {

    @Test
    void widerPlacesHoldNarrowerOnes() {
        assertTrue(PlaceKind.BUILDING.mayStandIn(PlaceKind.SITE));
        assertTrue(PlaceKind.ROOM.mayStandIn(PlaceKind.SITE));
        assertTrue(PlaceKind.ROOM.mayStandIn(PlaceKind.BUILDING));
        assertFalse(PlaceKind.BUILDING.mayStandIn(PlaceKind.BUILDING));
        assertFalse(PlaceKind.SITE.mayStandIn(PlaceKind.SITE));
    }

    @Test
    void onlyASiteStandsAlone() {
        assertEquals(OrganisationRule.PLACE_MUST_STAND_IN, refusal(PlaceKind.ROOM, null));
        assertEquals("HN", place(PlaceKind.SITE, null, " hn ").code());
    }

    private static Object refusal(PlaceKind kind, @Nullable Place outer) {
        return assertThrows(RuleViolated.class, () -> place(kind, outer, "A")).rule();
    }

    private static Place place(PlaceKind kind, @Nullable Place outer, String code) {
        return new Place(new CompanyId(1), kind, outer, code, "Nhà máy Hà Nội", null);
    }
}
