package org.provenant.domain.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {

    @ParameterizedTest
    @CsvSource({
        "CN, CN",
        "chn, CN",
        "China, CN",
        "Trung Quốc, CN",
        "trung quoc, CN",
        "P.R.China, CN",
        "Made in China, CN",
        "Mỹ, US",
        "Hoa Kỳ, US",
        "USA, US",
        "U.S.A, US",
        "Hàn Quốc, KR",
        "Korea, KR",
        "'Korea, Republic of', KR",
        "Đài Loan, TW",
        "Taiwan, TW",
        "Nhật, JP",
        "Nhật Bản, JP",
        "Japan, JP",
        "Đức, DE",
        "Germany, DE",
        "Anh, GB",
        "UK, GB",
        "Xuất xứ: Thái Lan, TH",
        "Việt Nam, VN",
        "VIETNAM, VN",
        "Cộng hòa Séc, CZ",
        "Malaysia, MY",
        "MY, MY",
        "mỹ, US",
        "MỸ, US",
        "Áo, AT",
        "AO, AO",
        "Bỉ, BE",
        "BI, BI",
        "Nga, RU",
        "Made in USA, US",
        "nước Mỹ, US"
    })
    void suppliersNamesForCountries(String text, String code) {
        assertEquals(code, Country.parse(text).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EU", "XX", "Chna", "Asia", "Made in", "My", "ao", "NGA"})
    void otherAndAmbiguousTextsAreNoCountries(String text) {
        var refusal = assertThrows(RuleViolated.class, () -> Country.parse(text));

        assertEquals(ValueRule.COUNTRY_UNKNOWN, refusal.rule());
    }

    @Test
    void everyCountryIsFoundByItsCodesAndNames() {
        for (var code : Locale.getISOCountries()) {
            var country = new Country(code);

            assertEquals(country, Country.parse(code));
            var threeLetters = new Locale("", code).getISO3Country();
            if (!threeLetters.equals("NGA")) { // Nigeria's code is the Vietnamese name of Russia
                assertEquals(country, Country.parse(threeLetters));
            }
            for (var language : Language.values()) {
                assertEquals(country, Country.parse(country.name(language)), country.name(language));
            }
        }
    }
}
