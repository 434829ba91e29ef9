package org.provenant.application.intake.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The currency that a heading of prices names, as in "Đơn giá (USD)". */
final class HeadingCurrency {

    private static final Set<String> USUAL = Set.of(
            "USD", "VND", "EUR", "JPY", "CNY", "KRW", "GBP", "SGD", "TWD", "THB", "HKD", "AUD", "CAD", "CHF", "MYR",
            "INR", "IDR", "PHP", "SEK", "NOK", "DKK", "NZD");

    private HeadingCurrency() {}

    static Optional<String> in(String heading) {
        var codes = Arrays.stream(
                        heading.toUpperCase(Locale.ROOT).replace("VNĐ", "VND").split("[^\\p{L}]+"))
                .filter(USUAL::contains)
                .distinct()
                .toList();
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }
}
