package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.PartnerList;
import org.provenant.application.disposal.ScheduleDisposal;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalPartnerId;
import org.provenant.web.platform.Redirects;

/** Arranges the collection of a disposal, on its card. */
@Named
@RequestScoped
public class DisposalSchedulePart {

    @Inject
    ScheduleDisposal schedule;

    @Inject
    PartnerList partners;

    @Inject
    DisposalCardPage card;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private @Nullable String partner;
    private @Nullable LocalDate day;
    private @Nullable String vehicle;
    private @Nullable String noticeNumber;
    private @Nullable LocalDate noticeOn;
    private @Nullable String noNoticeBecause;

    /** Fills the form with what is arranged already; not when the form comes back. */
    public void load() {
        var row = card.getRow();
        partner = row.partnerId() == null ? null : Long.toString(row.partnerId());
        day = row.scheduledFor();
        vehicle = row.vehicle();
        noticeNumber = row.noticeNumber();
        noticeOn = row.noticeOn();
        noNoticeBecause = row.noNoticeBecause();
    }

    public void save() {
        schedule.schedule(new ScheduleDisposal.Command(
                card.id(),
                card.getVersion(),
                new DisposalOrder.Schedule(
                        partner == null ? null : new DisposalPartnerId(Long.parseLong(partner)),
                        getDay(),
                        vehicle,
                        noticeNumber,
                        noticeOn,
                        noNoticeBecause)));
        redirects.again("disposal.done.scheduled");
    }

    /** Those who can take the goods over by the route. */
    public List<SelectItem> getPartners() {
        return card.getRoute().partners().stream()
                .flatMap(kind -> partners.choices(kind).stream())
                .map(row -> new SelectItem(Long.toString(row.id()), row.name()))
                .toList();
    }

    public LocalDate getDay() {
        return day == null ? LocalDate.now(clock) : day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getPartner() {
        return partner;
    }

    public void setPartner(@Nullable String partner) {
        this.partner = partner;
    }

    public @Nullable String getVehicle() {
        return vehicle;
    }

    public void setVehicle(@Nullable String vehicle) {
        this.vehicle = vehicle;
    }

    public @Nullable String getNoticeNumber() {
        return noticeNumber;
    }

    public void setNoticeNumber(@Nullable String noticeNumber) {
        this.noticeNumber = noticeNumber;
    }

    public @Nullable LocalDate getNoticeOn() {
        return noticeOn;
    }

    public void setNoticeOn(@Nullable LocalDate noticeOn) {
        this.noticeOn = noticeOn;
    }

    public @Nullable String getNoNoticeBecause() {
        return noNoticeBecause;
    }

    public void setNoNoticeBecause(@Nullable String noNoticeBecause) {
        this.noNoticeBecause = noNoticeBecause;
    }
}
