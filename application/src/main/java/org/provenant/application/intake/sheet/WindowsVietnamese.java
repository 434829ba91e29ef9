package org.provenant.application.intake.sheet;

import java.text.Normalizer;

/** Windows-1258 keeps tone marks as characters of their own behind the letter; other marks are part of it. */
final class WindowsVietnamese {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private WindowsVietnamese() {}

    /** The text in the spelling of that character set. */
    static String spelled(String text) {
        var encoder = TextEncoding.WINDOWS_VIETNAMESE.newEncoder();
        var spelled = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            var letter = Character.toString(point);
            spelled.append(encoder.canEncode(letter) ? letter : toneBehind(letter));
        });
        return spelled.toString();
    }

    private static String toneBehind(String letter) {
        var base = new StringBuilder();
        var tones = new StringBuilder();
        for (char c : Normalizer.normalize(letter, Normalizer.Form.NFD).toCharArray()) {
            (TONES.indexOf(c) < 0 ? base : tones).append(c);
        }
        return Normalizer.normalize(base, Normalizer.Form.NFC) + tones;
    }
}
