package org.provenant.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.compliance.ReportLoss;
import org.provenant.domain.compliance.Loss;
import org.provenant.web.custody.ChosenDevices;
import org.provenant.web.platform.Redirects;

/** Reports that the chosen devices were lost or stolen. */
@Named
@RequestScoped
public class LossNewPage {

    @Inject
    ReportLoss reportLoss;

    @Inject
    ChosenDevices chosen;

    @Inject
    Clock clock;

    @Inject
    Redirects redirects;

    private boolean theft;
    private @Nullable LocalDate lostOn;
    private @Nullable String lostWhere;
    private @Nullable String circumstances;
    private @Nullable String policeReport;
    private @Nullable Part file;

    public void save() {
        var sent = SentFile.of(file);
        var id = reportLoss.report(new ReportLoss.Command(
                chosen.presentIds(),
                new Loss.Facts(
                        theft,
                        getLostOn(),
                        Objects.requireNonNull(lostWhere),
                        Objects.requireNonNull(circumstances),
                        policeReport),
                sent == null ? List.of() : List.of(sent)));
        redirects.to("/loss/card.xhtml?id=" + id.value(), "loss.done.reported");
    }

    public boolean isTheft() {
        return theft;
    }

    public void setTheft(boolean theft) {
        this.theft = theft;
    }

    public LocalDate getLostOn() {
        return lostOn == null ? LocalDate.now(clock) : lostOn;
    }

    public void setLostOn(@Nullable LocalDate lostOn) {
        this.lostOn = lostOn;
    }

    public @Nullable String getLostWhere() {
        return lostWhere;
    }

    public void setLostWhere(@Nullable String lostWhere) {
        this.lostWhere = lostWhere;
    }

    public @Nullable String getCircumstances() {
        return circumstances;
    }

    public void setCircumstances(@Nullable String circumstances) {
        this.circumstances = circumstances;
    }

    public @Nullable String getPoliceReport() {
        return policeReport;
    }

    public void setPoliceReport(@Nullable String policeReport) {
        this.policeReport = policeReport;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
