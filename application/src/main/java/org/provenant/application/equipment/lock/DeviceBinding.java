package org.provenant.application.equipment.lock;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.lock.InternalUse;
import org.provenant.domain.equipment.lock.Restriction;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.regulation.UseAnswer;
import org.provenant.domain.regulation.UseLimit;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** What binds a device, with the rules that say so and where they come from. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DeviceBinding {

    @Inject
    EquipmentRegister equipment;

    @Inject
    Restrictions restrictions;

    @Inject
    PurposeChanges purposes;

    @Inject
    RuleBook rules;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's device */
    public Card of(EquipmentId id) {
        equipment.get(id);
        var device = restrictions.of(List.of(id)).get(0);
        var today = LocalDate.now(clock);
        var point = rules.on(today);
        var use = new InternalUse(InternalUse.KINDS.stream()
                .flatMap(kind -> rules.at(kind, point).stream())
                .toList());
        return new Card(
                device.permittedCase(),
                device.permit(),
                device.purpose(),
                purposes.permitted(id),
                purposes.of(id),
                device.importer().name(),
                device.importer().taxCode().value(),
                device.places().stream()
                        .map(place -> new Place(place.id().value(), place.label()))
                        .toList(),
                terms(device, today),
                use.limits(device.permittedCase()).map(DeviceBinding::limit).toList(),
                rules.at(RuleKind.CONDITION, point).stream()
                        .filter(row -> row.content().names(device.permittedCase()))
                        .map(DeviceBinding::condition)
                        .toList());
    }

    /** The open orders of disposal that keep devices of the company acted for from everything else, by asset tag. */
    public List<Ordered> ordered(List<EquipmentId> devices) {
        return database.sql()
                .createQuery("""
                        select e.id as device, e.asset_tag as tag, o.id as order_id, o.number as order_number
                        from disposal_line l join disposal_order o on o.id = l.order_id
                          join equipment e on e.id = l.equipment_id
                        where l.binding and l.equipment_id = any (:devices) and o.company_id = :company
                        order by e.asset_tag
                        """)
                .bindArray(
                        "devices",
                        Long.class,
                        devices.stream().map(EquipmentId::value).toList())
                .bind("company", callers.current().requireCompany().value())
                .map(ConstructorMapper.of(Ordered.class))
                .list();
    }

    private static List<Term> terms(Restriction device, LocalDate today) {
        return Stream.of(
                        term(UseLimit.TEMPORARY_TERM, device.temporaryUntil(), today),
                        term(UseLimit.RESEARCH_TERM, device.researchEnd(), today),
                        term(UseLimit.PERMIT_TERM, device.permitUntil(), today),
                        term(UseLimit.PERMIT_REVOKED, device.revokedOn(), today.plusDays(1)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Term> term(UseLimit limit, @Nullable LocalDate lastDay, LocalDate today) {
        return lastDay == null ? List.of() : List.of(new Term(limit, lastDay, today.isAfter(lastDay)));
    }

    private static Limit limit(RuleRow row) {
        var content = row.content();
        return new Limit(
                row.id().value(),
                content.choice(RuleField.USE_LIMIT, UseLimit.class),
                content.findChoice(RuleField.ACTION, DeviceAction.class),
                content.choice(RuleField.USE_ANSWER, UseAnswer.class),
                content.text(RuleField.NAME_VI),
                content.text(RuleField.NAME_EN),
                row.source());
    }

    private static Condition condition(RuleRow row) {
        return new Condition(
                row.id().value(),
                row.content().text(RuleField.NAME_VI),
                row.content().text(RuleField.NAME_EN),
                row.source());
    }

    /**
     * What binds it.
     *
     * @param purpose what it may be used for now
     * @param permittedPurpose what the permit says
     * @param changes each change of purpose that was recorded, the latest first, also those taken back
     * @param importer who alone may keep and use it
     * @param places where it may be used, with everything in them; none if the permit names no place
     * @param terms until when, each of those that there are
     * @param limits what the rule book closes, and what opens it
     * @param conditions what else the case asks for
     */
    public record Card(
            PermittedCase permittedCase,
            String permit,
            String purpose,
            String permittedPurpose,
            List<PurposeStep> changes,
            String importer,
            String taxCode,
            List<Place> places,
            List<Term> terms,
            List<Limit> limits,
            List<Condition> conditions)
            implements Serializable {

        public Card {
            changes = List.copyOf(changes);
            places = List.copyOf(places);
            terms = List.copyOf(terms);
            limits = List.copyOf(limits);
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * A change of purpose.
     *
     * @param consentId the consent that opened it; none where the rule of the day asked for none
     * @param declaration the new declaration that the consent has
     * @param takenBackBecause why it does not count; nothing if it does
     * @param present whether it is what the device serves now
     */
    public record PurposeStep(
            long id,
            String number,
            String purpose,
            LocalDate changedOn,
            @Nullable Long consentId,
            @Nullable String consent,
            @Nullable String declaration,
            @Nullable LocalDate declaredOn,
            String reason,
            @Nullable String takenBackBecause,
            boolean present,
            int version)
            implements Serializable {}

    /** A device that an open order of disposal keeps as it is. */
    public record Ordered(long device, String tag, long orderId, String orderNumber) implements Serializable {}

    /** A permitted place. */
    public record Place(long id, String label) implements Serializable {}

    /** @param lastDay the last day; of a revocation the day from which on it holds */
    public record Term(UseLimit limit, LocalDate lastDay, boolean over) implements Serializable {}

    /**
     * A limit of use.
     *
     * @param rule number of the rule's row
     * @param action what it closes; none for limits that bind whatever is done
     * @param answer what opens it
     */
    public record Limit(
            long rule,
            UseLimit limit,
            @Nullable DeviceAction action,
            UseAnswer answer,
            String nameVi,
            String nameEn,
            RuleSource source)
            implements Serializable {}

    /** What the case asks for. */
    public record Condition(long rule, String nameVi, String nameEn, RuleSource source) implements Serializable {}
}
