package org.provenant.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.inspection.OpenInspection;
import org.provenant.domain.inspection.Inspection;
import org.provenant.domain.shared.Period;
import org.provenant.web.platform.Redirects;

/** Opens an inspection. */
@Named
@RequestScoped
public class InspectionNewPage {

    @Inject
    OpenInspection openInspection;

    @Inject
    Redirects redirects;

    private @Nullable String name;
    private @Nullable String aim;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    public void save() {
        var facts = new Inspection.Facts(
                Objects.requireNonNull(name),
                aim,
                new Period(Objects.requireNonNull(from), Objects.requireNonNull(to)));
        var id = openInspection.open(facts);
        redirects.to("/inspection/card.xhtml?id=" + id.value(), "inspection.done.opened", facts.name());
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getAim() {
        return aim;
    }

    public void setAim(@Nullable String aim) {
        this.aim = aim;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
