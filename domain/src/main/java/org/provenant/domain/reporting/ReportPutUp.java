package org.provenant.domain.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Recorded;

/** That a draft was put up for review, by whom; it stays when the draft is sent back. Who did so once never reviews it. */
@Entity
@Table(name = "report_put_up")
public class ReportPutUp implements Recorded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_put_up")
    @SequenceGenerator(name = "report_put_up", sequenceName = "report_put_up_seq", allocationSize = 1)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "draft_id", updatable = false)
    private ReportDraft draft;

    @Column(name = "put_up_by", updatable = false)
    private UserId putUpBy;

    @Column(name = "put_up_at", updatable = false)
    private Instant putUpAt;

    @SuppressWarnings("NullAway.Init")
    protected ReportPutUp() {}

    public ReportPutUp(ReportDraft draft, ReportDraft.Deed deed) {
        this.draft = draft;
        this.putUpBy = deed.by();
        this.putUpAt = deed.at();
    }

    @Override
    public ReportPutUpId id() {
        return new ReportPutUpId(id);
    }

    @Override
    public String label() {
        return draft.label();
    }

    public UserId putUpBy() {
        return putUpBy;
    }
}
