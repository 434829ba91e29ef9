package org.provenant.domain.equipment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Text;

/**
 * What else tells a device apart, beside tag and serial number. Kept as one text, a line for each, with its kind in
 * front: {@code IMEI 490154203237518}.
 */
public record Identifiers(List<Imei> imeis, List<MacAddress> macs, List<String> others) implements Serializable {

    public static final Identifiers NONE = new Identifiers(List.of(), List.of(), List.of());
    public static final int OTHER_LENGTH = 100;

    private static final String IMEI = "IMEI ";
    private static final String MAC = "MAC ";
    private static final String OTHER = "ID ";

    public Identifiers {
        imeis = List.copyOf(imeis);
        macs = List.copyOf(macs);
        others = others.stream()
                .map(other -> Text.required(other.replace('\n', ' '), "otherId", OTHER_LENGTH))
                .toList();
    }

    /** All of them, one on a line. */
    @Override
    public String toString() {
        return String.join("\n", lines());
    }

    /** All of them with their kinds. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        imeis.forEach(imei -> lines.add(IMEI + imei.digits()));
        macs.forEach(mac -> lines.add(MAC + mac.value()));
        others.forEach(other -> lines.add(OTHER + other));
        return lines;
    }

    /** Reads back what {@link #toString()} wrote. */
    public static Identifiers parse(String text) {
        var imeis = new ArrayList<Imei>();
        var macs = new ArrayList<MacAddress>();
        var others = new ArrayList<String>();
        for (var line : text.split("\n")) {
            if (line.startsWith(IMEI)) {
                imeis.add(new Imei(line.substring(IMEI.length())));
            } else if (line.startsWith(MAC)) {
                macs.add(new MacAddress(line.substring(MAC.length())));
            } else if (line.startsWith(OTHER)) {
                others.add(line.substring(OTHER.length()));
            }
        }
        return new Identifiers(imeis, macs, others);
    }

    /** Keeps them in one column, empty if there are none. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Identifiers, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Identifiers identifiers) {
            return identifiers == null ? null : identifiers.toString();
        }

        @Override
        public @Nullable Identifiers convertToEntityAttribute(@Nullable String text) {
            return text == null ? null : parse(text);
        }
    }
}
