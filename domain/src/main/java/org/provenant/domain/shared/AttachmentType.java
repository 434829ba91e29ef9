package org.provenant.domain.shared;

import java.util.List;

/** What a kept paper is by its content, and under which type and ending it is handed out. */
public enum AttachmentType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TIFF("image/tiff", "tif", "tiff"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** Plain text and lists with separators. */
    TEXT("text/plain", "txt", "csv"),
    /** Handed out as the text it is, so that no program follows what it says. */
    XML("text/plain", "xml");

    private final String mediaType;
    private final List<String> endings;

    AttachmentType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The endings that names of such files have, in lower case; the first is the usual one. */
    public List<String> endings() {
        return endings;
    }
}
