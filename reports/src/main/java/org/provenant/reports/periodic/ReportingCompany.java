package org.provenant.reports.periodic;

import org.jspecify.annotations.Nullable;

/**
 * The company that reports, as it was on the day of signing.
 *
 * @param name registered name
 * @param taxCode tax code (mã số thuế)
 * @param address registered address
 * @param representative legal representative, if known
 * @param representativeTitle the representative's office, if known, for example Tổng Giám đốc
 * @param exportProcessing whether it is an export processing enterprise (doanh nghiệp chế xuất)
 */
public record ReportingCompany(
        String name,
        String taxCode,
        String address,
        @Nullable String representative,
        @Nullable String representativeTitle,
        boolean exportProcessing) {}
