package org.provenant.web.stocktake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PersonRow;
import org.provenant.application.organisation.PlaceRow;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.stocktake.CountSheet;
import org.provenant.application.stocktake.StocktakeList;
import org.provenant.application.stocktake.StocktakeSummary;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.stocktake.RowState;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** The page on which somebody counts. What is read is kept by its script and sent to {@link StocktakeScans}. */
@Named
@RequestScoped
public class StocktakeCountPage {

    @Inject
    StocktakeList list;

    @Inject
    CountSheet countSheet;

    @Inject
    PlaceTree placeTree;

    @Inject
    PersonList personList;

    @Inject
    Callers callers;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable StocktakeSummary row;
    private @Nullable Part file;
    private @Nullable PlaceId filePlace;

    /** Takes in a spreadsheet of tags or serial numbers. */
    public void upload() {
        var chosen = Objects.requireNonNull(file);
        try (var content = chosen.getInputStream()) {
            var counted = countSheet.count(id(), chosen.getSubmittedFileName(), content.readAllBytes(), filePlace);
            redirects.again(
                    "stocktake.done.uploaded",
                    counted.counted().size() + counted.repeated(),
                    counted.fresh(),
                    counted.again(),
                    counted.unknown());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StocktakeSummary getRow() {
        if (row == null) {
            row = list.get(id());
        }
        return row;
    }

    /** Number of who counts: what waits on a shared telephone is sent in the name of whoever read it. */
    public long getCounter() {
        return callers.current().requireUser().value();
    }

    public List<PlaceRow> getPlaces() {
        return placeTree.choices(null);
    }

    public List<PersonRow> getPersons() {
        return personList.choices(null);
    }

    public List<SelectItem> getPlaceChoices() {
        return getPlaces().stream()
                .map(each -> new SelectItem(new PlaceId(each.id()), each.path() + " · " + each.code()))
                .toList();
    }

    public RowState[] getStates() {
        return RowState.values();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable PlaceId getFilePlace() {
        return filePlace;
    }

    public void setFilePlace(@Nullable PlaceId filePlace) {
        this.filePlace = filePlace;
    }

    private StocktakeId id() {
        return new StocktakeId(address.id());
    }
}
