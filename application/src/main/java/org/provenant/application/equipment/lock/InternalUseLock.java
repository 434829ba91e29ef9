package org.provenant.application.equipment.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.Places;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Database;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.lock.Circumstances;
import org.provenant.domain.equipment.lock.Consented;
import org.provenant.domain.equipment.lock.InternalUse;
import org.provenant.domain.equipment.lock.LegalEntity;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.organisation.Person;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.RuleViolated;

/**
 * The internal-use lock: every use case that acts on devices asks here before it does. What is refused leaves its entry
 * in the history like any other refusal, so attempts are found by the rules {@link EquipmentRule#OF_THE_LOCK}.
 */
@ApplicationScoped
public class InternalUseLock {

    @Inject
    Restrictions restrictions;

    @Inject
    RuleBook rules;

    @Inject
    Places places;

    @Inject
    Database database;

    /**
     * @param devices of the company acted for
     * @throws RuleViolated the rule of {@link EquipmentRule#OF_THE_LOCK} against the first device that must not
     */
    public void require(DeviceAction action, List<EquipmentId> devices, Intent intent) {
        requireConsented(action, devices, intent);
    }

    /** As {@link #require}, where each device may go in any of several ways; what is told speaks of the first. */
    public void requireAny(List<DeviceAction> ways, List<EquipmentId> devices, Intent intent) {
        refusedAll(ways, devices, intent).stream().findFirst().ifPresent(refused -> {
            throw refused.why();
        });
    }

    /** What the lock would refuse, device by device; for showing it before anybody tries. */
    public List<Refused> refused(DeviceAction action, List<EquipmentId> devices, Intent intent) {
        return refusedAll(List.of(action), devices, intent);
    }

    /**
     * The devices for which it is closed in each of these ways. What is told is what the nearest way lacks: if one waits for
     * the new declaration alone, that, else what stands against the first.
     */
    public List<Refused> refusedAll(List<DeviceAction> ways, List<EquipmentId> devices, Intent intent) {
        var how = circumstances(intent);
        var use = on(intent.day());
        var refused = new ArrayList<Refused>();
        for (var device : restrictions.of(devices)) {
            var against = ways.stream()
                    .flatMap(way -> use.against(way, device, how).stream())
                    .toList();
            if (against.size() == ways.size()) {
                var why = against.stream()
                        .filter(each -> each.rule() == EquipmentRule.NEW_DECLARATION_NEEDED)
                        .findFirst()
                        .orElse(against.get(0));
                refused.add(new Refused(Objects.requireNonNull(device.device()), device.tag(), why));
            }
        }
        return refused;
    }

    /**
     * As {@link #require}, for what only consents open: by device the consent that opens it, where the rules of the day ask
     * for one.
     */
    public Map<EquipmentId, Consented> requireConsented(DeviceAction action, List<EquipmentId> devices, Intent intent) {
        var how = circumstances(intent);
        var use = on(intent.day());
        var opening = new HashMap<EquipmentId, Consented>();
        for (var device : restrictions.of(devices)) {
            use.against(action, device, how).ifPresent(refusal -> {
                throw refusal;
            });
            use.consentTo(action, device, how)
                    .ifPresent(consent -> opening.put(Objects.requireNonNull(device.device()), consent));
        }
        return opening;
    }

    /** What the lock says of goods that are about to come in on a declaration, each asked for its line and first place. */
    public Arrivals arrivals(DeclarationId declaration) {
        return new Arrivals(restrictions.ofLines(declaration), this::on, this::destination);
    }

    /** A device that the lock keeps back, and why. */
    public record Refused(EquipmentId device, String tag, RuleViolated why) {}

    private InternalUse on(LocalDate day) {
        var point = rules.on(day);
        return new InternalUse(InternalUse.KINDS.stream()
                .flatMap(kind -> rules.at(kind, point).stream())
                .toList());
    }

    private Circumstances circumstances(Intent intent) {
        var how = Circumstances.on(intent.day());
        if (intent.place() != null) {
            how = how.at(destination(intent.place()));
        }
        if (intent.order() != null) {
            how = how.under(intent.order());
        }
        var receiver = intent.receiver() == null ? companyOf(intent.custodian()) : intent.receiver();
        if (intent.purpose() != null) {
            how = how.usedFor(intent.purpose());
        }
        return receiver == null ? how : how.to(receiver);
    }

    private Circumstances.Destination destination(PlaceId place) {
        var around = database.sql()
                .createQuery("""
                        with recursive around as (
                          select id, inside_id from place where id = :place
                          union all select p.id, p.inside_id from place p join around a on p.id = a.inside_id)
                        select id from around
                        """)
                .bind("place", place.value())
                .map((row, context) -> new PlaceId(row.getLong("id")))
                .set();
        return new Circumstances.Destination(places.get(place).label(), around);
    }

    private @Nullable LegalEntity companyOf(@Nullable PersonId custodian) {
        var person = custodian == null ? null : database.entities().find(Person.class, custodian.value());
        if (person == null) {
            return null;
        }
        var company = database.entities().find(Company.class, person.company().value());
        return new LegalEntity(company.facts().name(), company.taxCode());
    }
}
