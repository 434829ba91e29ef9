package org.provenant.domain.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Recorded;

/** A paper by which a loss was cleared up, with the stage that it belongs to. */
@Entity
@Table(name = "loss_paper")
public class LossPaper implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "loss_paper")
    @SequenceGenerator(name = "loss_paper", sequenceName = "loss_paper_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "loss_id", updatable = false)
    private Loss loss;

    @Enumerated(EnumType.STRING)
    @Column(name = "loss_stage", updatable = false)
    private LossStage lossStage;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type", updatable = false)
    private AttachmentType fileType;

    @Column(name = "file_size", updatable = false)
    private long fileSize;

    @Column(name = "file_digest", updatable = false)
    private String fileDigest;

    @SuppressWarnings("NullAway.Init")
    protected LossPaper() {}

    LossPaper(Loss loss, LossStage stage, Attachment paper) {
        this.loss = loss;
        this.lossStage = stage;
        this.fileName = paper.name();
        this.fileType = paper.type();
        this.fileSize = paper.size();
        this.fileDigest = paper.digest().hex();
    }

    @Override
    public LossPaperId id() {
        return new LossPaperId(id);
    }

    @Override
    public String label() {
        return fileName;
    }

    public Loss loss() {
        return loss;
    }

    public Attachment file() {
        return new Attachment(fileName, fileType, fileSize, new FileDigest(fileDigest));
    }
}
