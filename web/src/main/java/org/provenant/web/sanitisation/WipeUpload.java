package org.provenant.web.sanitisation;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.application.sanitisation.RecordWipe;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.sanitisation.WipeLevel;
import org.provenant.domain.sanitisation.WipeMethod;
import org.provenant.domain.sanitisation.WipeRecord;
import org.provenant.domain.sanitisation.WipeResult;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.licensing.SentPart;
import org.provenant.web.platform.api.Parameters;

/** The parts of a form that records a wipe or a destruction. */
public class WipeUpload {

    @FormParam("day")
    @Parameter(description = "The day on which it ended, as `2026-11-23`", required = true)
    @Nullable
    String day;

    @FormParam("standard")
    @Parameter(description = "The standard with its revision, such as `NIST SP 800-88 Rev. 2`", required = true)
    @Nullable
    String standard;

    @FormParam("level")
    @Parameter(description = "CLEAR, PURGE or DESTROY", required = true)
    @Nullable
    String level;

    @FormParam("method")
    @Parameter(
            description = "OVERWRITE, FIRMWARE_ERASE, CRYPTO_ERASE, DEGAUSS, SHRED, DISINTEGRATE, PULVERISE, INCINERATE"
                    + " or MELT",
            required = true)
    @Nullable
    String method;

    @FormParam("methodDetail")
    @Parameter(description = "The method in the words of the tool or the paper")
    @Nullable
    String methodDetail;

    @FormParam("tool")
    @Parameter(description = "The program, for a wipe")
    @Nullable
    String tool;

    @FormParam("toolVersion")
    @Parameter(description = "Its version")
    @Nullable
    String toolVersion;

    @FormParam("verification")
    @Parameter(description = "How the result was checked, for a wipe")
    @Nullable
    String verification;

    @FormParam("operator")
    @Parameter(description = "Who did it", required = true)
    @Nullable
    String operator;

    @FormParam("verifier")
    @Parameter(description = "Who checked it or witnessed it; never the operator", required = true)
    @Nullable
    String verifier;

    @FormParam("startedAt")
    @Parameter(description = "When it began, as `2026-11-23T01:00:00Z`, for a wipe")
    @Nullable
    String startedAt;

    @FormParam("endedAt")
    @Parameter(description = "When it ended, for a wipe")
    @Nullable
    String endedAt;

    @FormParam("result")
    @Parameter(description = "GOOD, PARTIAL or FAILED", required = true)
    @Nullable
    String result;

    @FormParam("reportNumber")
    @Parameter(description = "Number of the tool's report or of the minutes")
    @Nullable
    String reportNumber;

    @FormParam("file")
    @Parameter(description = "The report: PDF, PNG, JPEG, TIFF, DOCX, XLSX, text, CSV or XML, at most 20 MB")
    @Nullable
    EntityPart file;

    RecordWipe.Command command(DriveId drive) throws IOException {
        var facts = new WipeRecord.Facts(
                Parameters.read(LocalDate.class, "day", Parameters.required("day", day)),
                Parameters.required("standard", standard),
                Parameters.read(WipeLevel.class, "level", Parameters.required("level", level)),
                Parameters.read(WipeMethod.class, "method", Parameters.required("method", method)),
                methodDetail,
                tool,
                toolVersion,
                verification,
                Parameters.required("operator", operator),
                Parameters.required("verifier", verifier),
                moment(startedAt),
                moment(endedAt),
                Parameters.read(WipeResult.class, "result", Parameters.required("result", result)),
                reportNumber);
        return new RecordWipe.Command(List.of(drive), facts, SentPart.ifSent(file));
    }

    private static @Nullable Instant moment(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new RuleViolated(SanitisationRule.TIME_INVALID, text);
        }
    }
}
