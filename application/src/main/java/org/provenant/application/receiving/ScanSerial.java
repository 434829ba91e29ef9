package org.provenant.application.receiving;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usage.Sightings;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationLineId;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.receiving.Matching;
import org.provenant.domain.receiving.ReceivingRule;
import org.provenant.domain.receiving.Scan;
import org.provenant.domain.receiving.ScanOutcome;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.usage.Sighting;
import org.provenant.domain.usage.SightingKind;

/** Reads one serial number off a device that is being unpacked, and says at once what it turned out to be. */
@UseCase
@Allowed(Permission.IMPORT_EQUIPMENT)
public class ScanSerial {

    @Inject
    ReceivingDesk desk;

    @Inject
    Sightings sightings;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @param lineNo the line whose goods are being unpacked; nothing to take the line from the list
     * @throws RuleViolated {@link ReceivingRule#LINE_NEEDED} where no list tells which of several lines it is
     */
    public ScanOutcome scan(DeclarationId id, SerialNumber serial, @Nullable Integer lineNo) {
        var declaration = desk.hold(id);
        if (isScanned(id, serial)) {
            return ScanOutcome.AGAIN;
        }
        var matching = desk.matching(id, serial.value());
        DeclarationLineId lay = lineNo != null
                ? ReceivingDesk.lineOf(declaration, lineNo)
                : declaration.lines().size() == 1 ? declaration.lines().get(0).id() : null;
        var outcome = matching.outcomeOf(serial.value(), lay);
        var line = matching.lineOf(serial.value(), lay);
        boolean belongsToOne =
                outcome == ScanOutcome.RECEIVED || outcome == ScanOutcome.UNLISTED && matching.hasLineWithoutList();
        if (belongsToOne && lay == null && line == null) {
            throw new RuleViolated(ReceivingRule.LINE_NEEDED, declaration.label());
        }
        if (outcome == ScanOutcome.RECEIVED && line != null && isFull(matching, line)) {
            outcome = ScanOutcome.OVER;
        }
        database.entities()
                .persist(new Scan(
                        declaration.company(),
                        id,
                        lay == null ? line : lay,
                        serial,
                        outcome,
                        callers.current().requireUser(),
                        clock.instant()));
        reportSighting(declaration, serial);
        return outcome;
    }

    /** What stands in the register already is before whoever unpacks it. */
    private void reportSighting(Declaration declaration, SerialNumber serial) {
        var facts = new Sighting.Facts(LocalDate.now(clock), SightingKind.RECEIVING, null, declaration.label());
        sightings.report(desk.registered(declaration.id(), serial), facts);
    }

    private static boolean isFull(Matching matching, DeclarationLineId line) {
        var count = matching.counts().get(line);
        return count != null && count.missing() == 0;
    }

    private boolean isScanned(DeclarationId id, SerialNumber serial) {
        return database.sql()
                .createQuery("select exists (select from receiving_scan"
                        + " where declaration_id = :declaration and serial_number = :serial"
                        + " and withdrawn_on is null)")
                .bind("declaration", id.value())
                .bind("serial", serial.value())
                .mapTo(Boolean.class)
                .one();
    }
}
