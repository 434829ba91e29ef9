package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.CollectDisposal;
import org.provenant.application.disposal.ScanForDisposal;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Redirects;

/** Reads devices against the list of a disposal where they are collected, and lets them go. */
@Named
@RequestScoped
public class DisposalCollectPart {

    @Inject
    ScanForDisposal scan;

    @Inject
    CollectDisposal collect;

    @Inject
    DisposalCardPage card;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private @Nullable String code;
    private @Nullable LocalDate day;
    private @Nullable Reason because;

    public void scan() {
        var read = Objects.requireNonNull(code);
        scan.scan(card.id(), read);
        redirects.again("disposal.done.scanned", read);
    }

    public void collect() {
        collect.collect(new CollectDisposal.Command(card.id(), card.getVersion(), getDay(), because));
        redirects.again("disposal.done.collected");
    }

    public LocalDate getDay() {
        return day == null ? LocalDate.now(clock) : day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable Reason getBecause() {
        return because;
    }

    public void setBecause(@Nullable Reason because) {
        this.because = because;
    }
}
