package org.provenant.application.equipment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.customs.Declarations;
import org.provenant.application.permit.Permits;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.PutsRight;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/**
 * Corrects the head of a declaration that was typed wrongly from the paper, with a reason. It stays within the permits
 * and agrees with the devices that came in on it: none was received before it or made after it.
 */
@UseCase
@PutsRight
@Allowed(Permission.MANAGE_DECLARATIONS)
public class CorrectDeclaration {

    private static final String DEVICES = """
            from equipment e join declaration_line dl on dl.id = e.declaration_line_id
            where dl.declaration_id = :declaration and e.stage <> 'WITHDRAWN'
            """;

    @Inject
    Declarations declarations;

    @Inject
    Permits permits;

    @Inject
    RuleBook rules;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link CustomsRule#DAY_TO_COME}, {@link PermitRule#NOT_VALID_ON} if a permit drawn on does not cover the corrected day,
     *     {@link EquipmentRule#DECLARED_AFTER_RECEIPT} or {@link EquipmentRule#DECLARED_BEFORE_MANUFACTURE}
     */
    public void correct(Command command) {
        command.facts().requireRegisteredBy(LocalDate.now(clock));
        declarations.lock(command.id(), List.of());
        var declaration = declarations.get(command.id(), command.version());
        declaration.correct(command.facts());
        var types = rules.types(rules.on(command.facts().registeredOn()));
        for (var line : declaration.lines()) {
            declaration.requireCoveredBy(permits.line(line.permitLine()).permit(), types);
        }
        requireAgreementWithDevices(command.id(), command.facts().registeredOn());
    }

    private void requireAgreementWithDevices(DeclarationId id, LocalDate day) {
        database.sql()
                .createQuery("select e.asset_tag, e.received_on " + DEVICES
                        + " and e.received_on < :day order by e.received_on, e.id limit 1")
                .bind("declaration", id.value())
                .bind("day", day)
                .map((row, context) -> new RuleViolated(
                        EquipmentRule.DECLARED_AFTER_RECEIPT,
                        day,
                        row.getString("asset_tag"),
                        row.getObject("received_on", LocalDate.class)))
                .findOne()
                .ifPresent(refusal -> {
                    throw refusal;
                });
        database.sql()
                .createQuery("select e.asset_tag, e.manufacture_year " + DEVICES
                        + " and e.manufacture_year > :year order by e.manufacture_year desc, e.id limit 1")
                .bind("declaration", id.value())
                .bind("year", day.getYear())
                .map((row, context) -> new RuleViolated(
                        EquipmentRule.DECLARED_BEFORE_MANUFACTURE,
                        day,
                        row.getString("asset_tag"),
                        row.getString("manufacture_year")))
                .findOne()
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    /** @param version the version that the user saw */
    public record Command(DeclarationId id, int version, Declaration.Facts facts, Reason reason) {}
}
