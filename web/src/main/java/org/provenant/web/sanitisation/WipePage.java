package org.provenant.web.sanitisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.sanitisation.DriveList;
import org.provenant.application.sanitisation.DriveRow;
import org.provenant.application.sanitisation.RecordWipe;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.sanitisation.WipeLevel;
import org.provenant.domain.sanitisation.WipeMethod;
import org.provenant.domain.sanitisation.WipeRecord;
import org.provenant.domain.sanitisation.WipeResult;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.web.compliance.SentFile;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Records by hand that a drive was wiped, or destroyed before a witness. */
@Named
@RequestScoped
public class WipePage {

    @Inject
    DriveList drives;

    @Inject
    RecordWipe recordWipe;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private @Nullable DriveRow row;
    private @Nullable String standard;
    private @Nullable WipeLevel level;
    private @Nullable WipeMethod method;
    private @Nullable String methodDetail;
    private @Nullable String tool;
    private @Nullable String toolVersion;
    private @Nullable String verification;
    private @Nullable String operator;
    private @Nullable String verifier;
    private @Nullable LocalDate startedOn;
    private @Nullable String startedTime;
    private @Nullable LocalDate endedOn;
    private @Nullable String endedTime;
    private @Nullable WipeResult result;
    private @Nullable String reportNumber;
    private @Nullable Part file;

    public void save() {
        var day = getEndedOn();
        var facts = new WipeRecord.Facts(
                day,
                Objects.requireNonNull(getStandard()),
                Objects.requireNonNull(level),
                Objects.requireNonNull(method),
                methodDetail,
                tool,
                toolVersion,
                verification,
                Objects.requireNonNull(operator),
                Objects.requireNonNull(verifier),
                moment(startedOn == null ? day : startedOn, startedTime),
                moment(day, endedTime),
                Objects.requireNonNull(result),
                reportNumber);
        recordWipe.record(new RecordWipe.Command(List.of(id()), facts, SentFile.of(file)));
        redirects.to("/drive/card.xhtml?id=" + address.id(), "sanitisation.done.wiped");
    }

    private static @Nullable Instant moment(LocalDate day, @Nullable String time) {
        if (time == null || time.isBlank()) {
            return null;
        }
        try {
            return day.atTime(LocalTime.parse(time.strip()))
                    .atZone(Terms.VIETNAM)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new RuleViolated(SanitisationRule.TIME_INVALID, time);
        }
    }

    public DriveRow getRow() {
        if (row == null) {
            row = drives.get(id());
        }
        return row;
    }

    public WipeLevel[] getLevels() {
        return WipeLevel.values();
    }

    public WipeMethod[] getMethods() {
        return WipeMethod.values();
    }

    public WipeResult[] getResults() {
        return WipeResult.values();
    }

    /** As written, or the one that is in force. */
    public @Nullable String getStandard() {
        return standard == null ? drives.standard() : standard;
    }

    public void setStandard(@Nullable String standard) {
        this.standard = standard;
    }

    public LocalDate getEndedOn() {
        return endedOn == null ? LocalDate.now(clock) : endedOn;
    }

    public void setEndedOn(@Nullable LocalDate endedOn) {
        this.endedOn = endedOn;
    }

    public @Nullable WipeLevel getLevel() {
        return level;
    }

    public void setLevel(@Nullable WipeLevel level) {
        this.level = level;
    }

    public @Nullable WipeMethod getMethod() {
        return method;
    }

    public void setMethod(@Nullable WipeMethod method) {
        this.method = method;
    }

    public @Nullable String getMethodDetail() {
        return methodDetail;
    }

    public void setMethodDetail(@Nullable String methodDetail) {
        this.methodDetail = methodDetail;
    }

    public @Nullable String getTool() {
        return tool;
    }

    public void setTool(@Nullable String tool) {
        this.tool = tool;
    }

    public @Nullable String getToolVersion() {
        return toolVersion;
    }

    public void setToolVersion(@Nullable String toolVersion) {
        this.toolVersion = toolVersion;
    }

    public @Nullable String getVerification() {
        return verification;
    }

    public void setVerification(@Nullable String verification) {
        this.verification = verification;
    }

    public @Nullable String getOperator() {
        return operator;
    }

    public void setOperator(@Nullable String operator) {
        this.operator = operator;
    }

    public @Nullable String getVerifier() {
        return verifier;
    }

    public void setVerifier(@Nullable String verifier) {
        this.verifier = verifier;
    }

    public @Nullable LocalDate getStartedOn() {
        return startedOn;
    }

    public void setStartedOn(@Nullable LocalDate startedOn) {
        this.startedOn = startedOn;
    }

    public @Nullable String getStartedTime() {
        return startedTime;
    }

    public void setStartedTime(@Nullable String startedTime) {
        this.startedTime = startedTime;
    }

    public @Nullable String getEndedTime() {
        return endedTime;
    }

    public void setEndedTime(@Nullable String endedTime) {
        this.endedTime = endedTime;
    }

    public @Nullable WipeResult getResult() {
        return result;
    }

    public void setResult(@Nullable WipeResult result) {
        this.result = result;
    }

    public @Nullable String getReportNumber() {
        return reportNumber;
    }

    public void setReportNumber(@Nullable String reportNumber) {
        this.reportNumber = reportNumber;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    private DriveId id() {
        return new DriveId(address.id());
    }
}
