package org.provenant.application.evidence;

import jakarta.inject.Inject;
import java.io.OutputStream;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.job.JobQueue;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.equipment.DeviceCode;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.evidence.EvidencePack;
import org.provenant.domain.evidence.EvidencePackId;
import org.provenant.domain.evidence.EvidenceRule;
import org.provenant.domain.evidence.PackKind;
import org.provenant.domain.evidence.PackSelection;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.UserAccount;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;
import org.provenant.domain.shared.ValueRule;

/** The packs of evidence of the company acted for, and what can be packed. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class EvidencePacks {

    /** The most packs that are listed. */
    private static final int MOST = 500;

    private static final int MOST_NAMED = 20;

    @Inject
    Database database;

    @Inject
    EquipmentSearch equipment;

    @Inject
    Callers callers;

    @Inject
    FileStore files;

    @Inject
    JobQueue jobs;

    /** The latest packs, the latest first. */
    public List<PackRow> all() {
        return database.sql()
                .createQuery("""
                        select p.id, p.pack_kind, p.name, p.entries, p.changes, p.file_size, p.checkpoint_size, p.root,
                          p.file_digest, u.name as requester, p.requested_at, p.packed_at
                        from evidence_pack p join user_account u on u.id = p.requested_by
                        where p.company_id = :company order by p.id desc limit :most
                        """)
                .bind("company", callers.current().requireCompany().value())
                .bind("most", MOST)
                .map((row, context) -> new PackRow(
                        row.getLong("id"),
                        PackKind.valueOf(row.getString("pack_kind")),
                        row.getString("name"),
                        row.getString("requester"),
                        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                        row.getObject("entries", Long.class),
                        row.getObject("changes", Long.class),
                        row.getObject("file_size", Long.class),
                        row.getObject("checkpoint_size", Long.class),
                        row.getString("root"),
                        row.getString("file_digest")))
                .list();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's pack */
    public EvidencePack get(EvidencePackId id) {
        var pack = database.entities().find(EvidencePack.class, id.value());
        if (pack == null || !pack.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return pack;
    }

    /** Who asked for a pack, by the name of today. */
    public String requester(EvidencePackId id) {
        return database.entities()
                .find(UserAccount.class, get(id).requestedBy().value())
                .name();
    }

    /** How far the making of a pack has come. */
    public Optional<JobQueue.Status> progress(EvidencePackId id) {
        return jobs.latest(EvidencePackJob.KIND, get(id).id().value());
    }

    /**
     * Writes the pack as it was made; the stream is not closed.
     *
     * @throws RuleViolated {@link EvidenceRule#NOT_MADE}
     */
    public void zip(EvidencePackId id, OutputStream out) {
        files.copy(get(id).contents().file(), out);
    }

    /**
     * Devices by asset tags or serial numbers, as people write them one below the other.
     *
     * @throws RuleViolated {@link EvidenceRule#DEVICE_UNKNOWN} saying how many are not there, and naming the first {@value #MOST_NAMED}
     */
    public PackSelection devices(String written) {
        var wanted = written.lines()
                .map(DeviceCode::read)
                .map(Text::tidy)
                .filter(line -> !line.isEmpty())
                .distinct()
                .limit(PackSelection.MOST_DEVICES + 1L)
                .toList();
        var devices = new ArrayList<EquipmentId>();
        var missing = new ArrayList<String>();
        for (var tagOrSerial : wanted) {
            device(tagOrSerial).ifPresentOrElse(devices::add, () -> missing.add(tagOrSerial));
        }
        if (!missing.isEmpty()) {
            var named = String.join(", ", missing.subList(0, Math.min(missing.size(), MOST_NAMED)));
            throw new RuleViolated(
                    EvidenceRule.DEVICE_UNKNOWN, missing.size(), missing.size() > MOST_NAMED ? named + ", …" : named);
        }
        return PackSelection.of(devices);
    }

    /**
     * All devices that a list shows for a filter.
     *
     * @throws RuleViolated {@link EvidenceRule#TOO_MANY_DEVICES} or {@link EvidenceRule#NOTHING_CHOSEN}
     */
    public PackSelection devices(EquipmentQuery filter) {
        var found = new ArrayList<EquipmentId>();
        equipment.read(filter, EquipmentSort.ASSET_TAG.upwards(), rows -> {
            while (rows.hasNext() && found.size() <= PackSelection.MOST_DEVICES) {
                found.add(new EquipmentId(rows.next().id()));
            }
            return found;
        });
        return PackSelection.of(found);
    }

    private Optional<EquipmentId> device(String tagOrSerial) {
        return found(
                        "select id from equipment where company_id = :company and stage <> 'WITHDRAWN'"
                                + " and (asset_tag = :wanted or coalesce(serial_number, '') = :wanted)"
                                + " order by asset_tag = :wanted desc, id limit 1",
                        tagOrSerial)
                .map(EquipmentId::new);
    }

    /** @throws RuleViolated {@link EvidenceRule#PERMIT_UNKNOWN} */
    public PackSelection permit(String number) {
        var wanted = Text.tidy(number);
        return found(
                        "select id from permit where company_id = :company and number = :wanted order by id limit 1",
                        wanted)
                .map(id -> PackSelection.of(new PermitId(id)))
                .orElseThrow(() -> new RuleViolated(EvidenceRule.PERMIT_UNKNOWN, wanted));
    }

    /** @throws RuleViolated {@link EvidenceRule#DECLARATION_UNKNOWN} */
    public PackSelection declaration(String number) {
        var wanted = Text.tidy(number);
        return found(
                        "select id from declaration where company_id = :company and number = :wanted order by id limit 1",
                        wanted)
                .map(id -> PackSelection.of(new DeclarationId(id)))
                .orElseThrow(() -> new RuleViolated(EvidenceRule.DECLARATION_UNKNOWN, wanted));
    }

    private Optional<Long> found(String query, String wanted) {
        return database.sql()
                .createQuery(query)
                .bind("company", callers.current().requireCompany().value())
                .bind("wanted", wanted)
                .mapTo(Long.class)
                .findOne();
    }

    /**
     * One pack in a list; what is only known of a pack that was made is nothing until then.
     *
     * @param bytes length of the ZIP
     * @param checkpointSize entries of the history that the checkpoint covers
     * @param root 64 hexadecimal digits
     * @param sha256 digest of the ZIP
     */
    public record PackRow(
            long id,
            PackKind kind,
            String name,
            String requestedBy,
            Instant requestedAt,
            @Nullable Long entries,
            @Nullable Long changes,
            @Nullable Long bytes,
            @Nullable Long checkpointSize,
            @Nullable String root,
            @Nullable String sha256)
            implements Serializable {}
}
