package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.permit.Permits;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.UserAccount;
import org.provenant.domain.licensing.ControlFlag;
import org.provenant.domain.licensing.ControlRecord;
import org.provenant.domain.licensing.ControlRecordId;
import org.provenant.domain.licensing.ControlState;
import org.provenant.domain.licensing.Dossier;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.OtherControl;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Other controls on the goods of a dossier or of a permit: which there may be, and how each was answered. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DossierControls {

    @Inject
    Dossiers dossiers;

    @Inject
    Permits permits;

    @Inject
    ControlRecords records;

    @Inject
    RuleBook rules;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's dossier */
    public Controls of(DossierId id) {
        return of(dossiers.get(id));
    }

    /**
     * Those on the goods that a permit allows, answered in the dossier from which it came.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's permit
     */
    public Controls ofPermit(PermitId id) {
        var permit = permits.get(id);
        var goods = permit.lines().stream().map(PermitLine::hs).toList();
        return dossierOf(id)
                .map(dossier -> controls(dossier.id(), goods, dossier.rulesOr(rules.now()), records.of(dossier.id())))
                .orElseGet(() -> controls(null, goods, rules.on(permit.facts().issuedOn()), List.of()));
    }

    private Optional<Dossier> dossierOf(PermitId id) {
        return database.sql()
                .createQuery("select id from dossier where permit_id = :permit")
                .bind("permit", id.value())
                .mapTo(Long.class)
                .findOne()
                .map(dossier -> dossiers.get(new DossierId(dossier)));
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} also if there is no file */
    public Attachment file(DossierId dossier, ControlRecordId id) {
        var file = records.get(dossier, id).file();
        if (file == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return file;
    }

    /** The file's bytes, as they were sent. */
    public byte[] bytes(DossierId dossier, ControlRecordId id) {
        return files.read(file(dossier, id).digest());
    }

    private Controls of(Dossier dossier) {
        return controls(
                dossier.id(),
                dossier.goods().stream().map(line -> line.facts().hs()).toList(),
                dossier.rulesOr(rules.now()),
                records.of(dossier.id()));
    }

    private Controls controls(
            @Nullable DossierId dossier, List<HsCode> goods, RulePoint point, List<ControlRecord> kept) {
        var today = LocalDate.now(clock);
        return new Controls(
                dossier == null ? null : dossier.value(),
                ControlFlag.of(rules.at(RuleKind.OTHER_CONTROL, point), goods, kept, today),
                kept.stream().map(record -> row(record, today)).toList());
    }

    private Row row(ControlRecord record, LocalDate today) {
        var facts = record.facts();
        return new Row(
                record.id().value(),
                record.control(),
                record.withdrawnOn() == null ? record.stateOn(today) : null,
                facts == null ? null : facts.number(),
                facts == null ? null : facts.issuer(),
                facts == null ? null : facts.issuedOn(),
                facts == null ? null : facts.validUntil(),
                record.notNeededBecause(),
                record.file(),
                database.entities()
                        .find(UserAccount.class, record.addedBy().value())
                        .name(),
                record.addedAt(),
                record.withdrawnOn(),
                record.withdrawnBecause());
    }

    /**
     * The other controls of one dossier or permit.
     *
     * @param dossier in which they are answered; none for a permit that came from none
     * @param flags those that the rule book names for its goods: a warning, no law
     * @param records every answer, the oldest first
     */
    public record Controls(@Nullable Long dossier, List<ControlFlag> flags, List<Row> records) implements Serializable {

        public Controls {
            flags = List.copyOf(flags);
            records = List.copyOf(records);
        }

        /** Those that nobody has answered, and those whose permit is over or ends soon. */
        public List<ControlFlag> warnings() {
            return flags.stream().filter(flag -> flag.state().warns()).toList();
        }
    }

    /**
     * One answer.
     *
     * @param state how the control stands by it today; none if it was withdrawn
     * @param number none if no permit or paper is needed, and then neither issuer, days nor file
     */
    public record Row(
            long id,
            OtherControl control,
            @Nullable ControlState state,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            @Nullable String notNeededBecause,
            @Nullable Attachment file,
            String addedBy,
            Instant addedAt,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnBecause)
            implements Serializable {}
}
