package org.provenant.domain.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Recorded;

/** What one check of the whole history, and of every record against it, has found, kept for the next who asks. */
@Entity
@Table(name = "history_check")
public class HistoryCheckRecord implements Recorded {

    private static final String NO_NUMBER = "-";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "history_check")
    @SequenceGenerator(name = "history_check", sequenceName = "history_check_seq", allocationSize = 1)
    private Long id;

    @Column(name = "checked_at", updatable = false)
    private Instant checkedAt;

    @Column(updatable = false)
    private long entries;

    @Column(updatable = false)
    private long changes;

    @Column(updatable = false)
    private long checkpoints;

    @Column(updatable = false)
    private long files;

    @Column(updatable = false)
    private long signed;

    @Column(updatable = false)
    private String root;

    @Column(updatable = false)
    private long problems;

    @Column(name = "first_bad", updatable = false)
    private @Nullable Long firstBad;

    @Column(updatable = false)
    private @Nullable String findings;

    @Column(name = "compared_records", updatable = false)
    private @Nullable Long comparedRecords;

    @Column(name = "compared_all", updatable = false)
    private @Nullable Boolean comparedAll;

    @Column(updatable = false)
    private @Nullable Integer differing;

    @Column(updatable = false)
    private @Nullable String differences;

    @SuppressWarnings("NullAway.Init")
    protected HistoryCheckRecord() {}

    /** A check that ended just now. */
    public HistoryCheckRecord(CheckedHistory checked, ComparedRecords compared, Instant now) {
        this.checkedAt = now;
        this.entries = checked.entries();
        this.changes = checked.changes();
        this.checkpoints = checked.checkpoints();
        this.files = checked.files();
        this.signed = checked.signed();
        this.root = checked.root().hex();
        this.problems = checked.problemCount();
        this.firstBad = checked.firstBad().orElse(null);
        this.findings = checked.isIntact()
                ? null
                : checked.problems().stream().map(HistoryCheckRecord::line).collect(Collectors.joining("\n"));
        this.comparedRecords = compared.records();
        this.comparedAll = compared.all();
        this.differing = compared.differences().size();
        this.differences = compared.isSame()
                ? null
                : compared.differences().stream()
                        .map(ComparedRecords.Place::line)
                        .collect(Collectors.joining("\n"));
    }

    private static String line(HistoryProblem problem) {
        return problem.fault().name() + " "
                + (problem.number() == null ? NO_NUMBER : problem.number().toString()) + " " + problem.what();
    }

    private static HistoryProblem problem(String line) {
        var parts = line.split(" ", 3);
        return new HistoryProblem(
                HistoryFault.valueOf(parts[0]), parts[1].equals(NO_NUMBER) ? null : Long.valueOf(parts[1]), parts[2]);
    }

    @Override
    public HistoryCheckId id() {
        return new HistoryCheckId(id);
    }

    @Override
    public String label() {
        return checkedAt.toString();
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    /** What was found of the records; nothing if they were not compared. */
    public @Nullable ComparedRecords compared() {
        if (comparedRecords == null || comparedAll == null) {
            return null;
        }
        var told = differences == null
                ? List.<ComparedRecords.Place>of()
                : differences.lines().map(ComparedRecords.Place::parse).toList();
        return new ComparedRecords(comparedRecords, comparedAll, told);
    }

    /** What was found of the history. */
    public CheckedHistory checked() {
        var told = findings == null
                ? List.<HistoryProblem>of()
                : findings.lines().map(HistoryCheckRecord::problem).toList();
        return new CheckedHistory(entries, changes, checkpoints, files, signed, TreeHash.parse(root), problems, told);
    }
}
