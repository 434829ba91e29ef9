package org.provenant.application.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.lock.Circumstances;
import org.provenant.domain.equipment.lock.Consented;
import org.provenant.domain.equipment.lock.InternalUse;
import org.provenant.domain.equipment.lock.LegalEntity;
import org.provenant.domain.equipment.lock.Restriction;
import org.provenant.domain.equipment.lock.UseConsentId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

/**
 * Every action on devices under everything that can bind one, by the rule book that comes with the product. What is
 * allowed and by which rule the rest is refused stands in {@code device-actions.csv}: a new action or a new restriction
 * needs its row or column there.
 */
class InternalUseTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final LegalEntity IMPORTER =
            new LegalEntity("Công ty TNHH Điện tử Sông Hồng", new TaxCode("0100109106"));
    private static final LegalEntity OTHER =
            new LegalEntity("Công ty Cổ phần Phần mềm Cửu Long", new TaxCode("0302035520"));
    private static final PlaceId SITE = new PlaceId(1);
    private static final PlaceId ELSEWHERE = new PlaceId(7);

    private static final Map<String, Situation> SITUATIONS = situations();

    private final InternalUse use = new InternalUse(rules());

    @Test
    void everyActionUnderEveryRestrictionIsAllowedOrRefusedByTheRightRule() {
        var wrong = new LinkedHashMap<String, String>();
        for (var row : table()) {
            var action = DeviceAction.valueOf(row.getField("action"));
            SITUATIONS.forEach((name, situation) -> {
                var expected = row.getField(name);
                var found = refusal(action, situation);
                var rule = found == null ? "ok" : found.rule().name();
                if (!rule.equals(expected)) {
                    wrong.put(action + " / " + name, expected + " but " + rule);
                }
            });
        }
        assertEquals(Map.of(), wrong);
    }

    @Test
    void everyActionAndEveryRestrictionStandsInTheTable() {
        var rows = table();
        assertEquals(
                EnumSet.allOf(DeviceAction.class),
                rows.stream()
                        .map(row -> DeviceAction.valueOf(row.getField("action")))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeviceAction.class))));
        var columns = rows.get(0).getHeader().stream()
                .filter(name -> !name.equals("action"))
                .collect(Collectors.toSet());
        assertEquals(SITUATIONS.keySet(), columns);
    }

    @Test
    void everyRuleOfTheLockIsMetAndSaysItsSource() {
        var met = EnumSet.noneOf(EquipmentRule.class);
        for (var action : DeviceAction.values()) {
            for (var situation : SITUATIONS.values()) {
                var refusal = refusal(action, situation);
                if (refusal != null) {
                    met.add((EquipmentRule) refusal.rule());
                    for (var language : Language.values()) {
                        var sentence = Terms.in(language).sentence(refusal);
                        assertFalse(sentence.contains("{"), sentence);
                        assertTrue(sentence.contains("TB-1") && sentence.contains("12/BKHCN"), sentence);
                    }
                }
            }
        }
        assertEquals(EquipmentRule.OF_THE_LOCK, met);
    }

    @Test
    void whatTakesADeviceOutOfItsUseIsClosedWhereNoRuleSpeaksOfIt() {
        var silent = new InternalUse(List.of());
        for (var action : DeviceAction.values()) {
            var refusal = silent.against(action, plain(), Circumstances.on(DAY)).map(RuleViolated::rule);
            assertEquals(action.isDisposition(), refusal.isPresent(), action.name());
        }
        var elsewhere = new Circumstances(DAY, new Circumstances.Destination("HN Kho", Set.of(ELSEWHERE)), OTHER);
        assertTrue(silent.against(DeviceAction.MOVE, plain(), elsewhere).isEmpty());
    }

    @Test
    void whatIsInAnOrderIsFreeForThatOrderAlone() {
        var ordered = new Bound().order("XL-2026-0001").restriction();
        var by = Circumstances.on(DAY);
        assertTrue(use.against(DeviceAction.DESTROY, ordered, by.under("XL-2026-0001"))
                .isEmpty());
        assertEquals(
                EquipmentRule.IN_DISPOSAL_ORDER,
                use.against(DeviceAction.DESTROY, ordered, by.under("XL-2026-0002"))
                        .orElseThrow()
                        .rule());
    }

    @Test
    void placeWithinThePermittedOneIsPermittedAndNoPlaceBindsNothing() {
        var room = new Circumstances(DAY, new Circumstances.Destination("P1", Set.of(new PlaceId(3), SITE)), null);
        assertTrue(use.against(DeviceAction.MOVE, plain(), room).isEmpty());
        var free = new Bound().places(List.of()).restriction();
        var elsewhere = new Circumstances(DAY, new Circumstances.Destination("X", Set.of(ELSEWHERE)), null);
        assertTrue(use.against(DeviceAction.MOVE, free, elsewhere).isEmpty());
    }

    @Test
    void consentOpensOnlyWithinItsTimeItsPlaceAndForItsReceiver() {
        var action = DeviceAction.TRANSFER_OUT;
        var until = LocalDate.of(2026, 6, 10);
        var over = new Consented(new UseConsentId(1), "88", action, null, null, until.minusDays(9), until, until, null);
        var toCome = new Consented(new UseConsentId(1), "88", action, null, null, DAY.plusDays(1), null, null, null);
        var forAnother =
                new Consented(new UseConsentId(1), "88", action, null, IMPORTER.taxCode(), until, null, until, null);
        var declaredLater =
                new Consented(new UseConsentId(1), "88", action, null, null, until, null, DAY.plusDays(1), null);
        for (var consent : List.of(over, toCome, forAnother)) {
            assertEquals(EquipmentRule.CONSENT_NEEDED, ruleAgainst(action, consent));
        }
        assertEquals(EquipmentRule.NEW_DECLARATION_NEEDED, ruleAgainst(action, declaredLater));
        var toAThirdPlace = new Consented(
                new UseConsentId(1), "9", DeviceAction.MOVE, new PlaceId(8), null, until, null, null, null);
        var elsewhere = new Circumstances(DAY, new Circumstances.Destination("X", Set.of(ELSEWHERE)), null);
        assertEquals(
                EquipmentRule.PLACE_NOT_PERMITTED,
                use.against(
                                DeviceAction.MOVE,
                                new Bound().consents(List.of(toAThirdPlace)).restriction(),
                                elsewhere)
                        .orElseThrow()
                        .rule());
    }

    private Object ruleAgainst(DeviceAction action, Consented consent) {
        return use.against(
                        action,
                        new Bound().consents(List.of(consent)).restriction(),
                        Circumstances.on(DAY).to(OTHER))
                .orElseThrow()
                .rule();
    }

    private @Nullable RuleViolated refusal(DeviceAction action, Situation situation) {
        return use.against(action, situation.bound().of(action).restriction(), situation.how())
                .orElse(null);
    }

    private static Restriction plain() {
        return new Bound().restriction();
    }

    private record Situation(Bindings bound, Circumstances how) {}

    /** What binds a device, given what is done with it. */
    private interface Bindings {
        Bound of(DeviceAction action);
    }

    private static Map<String, Situation> situations() {
        var here = Circumstances.on(DAY);
        var elsewhere = here.at(new Circumstances.Destination("HN Kho", Set.of(ELSEWHERE)));
        var all = new LinkedHashMap<String, Situation>();
        all.put("plain", bound(here, bound -> bound));
        all.put("consented", new Situation(action -> new Bound().consents(List.of(consent(action, null))), here));
        all.put("declared", new Situation(action -> new Bound().consents(List.of(consent(action, DAY))), here));
        all.put("research", bound(here, bound -> bound.of(PermittedCase.RS1)));
        all.put(
                "research declared",
                new Situation(
                        action -> new Bound().of(PermittedCase.RS1).consents(List.of(consent(action, DAY))), here));
        all.put("processing", bound(here, bound -> bound.of(PermittedCase.PR1)));
        all.put("elsewhere", bound(elsewhere, bound -> bound));
        all.put(
                "elsewhere consented",
                bound(
                        elsewhere,
                        bound -> bound.consents(List.of(new Consented(
                                new UseConsentId(1),
                                "90/BKHCN",
                                DeviceAction.MOVE,
                                ELSEWHERE,
                                null,
                                DAY.minusDays(5),
                                null,
                                null,
                                null)))));
        all.put("other company", bound(here.to(OTHER), bound -> bound));
        all.put(
                "other company consented",
                bound(
                        here.to(OTHER),
                        bound -> bound.consents(List.of(new Consented(
                                new UseConsentId(1),
                                "91/BKHCN",
                                DeviceAction.TRANSFER_OUT,
                                null,
                                OTHER.taxCode(),
                                DAY.minusDays(5),
                                null,
                                DAY,
                                null)))));
        all.put("temporary over", bound(here, bound -> bound.temporaryUntil(DAY.minusDays(1))));
        all.put("research over", bound(here, bound -> bound.of(PermittedCase.RS1)
                .researchEnd(DAY.minusDays(1))));
        all.put("revoked", bound(here, bound -> bound.revokedOn(DAY)));
        all.put("in order", bound(here, bound -> bound.order("XL-2026-0001")));
        all.put("permit over", bound(here, bound -> bound.permitUntil(DAY.minusDays(1))));
        return all;
    }

    private static Situation bound(Circumstances how, UnaryOperator<Bound> binding) {
        return new Situation(action -> binding.apply(new Bound()), how);
    }

    private static Consented consent(DeviceAction action, @Nullable LocalDate declaredOn) {
        return new Consented(
                new UseConsentId(1), "88/BKHCN", action, null, null, DAY.minusDays(10), null, declaredOn, null);
    }

    private record Bound(
            PermittedCase permittedCase,
            List<Restriction.PermittedPlace> places,
            @Nullable LocalDate temporaryUntil,
            @Nullable LocalDate researchEnd,
            @Nullable LocalDate permitUntil,
            @Nullable LocalDate revokedOn,
            List<Consented> consents,
            @Nullable String order) {

        Bound() {
            this(
                    PermittedCase.SP1,
                    List.of(new Restriction.PermittedPlace(SITE, "HN Nhà máy Hà Nội")),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null);
        }

        Bound of(PermittedCase other) {
            return new Bound(other, places, temporaryUntil, researchEnd, permitUntil, revokedOn, consents, order);
        }

        Bound places(List<Restriction.PermittedPlace> others) {
            return new Bound(
                    permittedCase, others, temporaryUntil, researchEnd, permitUntil, revokedOn, consents, order);
        }

        Bound temporaryUntil(LocalDate day) {
            return new Bound(permittedCase, places, day, researchEnd, permitUntil, revokedOn, consents, order);
        }

        Bound researchEnd(LocalDate day) {
            return new Bound(permittedCase, places, temporaryUntil, day, permitUntil, revokedOn, consents, order);
        }

        Bound permitUntil(LocalDate day) {
            return new Bound(permittedCase, places, temporaryUntil, researchEnd, day, revokedOn, consents, order);
        }

        Bound revokedOn(LocalDate day) {
            return new Bound(permittedCase, places, temporaryUntil, researchEnd, permitUntil, day, consents, order);
        }

        Bound consents(List<Consented> some) {
            return new Bound(permittedCase, places, temporaryUntil, researchEnd, permitUntil, revokedOn, some, order);
        }

        Bound order(String number) {
            return new Bound(
                    permittedCase, places, temporaryUntil, researchEnd, permitUntil, revokedOn, consents, number);
        }

        Restriction restriction() {
            return new Restriction(
                    new EquipmentId(1),
                    "TB-1",
                    "12/BKHCN",
                    permittedCase,
                    "Sản xuất",
                    IMPORTER,
                    places,
                    temporaryUntil,
                    researchEnd,
                    permitUntil,
                    revokedOn,
                    consents,
                    order);
        }
    }

    private static List<RuleRow> rules() {
        return RuleBookSeed.read().rows().stream()
                .filter(row -> InternalUse.KINDS.contains(row.kind()) && row.isEffectiveOn(DAY))
                .map(row -> new RuleRow(row, 1))
                .toList();
    }

    private static List<NamedCsvRecord> table() {
        var file = Objects.requireNonNull(
                InternalUseTableTest.class.getResourceAsStream("/org/provenant/device-actions.csv"));
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
