package org.provenant.application.intake.sheet;

import static org.provenant.application.intake.sheet.CraftedWorkbook.relation;
import static org.provenant.application.intake.sheet.CraftedWorkbook.relations;
import static org.provenant.application.intake.sheet.CraftedWorkbook.withRows;
import static org.provenant.application.intake.sheet.CraftedWorkbook.withSheet;
import static org.provenant.domain.intake.IntakeRule.*;
import static org.provenant.domain.shared.FileRule.*;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.provenant.application.intake.sheet.HostileFiles.Hostile;
import org.provenant.domain.shared.Rule;

/** XML that reaches outside or grows without end, in every part of a workbook that a parser could be led through. */
final class HostileMarkup {

    private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    private HostileMarkup() {}

    /** @param outside an address that nothing may ever ask for */
    static Map<String, Hostile> all(String outside) {
        var files = new LinkedHashMap<String, Hostile>();
        var entity = "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + outside + "\">]>";
        put(files, "general entity", FILE_DTD, () -> sheet(entity + "<worksheet>&a;</worksheet>"));
        put(
                files,
                "parameter entity",
                FILE_DTD,
                () -> sheet("<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + outside + "\"> %p;]><worksheet/>"));
        put(
                files,
                "external document type",
                FILE_DTD,
                () -> sheet("<!DOCTYPE worksheet SYSTEM \"" + outside + "\"><worksheet/>"));
        put(
                files,
                "public document type",
                FILE_DTD,
                () -> sheet("<!DOCTYPE worksheet PUBLIC \"-//x\" \"" + outside + "\"><worksheet/>"));
        put(
                files,
                "document type behind a comment",
                FILE_DTD,
                () -> sheet("<?xml version=\"1.0\"?><!-- a --><?b c?>\n" + entity + "<worksheet>&a;</worksheet>"));
        put(files, "entity in an attribute", FILE_DTD, () -> sheet(entity + "<worksheet a=\"&a;\"/>"));
        for (var part : new String[] {
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/sharedStrings.xml",
            "docProps/app.xml",
            "customXml/item1.xml"
        }) {
            put(files, "entity in " + part, FILE_DTD, () -> withRows(ROW)
                    .part(part, entity + "<x>&a;</x>")
                    .bytes());
        }
        put(files, "entity in UTF-16", FILE_DAMAGED, () -> written("UTF-16", entity));
        put(files, "entity in UTF-16 without a mark", FILE_DAMAGED, () -> written("UTF-16BE", entity));
        put(files, "entity in UTF-32", FILE_DAMAGED, () -> written("UTF-32", entity));
        put(
                files,
                "entity in UTF-7",
                FILE_DAMAGED,
                () -> sheet("<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADwAIQ-DOCTYPE x+AD4-<worksheet/>"));
        put(files, "entity in EBCDIC", FILE_DAMAGED, () -> withRows(ROW)
                .part(
                        "xl/worksheets/sheet1.xml",
                        out -> out.write(("<?xml version=\"1.0\" encoding=\"Cp037\"?>" + entity + "<worksheet/>")
                                .getBytes(Charset.forName("Cp037"))))
                .bytes());
        put(
                files,
                "inclusion",
                FILE_EXTERNAL_LINKS,
                () -> sheet("<worksheet xmlns:i=\"http://www.w3.org/2001/XInclude\"><sheetData>" + "<i:include href=\""
                        + outside + "\" parse=\"text\"/></sheetData></worksheet>"));
        put(files, "laughs", FILE_DTD, () -> sheet(laughs() + "<worksheet>&a9;</worksheet>"));
        put(
                files,
                "one entity named often",
                FILE_DTD,
                () -> sheet("<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(20_000) + "\">]><worksheet>"
                        + "&a;".repeat(20_000) + "</worksheet>"));
        put(files, "unknown entity", FILE_DAMAGED, () -> sheet("<worksheet><sheetData>&a;</sheetData></worksheet>"));
        put(
                files,
                "many attributes",
                FILE_DAMAGED,
                () -> sheet(
                        "<worksheet><sheetData><row" + numbered(" a", "=\"\"", 50_000) + "/></sheetData></worksheet>"));
        put(
                files,
                "the same attribute often",
                FILE_DAMAGED,
                () -> sheet("<worksheet><sheetData><row" + " a=\"\"".repeat(10_000) + "/></sheetData></worksheet>"));
        put(
                files,
                "many namespaces",
                FILE_DAMAGED,
                () -> sheet("<worksheet" + numbered(" xmlns:a", "=\"b\"", 20_000) + "><sheetData><a1:row/>"));
        put(files, "many tags with many namespaces", FILE_DAMAGED, () -> withRows(ROW)
                .part("xl/worksheets/sheet1.xml", out -> {
                    out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < 20_000; i++) {
                        out.write(("<row" + numbered(" xmlns:b" + i + "x", "=\">\"", 100) + "/>")
                                .getBytes(StandardCharsets.UTF_8));
                    }
                })
                .bytes());
        put(files, "endless comment", FILE_DAMAGED, () -> sheet("<worksheet><!--" + numbered(" ", "", 120_000)));
        put(files, "endless instruction", FILE_DAMAGED, () -> sheet("<worksheet><?a" + numbered(" ", "", 120_000)));
        put(files, "parts that point at each other", FILE_NOT_SPREADSHEET, () -> withRows(ROW)
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relations(relation("rId1", "worksheet", "workbook.xml", false)
                                + relation("rId1", "worksheet", "worksheets/sheet1.xml", false)))
                .part("xl/workbook.xml", "<workbook><sheets/></workbook>")
                .bytes());
        return files;
    }

    /** XML whose links nothing follows: harmless, because it is read as if they were not there. */
    static byte[] schemaElsewhere(String outside) {
        return sheet("<?xml-stylesheet href=\"" + outside + "\"?><worksheet"
                + " xmlns:x=\"http://www.w3.org/2001/XMLSchema-instance\" x:schemaLocation=\"urn:a " + outside
                + "\" x:noNamespaceSchemaLocation=\"" + outside + "\"><sheetData>" + ROW + "</sheetData></worksheet>");
    }

    private static void put(Map<String, Hostile> files, String name, Rule refusal, Supplier<byte[]> file) {
        files.put(name, new Hostile(file, refusal));
    }

    private static byte[] sheet(String xml) {
        return withSheet(xml).bytes();
    }

    private static byte[] written(String charset, String entity) {
        var xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + entity + "<worksheet>&a;</worksheet>";
        return withRows(ROW)
                .part("xl/worksheets/sheet1.xml", out -> out.write(xml.getBytes(Charset.forName(charset))))
                .bytes();
    }

    private static String laughs() {
        var text = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            text.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return text.append("]>").toString();
    }

    private static String numbered(String before, String after, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(before).append(i).append(after);
        }
        return text.toString();
    }
}
