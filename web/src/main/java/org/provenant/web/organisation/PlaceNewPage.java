package org.provenant.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.AddPlace;
import org.provenant.application.organisation.PlaceRow;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.PlaceKind;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Adds a place: a site, a building in it, or a room or line in that. */
@Named
@RequestScoped
public class PlaceNewPage {

    @Inject
    PlaceTree tree;

    @Inject
    AddPlace addPlace;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable PlaceId inside;
    private @Nullable PlaceKind kind;
    private @Nullable String code;
    private @Nullable String name;
    private @Nullable String placeAddress;

    /** Begins in the place that the address names; not when the form comes back. */
    public void load() {
        var outer = address.number("inside");
        inside = outer == null ? null : new PlaceId(outer);
        kind = inside == null ? PlaceKind.SITE : innerOf(tree.get(inside).kind());
    }

    private static PlaceKind innerOf(PlaceKind outer) {
        return outer == PlaceKind.SITE ? PlaceKind.BUILDING : PlaceKind.ROOM;
    }

    public void save() {
        var place = addPlace.add(new AddPlace.Command(
                Objects.requireNonNull(kind),
                inside,
                Objects.requireNonNull(code),
                Objects.requireNonNull(name),
                placeAddress));
        redirects.to(
                "/organisation/place.xhtml?id=" + place.value(),
                "organisation.done.placeAdded",
                Objects.requireNonNull(name));
    }

    public PlaceKind[] getKinds() {
        return PlaceKind.values();
    }

    /** The open places in which another can stand. */
    public List<PlaceRow> getOuterPlaces() {
        return tree.choices(null).stream()
                .filter(place -> place.kind() != PlaceKind.ROOM)
                .toList();
    }

    /** The form in which a select names a place. */
    public PlaceId idOf(long place) {
        return new PlaceId(place);
    }

    public @Nullable PlaceId getInside() {
        return inside;
    }

    public void setInside(@Nullable PlaceId inside) {
        this.inside = inside;
    }

    public @Nullable PlaceKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PlaceKind kind) {
        this.kind = kind;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
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
}
