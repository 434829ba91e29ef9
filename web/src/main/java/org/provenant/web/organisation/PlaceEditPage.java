package org.provenant.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.PlaceRow;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.organisation.RenamePlace;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Gives a place another name or address. */
@Named
@RequestScoped
public class PlaceEditPage {

    @Inject
    ListAddress address;

    @Inject
    PlaceTree tree;

    @Inject
    RenamePlace renamePlace;

    @Inject
    Redirects redirects;

    private @Nullable PlaceRow row;
    private int version;
    private @Nullable String name;
    private @Nullable String placeAddress;
    private @Nullable Reason reason;

    /** Fills the form with what is registered now; not when the form comes back. */
    public void load() {
        version = getRow().version();
        name = getRow().name();
        placeAddress = getRow().address();
    }

    public void save() {
        var place = id();
        renamePlace.rename(new RenamePlace.Command(
                place, version, Objects.requireNonNull(name), placeAddress, Objects.requireNonNull(reason)));
        redirects.to(
                "/organisation/place.xhtml?id=" + place.value(),
                "organisation.done.placeRenamed",
                Objects.requireNonNull(name));
    }

    public PlaceRow getRow() {
        if (row == null) {
            row = tree.get(id());
        }
        return row;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPlaceAddress() {
        return placeAddress;
    }

    public void setPlaceAddress(@Nullable String placeAddress) {
        this.placeAddress = placeAddress;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private PlaceId id() {
        return new PlaceId(address.id());
    }
}
