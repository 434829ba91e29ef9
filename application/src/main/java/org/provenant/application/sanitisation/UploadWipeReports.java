package org.provenant.application.sanitisation;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.file.AttachmentGuard;
import org.provenant.application.shared.file.FileKind;
import org.provenant.application.shared.file.FileLimits;
import org.provenant.application.shared.file.ZipContents;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.sanitisation.Drive;
import org.provenant.domain.sanitisation.ReportMatch;
import org.provenant.domain.sanitisation.ReportProblem;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.sanitisation.WipeImport;
import org.provenant.domain.sanitisation.WipeImportId;
import org.provenant.domain.sanitisation.WipeReport;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** Takes reports of wiping tools in, many at once or packed in a ZIP, keeps them and says what they speak of. */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class UploadWipeReports {

    /** So many files at once, packed ones counted one by one. */
    public static final int MOST = 1_000;

    private static final int LARGEST_PART = 5 << 20;
    private static final long LARGEST_ALL = 200L << 20;

    @Inject
    WipeImports imports;

    @Inject
    ReportMatching matching;

    @Inject
    FileStore files;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link SanitisationRule#NO_REPORTS}, {@link SanitisationRule#TOO_MANY_REPORTS}, or a
     *     {@link FileRule} if a ZIP is not sound
     */
    public WipeImportId upload(List<AddPaper.Sent> sent) {
        var parts = unpacked(sent);
        if (parts.isEmpty()) {
            throw new RuleViolated(SanitisationRule.NO_REPORTS);
        }
        if (parts.size() > MOST) {
            throw new RuleViolated(SanitisationRule.TOO_MANY_REPORTS, parts.size(), MOST);
        }
        var read = parts.stream().map(this::read).toList();
        var made = imports.add(new WipeImport(
                callers.current().requireCompany(),
                parts.size(),
                callers.current().requireUser(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        keep(made.id(), read);
        return made.id();
    }

    private void keep(WipeImportId made, List<ReadFile> read) {
        var drives = matching.bySerials(read.stream()
                .flatMap(file -> file.reads().stream())
                .map(WipeReport.Read::serial)
                .filter(Objects::nonNull)
                .toList());
        var taken = new HashSet<String>();
        for (var file : read) {
            var kept = file.file();
            if (kept == null || file.reads().isEmpty()) {
                imports.add(new WipeReport(
                        made,
                        file.name(),
                        kept,
                        ReportMatching.unreadable(Objects.requireNonNull(file.problem()), null)));
            } else {
                for (var part : file.reads()) {
                    imports.add(new WipeReport(made, kept, part, matched(part, kept, drives, taken)));
                }
            }
        }
    }

    private WipeReport.Matched matched(
            WipeReport.Read part, Attachment file, Map<String, ReportMatching.Known> drives, Set<String> taken) {
        var serial = part.serial() == null ? "" : Drive.keyOf(part.serial());
        var found = matching.match(part, file.digest(), drives.get(serial));
        var same = !taken.add(serial + " " + file.digest().hex());
        var again = part.reportNumber() != null && !taken.add(serial + " " + part.reportNumber());
        return (same || again) && found.match() != ReportMatch.UNREADABLE
                ? new WipeReport.Matched(ReportMatch.DUPLICATE, null, found.drive())
                : found;
    }

    /** A file that the guard refuses, or that no reader understands, does not keep the others out. */
    private ReadFile read(AddPaper.Sent sent) {
        Attachment file;
        try {
            file = AttachmentGuard.check(sent.name(), sent.bytes());
        } catch (RuleViolated refused) {
            return new ReadFile(name(sent.name()), null, List.of(), ReportProblem.FILE_REFUSED);
        }
        files.store(sent.bytes());
        try {
            var reads = WipeReportReader.read(file.type(), sent.bytes());
            return new ReadFile(
                    file.name(),
                    file,
                    reads,
                    reads.isEmpty() ? WipeReportReader.problem(file.type(), sent.bytes()) : null);
        } catch (RuleViolated unsound) {
            return new ReadFile(file.name(), file, List.of(), ReportProblem.LAYOUT_UNKNOWN);
        }
    }

    private static String name(String sent) {
        var tidy = Text.tidy(sent).replace('\n', ' ');
        return tidy.isEmpty() ? "—" : tidy.substring(0, Math.min(tidy.length(), 200));
    }

    private static List<AddPaper.Sent> unpacked(List<AddPaper.Sent> sent) {
        var all = new ArrayList<AddPaper.Sent>();
        for (var file : sent) {
            if (file.bytes().length > FileLimits.BYTES) {
                throw new RuleViolated(FileRule.FILE_TOO_LARGE, FileLimits.MEGABYTES);
            }
            if (FileKind.of(file.bytes()) == FileKind.ZIP) {
                unpack(file.bytes(), all);
            } else {
                all.add(file);
            }
        }
        return all;
    }

    /** Each part within its limits, none packed again: what is packed within is no report. */
    private static void unpack(byte[] file, List<AddPaper.Sent> all) {
        var zip = ZipContents.of(file);
        long size = 0;
        for (var part : zip.parts()) {
            if (part.name().endsWith("/")) {
                continue;
            }
            size += part.size();
            if (part.size() > LARGEST_PART || size > LARGEST_ALL) {
                throw new RuleViolated(FileRule.FILE_UNPACKS_TOO_LARGE);
            }
            try (var content = zip.open(part)) {
                all.add(new AddPaper.Sent(
                        part.name().substring(part.name().lastIndexOf('/') + 1), content.readAllBytes()));
            } catch (IOException e) {
                throw new RuleViolated(FileRule.FILE_DAMAGED, part.name());
            }
        }
    }

    /** @param problem why nothing was read of it */
    private record ReadFile(
            String name,
            @Nullable Attachment file,
            List<WipeReport.Read> reads,
            @Nullable ReportProblem problem) {}
}
