package org.provenant.application.evidence;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.provenant.application.customs.Declarations;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.job.JobQueue;
import org.provenant.application.permit.Permits;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.evidence.EvidencePack;
import org.provenant.domain.evidence.EvidencePackId;
import org.provenant.domain.evidence.EvidenceRule;
import org.provenant.domain.evidence.PackSelection;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * Asks for a pack of evidence, which is then made as a job. Whoever may read the history may have it with its proofs;
 * no record is touched.
 */
@UseCase
@Allowed(Permission.READ_RECORDS)
public class RequestEvidencePack {

    /** So many devices are named; the others are counted. */
    private static final int NAMED = 3;

    @Inject
    EquipmentRegister equipment;

    @Inject
    Permits permits;

    @Inject
    Declarations declarations;

    @Inject
    JobQueue jobs;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, {@link EvidenceRule#DEVICE_UNKNOWN} */
    public EvidencePackId request(PackSelection selection) {
        var caller = callers.current();
        var pack = new EvidencePack(
                caller.requireCompany(), selection, nameOf(selection), caller.requireUser(), clock.instant());
        database.entities().persist(pack);
        database.entities().flush();
        jobs.enqueue(EvidencePackJob.KIND, pack.id().value());
        return pack.id();
    }

    private String nameOf(PackSelection selection) {
        return switch (selection.kind()) {
            case DEVICES -> nameOf(selection.devices());
            case PERMIT ->
                permits.get(Objects.requireNonNull(selection.permit())).label();
            case DECLARATION ->
                declarations
                        .get(Objects.requireNonNull(selection.declaration()))
                        .label();
            case PERIOD -> {
                var period = Objects.requireNonNull(selection.period());
                yield period.from() + " – " + period.to();
            }
        };
    }

    private String nameOf(List<EquipmentId> devices) {
        requireOwn(devices);
        var named = devices.stream()
                .limit(NAMED)
                .map(device -> equipment.get(device).label())
                .toList();
        var name = String.join(", ", named);
        int more = devices.size() - named.size();
        return more == 0 ? name : name + " … (+" + more + ")";
    }

    private void requireOwn(List<EquipmentId> devices) {
        var company = callers.current().requireCompany().value();
        long own = database.sql()
                .createQuery("select count(*) from equipment where id = any (:ids) and company_id = :company")
                .bindArray(
                        "ids",
                        Long.class,
                        devices.stream().map(EquipmentId::value).toList())
                .bind("company", company)
                .mapTo(Long.class)
                .one();
        if (own != devices.size()) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, devices.get(0).value());
        }
    }
}
