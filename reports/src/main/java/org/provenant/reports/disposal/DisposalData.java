package org.provenant.reports.disposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the papers of a disposal say.
 *
 * @param edition which version of the paper it is; more than the first once the disposal was opened again
 * @param corrected why it was opened again last
 * @param day on which the paper is printed
 * @param route name of the route
 * @param basis instruments that the route and its papers rest on
 * @param authority that gave the permits
 * @param partner name, address and licence of who takes the devices over
 * @param approvers who approved it
 * @param approvedOn the day on which as many as have to had approved it; none before
 * @param confirmation by whom, by which paper and when it was confirmed
 * @param demo whether the devices are demonstration data
 */
public record DisposalData(
        String company,
        String taxCode,
        String address,
        String number,
        int edition,
        @Nullable String corrected,
        LocalDate day,
        String route,
        List<String> basis,
        String purpose,
        String authority,
        @Nullable String partner,
        @Nullable LocalDate scheduledFor,
        @Nullable String vehicle,
        @Nullable String notice,
        @Nullable LocalDate collectedOn,
        @Nullable LocalDate approvedOn,
        @Nullable String confirmation,
        List<String> approvers,
        List<Device> devices,
        boolean demo) {

    public DisposalData {
        basis = List.copyOf(basis);
        approvers = List.copyOf(approvers);
        devices = List.copyOf(devices);
    }

    /**
     * One device.
     *
     * @param origin declaration and permit line by which it came in
     * @param weight in kilograms
     * @param counted whether the disposal has disposed of it; otherwise it came back
     * @param result what has become of it in the disposal, in words
     */
    public record Device(
            String tag,
            @Nullable String serial,
            String name,
            String hs,
            String origin,
            @Nullable String wasteCode,
            @Nullable BigDecimal weight,
            boolean counted,
            String result) {}
}
