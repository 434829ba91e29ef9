package org.provenant.domain.schedule;

import java.util.Locale;

/** As what kind of file something is sent. */
public enum ScheduleFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8"),
    PDF("application/pdf");

    private final String mediaType;

    ScheduleFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As mail and web call the format. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of a file's name. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
