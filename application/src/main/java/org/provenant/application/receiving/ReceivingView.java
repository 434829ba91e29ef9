package org.provenant.application.receiving;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.customs.DeclarationLineRow;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationLineId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.receiving.DifferenceKind;
import org.provenant.domain.receiving.Finding;
import org.provenant.domain.receiving.Matching;
import org.provenant.domain.receiving.ScanOutcome;

/** How far the receiving of a declaration has come: counts for each line, what is wrong, what was scanned last. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class ReceivingView {

    private static final int LATEST = 15;

    @Inject
    DeclarationCard declarations;

    @Inject
    ReceivingDesk desk;

    @Inject
    Database database;

    public View of(DeclarationId id) {
        var declaration = declarations.get(id);
        var matching = desk.matching(id);
        var counts = matching.counts();
        var findings = matching.findings();
        var lines = declaration.lines().stream()
                .map(line -> {
                    var count = counts.getOrDefault(new DeclarationLineId(line.id()), new Matching.Count(0, 0, 0));
                    return new Line(line, count.listed(), count.received(), count.missing(), count.over());
                })
                .toList();
        return new View(
                id.value(),
                declaration.facts().number().digits(),
                lines,
                count(findings, DifferenceKind.WRONG_LINE) + count(findings, DifferenceKind.WRONG_DECLARATION),
                count(findings, DifferenceKind.UNLISTED),
                findings.size(),
                latest(id));
    }

    private static int count(List<Finding> findings, DifferenceKind kind) {
        return (int) findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    private List<Scanned> latest(DeclarationId id) {
        return database.sql()
                .createQuery("""
                        select s.serial_number, s.outcome, s.scanned_at, u.name, dl.line_no from receiving_scan s
                          join user_account u on u.id = s.scanned_by
                          left join declaration_line dl on dl.id = s.declaration_line_id
                        where s.declaration_id = :declaration and s.withdrawn_on is null order by s.id desc limit :most
                        """)
                .bind("declaration", id.value())
                .bind("most", LATEST)
                .map((row, context) -> new Scanned(
                        row.getString("serial_number"),
                        ScanOutcome.valueOf(row.getString("outcome")),
                        row.getObject("line_no", Integer.class),
                        row.getString("name"),
                        row.getObject("scanned_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * The receiving of one declaration.
     *
     * @param wrong devices that belong to another line or declaration
     * @param unlisted devices on no list
     * @param findings how many differences a match would find now
     * @param latest what was scanned last, the latest first
     */
    public record View(
            long declarationId,
            String declarationNumber,
            List<Line> lines,
            int wrong,
            int unlisted,
            int findings,
            List<Scanned> latest)
            implements Serializable {

        public View {
            lines = List.copyOf(lines);
            latest = List.copyOf(latest);
        }
    }

    /**
     * One line: what the permit line and the declaration line say stands in {@code declared}.
     *
     * @param listed serial numbers that the packing list announces
     * @param received devices that came and belong to it
     * @param missing how many are still to come
     * @param over how many more came than were declared
     */
    public record Line(DeclarationLineRow declared, int listed, int received, int missing, int over)
            implements Serializable {}

    /** One scan. */
    public record Scanned(
            String serialNumber,
            ScanOutcome outcome,
            @Nullable Integer lineNo,
            String by,
            Instant at) implements Serializable {}
}
