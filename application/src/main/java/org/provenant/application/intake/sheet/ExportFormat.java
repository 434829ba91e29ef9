package org.provenant.application.intake.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Locale;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.domain.shared.Language;

/** The formats in which lists of devices leave the register and can come back. */
public enum ExportFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", EquipmentExport::writeXlsx),
    CSV("text/csv;charset=UTF-8", EquipmentExport::writeCsv);

    private final String mediaType;
    private final Writer writer;

    ExportFormat(String mediaType, Writer writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** As mail and web call the format. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of a file's name. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes a list; the stream is not closed.
     *
     * @return how many devices it holds
     */
    public int write(Iterator<EquipmentRow> devices, Language language, OutputStream out) throws IOException {
        return writer.write(devices, language, out);
    }

    private interface Writer {
        int write(Iterator<EquipmentRow> devices, Language language, OutputStream out) throws IOException;
    }
}
