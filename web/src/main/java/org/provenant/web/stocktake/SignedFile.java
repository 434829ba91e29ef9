package org.provenant.web.stocktake;

import org.provenant.application.stocktake.StocktakeList;
import org.provenant.domain.stocktake.SignedMinutesId;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.web.platform.Downloads;

/** Signed minutes whose file can be fetched: to be saved, never to be shown by the browser. */
public class SignedFile {

    private final StocktakeId stocktake;
    private final StocktakeList.Paper row;
    private final StocktakeList list;

    SignedFile(StocktakeId stocktake, StocktakeList.Paper row, StocktakeList list) {
        this.stocktake = stocktake;
        this.row = row;
        this.list = list;
    }

    /** Hands out the file as it was sent. */
    public void download() {
        Downloads.send(
                row.file().name(),
                row.file().type().mediaType(),
                out -> out.write(list.paperBytes(stocktake, new SignedMinutesId(row.id()))));
    }

    public StocktakeList.Paper getRow() {
        return row;
    }
}
