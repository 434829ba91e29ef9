package org.provenant.application.compliance;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.ListQuery;
import org.provenant.application.shared.ListSheet;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.compliance.LossId;
import org.provenant.domain.compliance.LossPaper;
import org.provenant.domain.compliance.LossPaperId;
import org.provenant.domain.compliance.LossStage;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The losses and thefts of the company acted for. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class LossList {

    private static final String SELECT = """
            select l.id, 'MAT-' || l.id as number, l.theft, l.lost_on, l.lost_where, l.circumstances, l.police_report, l.loss_stage as stage,
              l.explanation, l.explained_on, l.tax_assessment, l.assessed_on, l.found_on, l.found_because, d.devices,
              l.version
            from loss l join lateral (select count(*) as devices from lost_device where loss_id = l.id) d on true
            """;

    @Inject
    Losses losses;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /**
     * One page of the losses.
     *
     * @param size rows on the page
     * @param cursor where the page begins; nothing for the first
     */
    public Page<LossRow> find(@Nullable LossStage stage, SortColumn.Order order, int size, @Nullable String cursor) {
        return in(stage).page(LossRow.class, order, size, cursor);
    }

    /** All of them, as far as a sheet can hold them. */
    List<LossRow> all(@Nullable LossStage stage, SortColumn.Order order) {
        return in(stage).all(LossRow.class, order, ListSheet.MOST_ROWS);
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's loss */
    public LossRow get(LossId id) {
        return ofCompany().one(LossRow.class, "l.id", id);
    }

    /** The losses that a device was among, the latest first; none for another company's. */
    public List<LossRow> of(EquipmentId device) {
        return ofCompany()
                .where(
                        "exists (select from lost_device x where x.loss_id = l.id and x.equipment_id = :device)",
                        "device",
                        device)
                .all(LossRow.class, LossSort.LOST_ON.downwards(), Integer.MAX_VALUE);
    }

    /** What was lost. */
    public List<Device> devices(LossId id) {
        losses.get(id);
        return database.sql()
                .createQuery("""
                        select e.id, e.asset_tag, e.serial_number, e.manufacturer || ' ' || e.model as name, e.stage
                        from lost_device d join equipment e on e.id = d.equipment_id where d.loss_id = :loss
                        order by e.asset_tag
                        """)
                .bind("loss", id.value())
                .map(ConstructorMapper.of(Device.class))
                .list();
    }

    /** Its papers, stage by stage. */
    public List<Paper> papers(LossId id) {
        losses.get(id);
        return database.sql()
                .createQuery("select id, loss_stage as stage, file_name, file_type, file_size from loss_paper"
                        + " where loss_id = :loss order by id")
                .bind("loss", id.value())
                .map(ConstructorMapper.of(Paper.class))
                .list();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for a paper of another loss */
    public Attachment file(LossId id, LossPaperId paper) {
        losses.get(id);
        var found = database.entities().find(LossPaper.class, paper.value());
        if (found == null || !found.loss().id().equals(id)) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, paper.value());
        }
        return found.file();
    }

    /** The paper's bytes, as they were sent. */
    public byte[] bytes(LossId id, LossPaperId paper) {
        return files.read(file(id, paper).digest());
    }

    private ListQuery in(@Nullable LossStage stage) {
        var list = ofCompany();
        if (stage != null) {
            list.where("l.loss_stage = :stage", "stage", stage.name());
        }
        return list;
    }

    private ListQuery ofCompany() {
        return new ListQuery(database.sql(), SELECT)
                .where("l.company_id = :company", "company", callers.current().requireCompany());
    }

    /** A device that was lost. */
    public record Device(long id, String assetTag, @Nullable String serialNumber, String name, LifecycleStage stage)
            implements Serializable {}

    /** A paper. */
    public record Paper(long id, LossStage stage, String fileName, AttachmentType fileType, long fileSize)
            implements Serializable {}

    /**
     * One loss.
     *
     * @param number how people call it
     * @param devices how many devices were lost
     * @param version for edits
     */
    public record LossRow(
            long id,
            String number,
            boolean theft,
            LocalDate lostOn,
            String lostWhere,
            String circumstances,
            @Nullable String policeReport,
            LossStage stage,
            @Nullable String explanation,
            @Nullable LocalDate explainedOn,
            @Nullable String taxAssessment,
            @Nullable LocalDate assessedOn,
            @Nullable LocalDate foundOn,
            @Nullable String foundBecause,
            int devices,
            int version)
            implements Serializable {}
}
