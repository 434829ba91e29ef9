package org.provenant.application.intake.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.file.OfficePackage;
import org.provenant.application.shared.file.Relationship;
import org.provenant.application.shared.file.XmlPart;
import org.provenant.application.shared.file.ZipContents;
import org.provenant.application.shared.file.ZipPart;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.shared.RuleViolated;

/** A workbook of Excel 2007 or later. */
final class XlsxFile implements SheetFile {

    private final OfficePackage parts;
    private final ZipPart workbook;
    private final CellFormats formats;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;
    private @Nullable SharedStrings strings;

    private XlsxFile(OfficePackage parts) {
        this.parts = parts;
        this.workbook = SheetGuard.requireWorkbook(parts);
        this.formats = CellFormats.read(parts.zip(), parts.related(workbook.name(), "styles"));
        readWorkbook();
    }

    private record Sheet(SheetName name, ZipPart part) {}

    static XlsxFile open(byte[] file) {
        return new XlsxFile(OfficePackage.open(file));
    }

    private void readWorkbook() {
        var links = parts.relationshipsOf(workbook.name());
        try (var xml = XmlPart.open(parts.zip(), workbook)) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    from1904 = xml.isSet("date1904");
                } else if (xml.isStart("sheet") && sheets.size() < SheetLimits.SHEETS) {
                    addSheet(xml, links);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new RuleViolated(IntakeRule.FILE_NOT_SPREADSHEET);
        }
    }

    private void addSheet(XmlPart xml, List<Relationship> links) {
        var id = xml.required("id");
        var state = xml.attribute("state");
        var name = new SheetName(xml.required("name"), state != null && !state.equals("visible"));
        links.stream()
                .filter(link -> link.id().equals(id) && link.kind().equals("worksheet"))
                .findFirst()
                .flatMap(link -> parts.zip().find(link.target()))
                .ifPresent(part -> sheets.add(new Sheet(name, part)));
    }

    @Override
    public List<SheetName> sheets() {
        return sheets.stream().map(Sheet::name).toList();
    }

    @Override
    public void read(String sheet, Predicate<SheetRow> reader) {
        try (var xml = XmlPart.open(parts.zip(), part(sheet))) {
            new XlsxRows(xml, strings(), formats, from1904).read(reader);
        }
    }

    /** The part that holds a sheet's cells. */
    ZipPart part(String sheet) {
        return sheets.stream()
                .filter(candidate -> candidate.name().name().equals(sheet))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(IntakeRule.SHEET_NOT_FOUND, sheet))
                .part();
    }

    ZipContents zip() {
        return parts.zip();
    }

    private SharedStrings strings() {
        var read = strings;
        if (read == null) {
            read = SharedStrings.read(parts.zip(), parts.related(workbook.name(), "sharedStrings"));
            strings = read;
        }
        return read;
    }
}
