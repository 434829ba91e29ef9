package org.provenant.web.permit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.permit.NamePermittedPlace;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.permit.PermittedPlaces;
import org.provenant.application.permit.WithdrawPermittedPlace;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.permit.PermittedPlaceId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** The further places that a permit names for its goods, on the permit's card. */
@Named
@RequestScoped
public class PermittedPlacesPart {

    @Inject
    PermittedPlaces permittedPlaces;

    @Inject
    NamePermittedPlace namePlace;

    @Inject
    WithdrawPermittedPlace withdrawPlace;

    @Inject
    PermitCard permits;

    @Inject
    PlaceTree placeTree;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable List<PermittedPlaces.Row> rows;
    private @Nullable Long line;
    private @Nullable PlaceId place;
    private @Nullable String evidence;
    private @Nullable Long named;
    private @Nullable Reason reason;

    public void name() {
        namePlace.name(new NamePermittedPlace.Command(
                new PermitId(address.id()),
                new PermitLineId(Objects.requireNonNull(line)),
                Objects.requireNonNull(place),
                Objects.requireNonNull(evidence)));
        redirects.again("permit.done.placeNamed");
    }

    /** Takes back one that was named by mistake. */
    public void withdraw() {
        withdrawPlace.withdraw(
                new PermitId(address.id()),
                new PermittedPlaceId(Objects.requireNonNull(named)),
                Objects.requireNonNull(reason));
        redirects.again("permit.done.placeWithdrawn");
    }

    public List<PermittedPlaces.Row> getRows() {
        if (rows == null) {
            rows = permittedPlaces.of(new PermitId(address.id()));
        }
        return rows;
    }

    public List<SelectItem> getLines() {
        return permits.get(new PermitId(address.id())).lines().stream()
                .map(row -> new SelectItem(row.id(), row.lineNo() + " · " + row.goods()))
                .toList();
    }

    public List<SelectItem> getNamedPlaces() {
        return getRows().stream()
                .map(row -> new SelectItem(row.id(), row.lineNo() + " · " + row.place()))
                .toList();
    }

    public List<SelectItem> getPlaces() {
        return placeTree.choices(null).stream()
                .map(row -> new SelectItem(new PlaceId(row.id()), row.path() + " · " + row.code()))
                .toList();
    }

    public @Nullable Long getLine() {
        return line;
    }

    public void setLine(@Nullable Long line) {
        this.line = line;
    }

    public @Nullable PlaceId getPlace() {
        return place;
    }

    public void setPlace(@Nullable PlaceId place) {
        this.place = place;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence;
    }

    public @Nullable Long getNamed() {
        return named;
    }

    public void setNamed(@Nullable Long named) {
        this.named = named;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
