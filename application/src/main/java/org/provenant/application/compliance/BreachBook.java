package org.provenant.application.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.file.AttachmentGuard;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.compliance.Breach;
import org.provenant.domain.compliance.BreachId;
import org.provenant.domain.compliance.BreachKind;
import org.provenant.domain.compliance.BreachState;
import org.provenant.domain.compliance.FoundBy;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.regulation.UseLimit;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The breaches of the company acted for; other contexts report here what they find. */
@ApplicationScoped
public class BreachBook {

    @Inject
    Database database;

    @Inject
    EquipmentRegister equipment;

    @Inject
    RuleBook rules;

    @Inject
    SeenVersion seenVersion;

    @Inject
    FileStore files;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * Something was found of a device.
     *
     * @param description what was seen, in words
     */
    public BreachId report(
            EquipmentId device, BreachKind kind, FoundBy how, LocalDate day, @Nullable String description) {
        equipment.get(device);
        var breach = new Breach(
                callers.current().requireCompany(),
                device,
                kind,
                how,
                day,
                description,
                callers.current().requireUser(),
                source(kind, day));
        database.entities().persist(breach);
        return breach.id();
    }

    /**
     * As {@link #report}; but where the same is open already, whoever found it, it is noted there that it was found again.
     */
    public BreachId reportOnce(EquipmentId device, BreachKind kind, FoundBy how, LocalDate day, String description) {
        var open = database.entities()
                .createQuery("""
                        select b from Breach b where b.device = :device and b.breachKind = :kind and b.state = :open
                        order by b.id desc
                        """, Breach.class)
                .setParameter("device", device)
                .setParameter("kind", kind)
                .setParameter("open", BreachState.OPEN)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        if (open.isEmpty()) {
            return report(device, kind, how, day, description);
        }
        database.entities()
                .persist(open.get().note(description, day, callers.current().requireUser()));
        return open.get().id();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's breach */
    Breach get(BreachId id) {
        var breach = database.entities().find(Breach.class, id.value());
        if (breach == null || !breach.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return breach;
    }

    /** As {@link #get}, if nobody has changed it since that version. */
    Breach get(BreachId id, int version) {
        var breach = get(id);
        seenVersion.require(breach, version, breach.version());
        return breach;
    }

    /** Closes each of these with the same evidence; its paper is kept once, if it was found harmless. */
    void close(List<CloseBreaches.Seen> breaches, String remedy, String evidence, AddPaper.@Nullable Sent paper) {
        var file = paper == null ? null : AttachmentGuard.check(paper.name(), paper.bytes());
        if (paper != null) {
            files.store(paper.bytes());
        }
        var today = LocalDate.now(clock);
        var user = callers.current().requireUser();
        for (var seen : breaches) {
            get(seen.breach(), seen.version()).close(remedy, evidence, file, today, user);
        }
    }

    private @Nullable RuleSource source(BreachKind kind, LocalDate day) {
        var limit = kind.limit();
        return limit == null
                ? null
                : limits(limit, day).stream().findFirst().map(RuleRow::source).orElse(null);
    }

    private List<RuleRow> limits(UseLimit limit, LocalDate day) {
        return rules.at(RuleKind.USE_LIMIT, rules.on(day)).stream()
                .filter(row -> row.content().choice(RuleField.USE_LIMIT, UseLimit.class) == limit)
                .toList();
    }
}
