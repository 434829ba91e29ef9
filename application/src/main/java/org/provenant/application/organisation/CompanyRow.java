package org.provenant.application.organisation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.organisation.TaxCode;

/**
 * One legal entity in a list.
 *
 * @param representative the legal representative who signs reports
 * @param exportProcessing whether it is an export-processing enterprise
 * @param version for edits
 */
public record CompanyRow(
        long id,
        String name,
        String taxCode,
        String address,
        String representative,
        @Nullable String representativeTitle,
        boolean exportProcessing,
        int version)
        implements Serializable {

    public Company.Facts facts() {
        return new Company.Facts(
                name, new TaxCode(taxCode), address, representative, representativeTitle, exportProcessing);
    }
}
