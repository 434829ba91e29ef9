package org.provenant.web.licensing;

import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.DossierGoodsRow;
import org.provenant.application.licensing.GrantDossier;
import org.provenant.domain.licensing.DossierLineId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Quantity;
import org.provenant.web.permit.PermitLineEntry;

/** One line of a permit while it is typed, beside the line of the dossier that it answers. */
public class GrantEntry {

    private final PermitLineEntry permit = new PermitLineEntry();
    private @Nullable DossierLineId line;

    void fill(DossierGoodsRow asked) {
        line = new DossierLineId(asked.id());
        permit.setGoods(asked.goods());
        permit.setHs(new HsCode(asked.hs()));
        permit.setPermitted(new Quantity(asked.quantity()));
        permit.setUnit(asked.unit());
        permit.setPurpose(asked.purpose());
        permit.setPlace(asked.placeId() == null ? null : new PlaceId(asked.placeId()));
    }

    GrantDossier.Granted granted() {
        return new GrantDossier.Granted(line, permit.facts());
    }

    /** Whether there is anything in the row. */
    public boolean isBegun() {
        return permit.isBegun();
    }

    public PermitLineEntry getPermit() {
        return permit;
    }

    public @Nullable DossierLineId getLine() {
        return line;
    }

    public void setLine(@Nullable DossierLineId line) {
        this.line = line;
    }
}
