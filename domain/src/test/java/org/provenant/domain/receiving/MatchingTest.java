package org.provenant.domain.receiving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.domain.customs.DeclarationLineId;

class MatchingTest {

    private static final DeclarationLineId LAPTOPS = new DeclarationLineId(1);
    private static final DeclarationLineId SERVERS = new DeclarationLineId(2);

    @Test
    void whatCameAsListedAndDeclaredLeavesNothingToSay() {
        var matching = matching(Map.of("A", LAPTOPS, "B", LAPTOPS), Map.of("A", LAPTOPS, "B", LAPTOPS));

        assertEquals(List.of(), matching.findings());
        assertEquals(new Matching.Count(2, 2, 2), matching.counts().get(LAPTOPS));
    }

    @Test
    void everyListedDeviceThatDidNotComeIsNamed() {
        var matching = matching(Map.of("A", LAPTOPS, "B", LAPTOPS), Map.of("A", LAPTOPS));

        assertEquals(List.of(new Finding(DifferenceKind.SHORT, LAPTOPS, "B", 1, 0)), matching.findings());
    }

    @Test
    void declaredPiecesThatNoListNamesAreShortByNumber() {
        var matching = matching(Map.of("A", LAPTOPS), Map.of("A", LAPTOPS));

        assertEquals(List.of(new Finding(DifferenceKind.SHORT, LAPTOPS, null, 2, 1)), matching.findings());
    }

    @Test
    void moreThanDeclaredIsOver() {
        var listed = Map.of("A", LAPTOPS, "B", LAPTOPS, "C", LAPTOPS);

        assertEquals(
                List.of(new Finding(DifferenceKind.OVER, LAPTOPS, null, 2, 3)),
                matching(listed, Map.of("A", LAPTOPS, "B", LAPTOPS, "C", LAPTOPS))
                        .findings());
    }

    @Test
    void deviceWithAnotherLineHasComeForItsOwn() {
        var matching = matching(Map.of("A", LAPTOPS, "B", LAPTOPS), Map.of("A", LAPTOPS, "B", SERVERS));

        assertEquals(List.of(new Finding(DifferenceKind.WRONG_LINE, SERVERS, "B", 0, 1)), matching.findings());
        assertEquals(new Matching.Count(2, 2, 2), matching.counts().get(LAPTOPS));
        assertEquals(LAPTOPS, matching.lineOf("B", SERVERS));
    }

    @Test
    void deviceOfAnotherDeclarationAndUnlistedDeviceCountForNoLine() {
        var listed = Map.of("A", LAPTOPS, "B", LAPTOPS);
        var came = Map.of("A", LAPTOPS, "B", LAPTOPS, "X", LAPTOPS, "Y", LAPTOPS);
        var matching = new Matching(declared(), listed, Set.of("X"), lying(came), Map.of());

        assertEquals(
                List.of(
                        new Finding(DifferenceKind.WRONG_DECLARATION, LAPTOPS, "X", 0, 1),
                        new Finding(DifferenceKind.UNLISTED, LAPTOPS, "Y", 0, 1)),
                matching.findings());
        assertNull(matching.lineOf("Y", LAPTOPS));
        assertEquals(
                2,
                matching.counts()
                        .getOrDefault(LAPTOPS, new Matching.Count(0, 0, 0))
                        .received());
    }

    @Test
    void withoutAListDevicesAreCounted() {
        var matching = matching(Map.of(), Map.of("A", LAPTOPS, "B", LAPTOPS, "C", LAPTOPS));

        assertEquals(ScanOutcome.RECEIVED, matching.outcomeOf("Z", LAPTOPS));
        assertEquals(List.of(new Finding(DifferenceKind.OVER, LAPTOPS, null, 2, 3)), matching.findings());
    }

    @Test
    void lineWithoutAListIsMatchedByQuantityWhileAnotherHasOne() {
        var declared = new LinkedHashMap<>(Map.of(LAPTOPS, 1, SERVERS, 2));
        var came = Map.of("A", LAPTOPS, "P", SERVERS, "Q", SERVERS, "R", SERVERS, "U", LAPTOPS);

        var matching = new Matching(declared, Map.of("A", LAPTOPS), Set.of(), lying(came), Map.of());

        assertEquals(ScanOutcome.RECEIVED, matching.outcomeOf("R", SERVERS));
        assertEquals(new Matching.Count(2, 0, 3), matching.counts().get(SERVERS));
        assertEquals(
                Set.of(
                        new Finding(DifferenceKind.OVER, SERVERS, null, 2, 3),
                        new Finding(DifferenceKind.UNLISTED, LAPTOPS, "U", 0, 1)),
                Set.copyOf(matching.findings()));
    }

    @Test
    void devicesWithoutSerialNumberCountByNumber() {
        var matching = new Matching(
                declared(), Map.of("A", LAPTOPS), Set.of(), lying(Map.of("A", LAPTOPS)), Map.of(LAPTOPS, 1));

        assertEquals(List.of(), matching.findings());
    }

    private static Matching matching(Map<String, DeclarationLineId> listed, Map<String, DeclarationLineId> came) {
        return new Matching(declared(), listed, Set.of(), lying(came), Map.of());
    }

    /** Two laptops and no server. */
    private static Map<DeclarationLineId, Integer> declared() {
        var declared = new LinkedHashMap<DeclarationLineId, Integer>();
        declared.put(LAPTOPS, 2);
        declared.put(SERVERS, 0);
        return declared;
    }

    private static Map<String, @Nullable DeclarationLineId> lying(Map<String, DeclarationLineId> came) {
        return new HashMap<>(came);
    }
}
