package org.provenant.application.equipment.lock;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.customs.TypeCode;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.lock.UseConsent;
import org.provenant.domain.equipment.lock.UseConsentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.Parameter;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Term;

/** Records the new declaration (type A42) by which what the authority has consented to was declared. */
@UseCase
@Allowed(Permission.MANAGE_DECLARATIONS)
public class DeclareConsented {

    @Inject
    Consents consents;

    @Inject
    RuleBook rules;

    /**
     * @throws RuleViolated what {@link UseConsent#declare} refuses, {@link EquipmentRule#ORIGINAL_NOT_CITED} above all;
     *     {@link EquipmentRule#NOT_OF_CHANGED_PURPOSE} or {@link EquipmentRule#NEW_DECLARATION_CANCELLED}
     */
    public void declare(Command command) {
        var consent = consents.get(command.consent(), command.version());
        var registered = consents.declaration(command.number());
        registered.ifPresent(declaration -> {
            if (declaration.cancelledOn() != null) {
                throw new RuleViolated(
                        EquipmentRule.NEW_DECLARATION_CANCELLED, command.number(), declaration.cancelledOn());
            }
        });
        var type = registered.map(Consents.InRegister::type).orElse(command.type());
        requireOfChange(type, command);
        consent.declare(
                command.number(), type, command.declaredOn(), command.cited(), consents.originals(command.consent()));
    }

    /** The types are those of the rule book on the day of the declaration. */
    private void requireOfChange(TypeCode type, Command command) {
        var rule = rules.parameter(
                ParameterCode.CHANGE_OF_PURPOSE_TYPES,
                consents.caseOf(command.consent()),
                rules.on(command.declaredOn()));
        var types = rule.map(Parameter::value).orElse(UseConsent.CHANGE_OF_PURPOSE);
        if (!List.of(types.split("\\s+")).contains(type.code())) {
            throw new RuleViolated(
                    EquipmentRule.NOT_OF_CHANGED_PURPOSE,
                    command.number(),
                    type,
                    types,
                    rule.map(each -> (Object) each.source().text()).orElseGet(() -> new Term("equipment.noSource")));
        }
    }

    /**
     * @param version the version that the user saw
     * @param type what it was declared as; where it stands in the register, what it says there counts
     * @param cited the original declaration that it cites; may be left out if that is over five years old
     */
    public record Command(
            UseConsentId consent,
            int version,
            DeclarationNumber number,
            TypeCode type,
            LocalDate declaredOn,
            @Nullable DeclarationNumber cited) {

        /** One of the usual type. */
        public Command(
                UseConsentId consent,
                int version,
                DeclarationNumber number,
                LocalDate declaredOn,
                @Nullable DeclarationNumber cited) {
            this(consent, version, number, new TypeCode(UseConsent.CHANGE_OF_PURPOSE), declaredOn, cited);
        }
    }
}
