package org.provenant.domain.shared;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people call countries. Without its accents a Vietnamese name can be another country's code: Mỹ (United States)
 * and MY (Malaysia), Áo (Austria) and AO (Angola), Bỉ (Belgium) and BI (Burundi), Nga (Russia) and NGA (Nigeria). So
 * capitals of two letters are the code, then names count as they are written, and only then without accents; whatever
 * still has two meanings has none.
 */
final class CountryNames {

    private static final Map<String, Set<String>> WRITTEN = new HashMap<>();
    private static final Map<String, Set<String>> PLAIN = new HashMap<>();
    private static final Set<String> THREE_LETTERS = new HashSet<>();

    static {
        for (var code : Country.CODES) {
            var locale = new Locale("", code);
            THREE_LETTERS.add(locale.getISO3Country());
            put(PLAIN, Text.plain(code), code);
            put(PLAIN, Text.plain(locale.getISO3Country()), code);
            for (var language : Language.values()) {
                add(locale.getDisplayCountry(language.locale()), code);
            }
        }
        WordFile.read(CountryNames.class, "country.properties").forEach((code, names) -> {
            for (var name : names.split("\\|")) {
                add(name, code);
            }
        });
    }

    private CountryNames() {}

    private static void add(String name, String code) {
        put(WRITTEN, written(name), code);
        put(PLAIN, Text.plain(name), code);
    }

    private static void put(Map<String, Set<String>> codes, String name, String code) {
        codes.computeIfAbsent(name, key -> new HashSet<>()).add(code);
    }

    /** The code of the one country that the text names. */
    static Optional<String> find(String text) {
        var bare = Text.tidy(text).replaceFirst("(?iU)^(made in|xuất xứ|xuat xu|nước|nuoc)[ :]+", "");
        if (Country.CODES.contains(bare)) {
            return Optional.of(bare);
        }
        var plain = PLAIN.getOrDefault(Text.plain(bare), Set.of());
        var written = WRITTEN.getOrDefault(written(bare), Set.of());
        return only(written.isEmpty() || THREE_LETTERS.contains(bare) ? plain : written);
    }

    private static Optional<String> only(Set<String> codes) {
        return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
    }

    private static String written(String name) {
        return Text.tidy(name).toLowerCase(Locale.ROOT);
    }
}
