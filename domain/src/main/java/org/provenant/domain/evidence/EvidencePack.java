package org.provenant.domain.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.TreeHash;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;

/**
 * A pack of evidence that somebody asked for: what it is about and, once it is made, by what it is known again and up to
 * where the history was signed then. What was made never changes.
 */
@Entity
@Table(name = "evidence_pack")
public class EvidencePack implements Recorded {

    /** The most characters of {@link #name}. */
    public static final int NAME_LENGTH = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evidence_pack")
    @SequenceGenerator(name = "evidence_pack", sequenceName = "evidence_pack_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id")
    private CompanyId company;

    @Enumerated(EnumType.STRING)
    @Column(name = "pack_kind")
    private PackKind packKind;

    private String name;

    /** Their numbers with blanks between them, because nobody ever asks for the packs of a device. */
    private @Nullable String devices;

    @Column(name = "permit_id")
    private @Nullable PermitId permit;

    @Column(name = "declaration_id")
    private @Nullable DeclarationId declaration;

    @Column(name = "period_from")
    private @Nullable LocalDate periodFrom;

    @Column(name = "period_to")
    private @Nullable LocalDate periodTo;

    @Column(name = "requested_by")
    private UserId requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "packed_at")
    private @Nullable Instant packedAt;

    @Column(name = "file_digest")
    private @Nullable String fileDigest;

    @Column(name = "file_size")
    private @Nullable Long fileSize;

    private @Nullable Long entries;
    private @Nullable Long changes;

    @Column(name = "checkpoint_size")
    private @Nullable Long checkpointSize;

    private @Nullable String root;

    @SuppressWarnings("NullAway.Init")
    protected EvidencePack() {}

    /**
     * A pack that is still to be made.
     *
     * @param name what people call the chosen records
     */
    public EvidencePack(CompanyId company, PackSelection selection, String name, UserId requestedBy, Instant now) {
        this.company = company;
        this.packKind = selection.kind();
        this.name = name;
        this.devices = selection.devices().isEmpty()
                ? null
                : selection.devices().stream()
                        .map(device -> Long.toString(device.value()))
                        .collect(Collectors.joining(" "));
        this.permit = selection.permit();
        this.declaration = selection.declaration();
        this.periodFrom = selection.period() == null ? null : selection.period().from();
        this.periodTo = selection.period() == null ? null : selection.period().to();
        this.requestedBy = requestedBy;
        this.requestedAt = now;
    }

    /** Keeps by what the pack is known again. */
    public void made(Contents contents, Instant now) {
        if (isMade()) {
            throw new IllegalStateException("pack " + id + " was made before");
        }
        packedAt = now;
        fileDigest = contents.file().hex();
        fileSize = contents.bytes();
        entries = contents.entries();
        changes = contents.changes();
        checkpointSize = contents.checkpointSize();
        root = contents.root().hex();
    }

    @Override
    public EvidencePackId id() {
        return new EvidencePackId(id);
    }

    @Override
    public String label() {
        return name;
    }

    public CompanyId company() {
        return company;
    }

    public PackSelection selection() {
        return new PackSelection(
                packKind,
                devices == null
                        ? List.of()
                        : Arrays.stream(devices.split(" "))
                                .map(number -> new EquipmentId(Long.parseLong(number)))
                                .toList(),
                permit,
                declaration,
                periodFrom == null || periodTo == null ? null : new Period(periodFrom, periodTo));
    }

    public UserId requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public boolean isMade() {
        return fileDigest != null;
    }

    public @Nullable Instant packedAt() {
        return packedAt;
    }

    /**
     * By what the pack is known again.
     *
     * @throws RuleViolated {@link EvidenceRule#NOT_MADE}
     */
    public Contents contents() {
        if (fileDigest == null) {
            throw new RuleViolated(EvidenceRule.NOT_MADE, name);
        }
        return new Contents(
                new FileDigest(fileDigest),
                Objects.requireNonNull(fileSize),
                Objects.requireNonNull(entries),
                Objects.requireNonNull(changes),
                Objects.requireNonNull(checkpointSize),
                TreeHash.parse(Objects.requireNonNull(root)));
    }

    /**
     * What a pack holds.
     *
     * @param file digest of the ZIP
     * @param bytes its length
     * @param checkpointSize entries of the history that the checkpoint covers which everything is proved against
     * @param root of the tree over these
     */
    public record Contents(
            FileDigest file, long bytes, long entries, long changes, long checkpointSize, TreeHash root) {}
}
