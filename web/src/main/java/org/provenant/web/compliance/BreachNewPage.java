package org.provenant.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.compliance.ReportBreach;
import org.provenant.domain.compliance.BreachKind;
import org.provenant.web.custody.ChosenDevices;
import org.provenant.web.platform.Redirects;

/** Reports a breach of the chosen devices. */
@Named
@RequestScoped
public class BreachNewPage {

    @Inject
    ReportBreach reportBreach;

    @Inject
    ChosenDevices chosen;

    @Inject
    Clock clock;

    @Inject
    Redirects redirects;

    private @Nullable BreachKind kind;
    private @Nullable LocalDate foundOn;
    private @Nullable String description;

    public void save() {
        var made = reportBreach.report(new ReportBreach.Command(
                chosen.all(), Objects.requireNonNull(kind), getFoundOn(), Objects.requireNonNull(description)));
        redirects.to(
                made.size() == 1 ? "/breach/card.xhtml?id=" + made.get(0).value() : "/breach/list.xhtml?state=OPEN",
                "breach.done.reported",
                made.size());
    }

    public BreachKind[] getKinds() {
        return BreachKind.values();
    }

    public @Nullable BreachKind getKind() {
        return kind;
    }

    public void setKind(@Nullable BreachKind kind) {
        this.kind = kind;
    }

    public LocalDate getFoundOn() {
        return foundOn == null ? LocalDate.now(clock) : foundOn;
    }

    public void setFoundOn(@Nullable LocalDate foundOn) {
        this.foundOn = foundOn;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }
}
