package org.provenant.domain.equipment.lock;

import java.io.Serializable;
import org.provenant.domain.organisation.TaxCode;

/** A company as the law tells companies apart: by its tax code. */
public record LegalEntity(String name, TaxCode taxCode) implements Serializable {

    public boolean isSameAs(LegalEntity other) {
        return taxCode.equals(other.taxCode);
    }

    /** {@code Công ty A (0100109106)}. */
    @Override
    public String toString() {
        return name + " (" + taxCode.value() + ")";
    }
}
