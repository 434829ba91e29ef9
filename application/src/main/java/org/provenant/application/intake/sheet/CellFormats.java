package org.provenant.application.intake.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.file.XmlPart;
import org.provenant.application.shared.file.ZipContents;
import org.provenant.application.shared.file.ZipPart;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/** What a workbook's cell formats mean for the values: dates, and numbers shown with leading zeros. */
final class CellFormats {

    /** Formats that only fill up with zeros, as article and serial numbers use. */
    private static final Pattern ZEROS = Pattern.compile("0{2,30}");

    private static final CellFormat PLAIN = new CellFormat(false, 0);

    private final List<CellFormat> formats;

    private CellFormats(List<CellFormat> formats) {
        this.formats = formats;
    }

    /**
     * @param date whether numbers in it are days
     * @param digits how many digits whole numbers show at least
     */
    record CellFormat(boolean date, int digits) {}

    static CellFormats read(ZipContents zip, Optional<ZipPart> part) {
        var formats = new ArrayList<CellFormat>();
        part.ifPresent(existing -> {
            try (var xml = XmlPart.open(zip, existing)) {
                read(xml, formats);
            }
        });
        return new CellFormats(formats);
    }

    private static void read(XmlPart xml, List<CellFormat> formats) {
        var codes = new HashMap<Integer, String>();
        var known = new HashMap<Integer, CellFormat>();
        boolean inCellFormats = false;
        while (xml.next()) {
            if (xml.isStart("numFmt")) {
                codes.put(number(xml, "numFmtId"), xml.required("formatCode"));
            } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
                inCellFormats = xml.isStart();
            } else if (inCellFormats && xml.isStart("xf")) {
                formats.add(known.computeIfAbsent(number(xml, "numFmtId"), id -> meaning(id, codes.get(id))));
            }
            if (formats.size() + codes.size() > SheetLimits.FORMATS) {
                throw new RuleViolated(FileRule.FILE_UNPACKS_TOO_LARGE);
            }
        }
    }

    private static CellFormat meaning(int id, @Nullable String own) {
        var code = own == null ? BuiltinFormats.getBuiltinFormat(id) : own;
        if (code == null || code.length() > 255) {
            return PLAIN;
        }
        return new CellFormat(
                DateUtil.isADateFormat(id, code), ZEROS.matcher(code).matches() ? code.length() : 0);
    }

    private static int number(XmlPart xml, String attribute) {
        var value = xml.attribute(attribute);
        try {
            return value == null ? 0 : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw xml.damaged();
        }
    }

    /** The format of that number; the plain one if the workbook has none. */
    CellFormat get(int number) {
        return number >= 0 && number < formats.size() ? formats.get(number) : PLAIN;
    }
}
