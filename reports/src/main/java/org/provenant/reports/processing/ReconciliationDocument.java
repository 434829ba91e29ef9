package org.provenant.reports.processing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;
import org.provenant.reports.engine.CheckpointMark;
import org.provenant.reports.engine.PaperFacts;
import org.provenant.reports.engine.PaperText;
import org.provenant.reports.engine.Printing;
import org.provenant.reports.engine.RecordRows;
import org.provenant.reports.engine.SheetDay;
import org.provenant.reports.engine.Template;
import org.provenant.reports.engine.Words;

/**
 * Draws the reconciliation sheet of a processing contract as PDF or workbook. The yearly report is asked for on form 03
 * of Decision 31/2019/QĐ-TTg, whose columns are not known; the layout is ours, and the paper says so.
 */
public final class ReconciliationDocument {

    private static final String BUNDLE = "org.provenant.reports.processing.processing";

    private final JasperReport lines = Template.load(getClass(), "lines");
    private final JasperReport devices = Template.load(getClass(), "devices");
    private final JasperReport linesTable = Template.load(getClass(), "lines-table");
    private final JasperReport devicesTable = Template.load(getClass(), "devices-table");

    public byte[] pdf(ReconciliationData sheet, Language language) {
        var words = new Words(BUNDLE, language);
        var bytes = new ByteArrayOutputStream();
        try (var printing = new Printing(words, facts(sheet, words))) {
            UnaryOperator<@Nullable Object> medium = PaperText::shown;
            printing.add(lines, parameters(sheet, words, medium), lineRows(sheet, medium));
            printing.add(devices, parameters(sheet, words, medium), deviceRows(sheet, words, medium));
            printing.pdf(bytes);
        }
        return bytes.toByteArray();
    }

    public byte[] xlsx(ReconciliationData sheet, Language language) {
        var words = new Words(BUNDLE, language);
        var bytes = new ByteArrayOutputStream();
        try (var printing = new Printing(words, facts(sheet, words))) {
            var medium = UnaryOperator.<@Nullable Object>identity();
            printing.add(linesTable, parameters(sheet, words, medium), lineRows(sheet, medium));
            printing.add(devicesTable, parameters(sheet, words, medium), deviceRows(sheet, words, medium));
            printing.xlsx(bytes, List.of(words.text("sheet.lines"), words.text("sheet.devices")));
        }
        return bytes.toByteArray();
    }

    private static PaperFacts facts(ReconciliationData sheet, Words words) {
        return new PaperFacts(
                words.text("title"),
                sheet.company(),
                words.text(
                        "footer",
                        sheet.contractNumber(),
                        sheet.period().from(),
                        sheet.period().to()),
                sheet.day(),
                FileDigest.of(sheet.toString().getBytes(StandardCharsets.UTF_8)),
                words.language());
    }

    private static RecordRows<ReconciledLine> lineRows(
            ReconciliationData sheet, UnaryOperator<@Nullable Object> medium) {
        var columns = new HashMap<String, Function<ReconciledLine, @Nullable Object>>();
        columns.put("permit", line -> line.permitNumber() + " / " + line.lineNo());
        columns.put("goods", ReconciledLine::goods);
        columns.put("hsCode", ReconciledLine::hsCode);
        columns.put("unit", ReconciledLine::unit);
        columns.put("opening", ReconciledLine::opening);
        columns.put("cameIn", ReconciledLine::cameIn);
        columns.put("outDevices", ReconciledLine::outDevices);
        columns.put("outGoods", ReconciledLine::outGoods);
        columns.put("outElse", ReconciledLine::outElse);
        columns.put("closing", ReconciledLine::closing);
        columns.put("closingDevices", ReconciledLine::closingDevices);
        return new RecordRows<>(sheet.lines().iterator(), columns, medium);
    }

    private static RecordRows<ReconciledDevice> deviceRows(
            ReconciliationData sheet, Words words, UnaryOperator<@Nullable Object> medium) {
        var columns = new HashMap<String, Function<ReconciledDevice, @Nullable Object>>();
        columns.put("assetTag", ReconciledDevice::assetTag);
        columns.put("serial", ReconciledDevice::serialNumber);
        columns.put("name", ReconciledDevice::name);
        columns.put("hsCode", ReconciledDevice::hsCode);
        columns.put("declaration", ReconciledDevice::declaration);
        columns.put("receivedOn", device -> SheetDay.of(device.receivedOn()));
        columns.put("opening", device -> device.opening() ? 1 : 0);
        columns.put("cameIn", device -> device.cameIn() ? 1 : 0);
        columns.put("wentOut", device -> device.wentOut() ? 1 : 0);
        columns.put("closing", device -> device.closing() ? 1 : 0);
        columns.put("outOn", device -> device.outOn() == null ? null : SheetDay.of(device.outOn()));
        columns.put("outBy", ReconciledDevice::outBy);
        columns.put("destination", device -> words.country(device.destination()));
        return new RecordRows<>(sheet.devices().iterator(), columns, medium);
    }

    private static Map<String, @Nullable Object> parameters(
            ReconciliationData sheet, Words words, UnaryOperator<@Nullable Object> medium) {
        var period = sheet.period();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("demo", sheet.demo());
        parameters.put("companyInCapitals", sheet.company().toUpperCase(Locale.ROOT));
        parameters.put("company", words.text("company", sheet.company(), sheet.taxCode(), sheet.address()));
        parameters.put("contract", contract(sheet, words));
        parameters.put("permits", words.text("permits", sheet.permits()));
        parameters.put("period", words.text("period." + sheet.count().name(), period.from(), period.to()));
        parameters.put("day", words.text("day", sheet.day()));
        parameters.put("check", words.text(sheet.balanced() ? "check.balanced" : "check.differs"));
        parameters.put(
                "deviceTotals",
                words.text(
                        "devices.totals",
                        Words.count(sheet.openingDevices()),
                        Words.count(sheet.devicesIn()),
                        Words.count(sheet.devicesOut()),
                        Words.count(sheet.closingDevices())));
        parameters.put("form", sheet.source().isEmpty() ? words.text("form") : words.text("form.of", sheet.source()));
        parameters.put("representative", sheet.representative());
        parameters.put("footer", words.text("footer", sheet.contractNumber(), period.from(), period.to()));
        CheckpointMark.put(parameters, sheet.checkpoint(), words.language());
        parameters.replaceAll((name, value) -> medium.apply(value));
        return parameters;
    }

    private static String contract(ReconciliationData sheet, Words words) {
        var country = new Country(sheet.traderCountry()).name(words.language());
        return sheet.endsOn() == null
                ? words.text("contract", sheet.contractNumber(), sheet.signedOn(), sheet.trader(), country)
                : words.text(
                        "contract.until",
                        sheet.contractNumber(),
                        sheet.signedOn(),
                        sheet.trader(),
                        country,
                        sheet.endsOn());
    }
}
