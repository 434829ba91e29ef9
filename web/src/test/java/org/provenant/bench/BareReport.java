package org.provenant.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRVirtualizer;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.jspecify.annotations.Nullable;
import org.provenant.reports.engine.Template;
import org.provenant.reports.periodic.PeriodicReportDocument;

/**
 * What the report library takes by itself for the same papers: the product's templates with their appendix of devices,
 * its settings, no database, nothing kept. It works in a process of its own, whose heap leaves it as much as the product
 * has above rest.
 *
 * @param pdf seconds
 * @param xlsx seconds
 */
record BareReport(double pdf, double xlsx) {

    private static final String ANSWER = "seconds ";

    /** So often in a row, the first time cold. */
    static List<BareReport> of(int devices, int times, int heap) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx" + heap + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareReport.class.getName(),
                        Integer.toString(devices),
                        Integer.toString(times))
                .redirectError(Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader()) {
            var reports = lines.lines()
                    .filter(line -> line.startsWith(ANSWER))
                    .map(line -> line.substring(ANSWER.length()).split(" "))
                    .map(each -> new BareReport(Double.parseDouble(each[0]), Double.parseDouble(each[1])))
                    .toList();
            if (reports.size() != times) {
                throw new IllegalStateException("the bare library gave up after " + reports.size() + " reports");
            }
            return reports;
        } finally {
            process.destroy();
        }
    }

    /** Devices and times. */
    public static void main(String[] arguments) throws JRException {
        int devices = Integer.parseInt(arguments[0]);
        for (int time = Integer.parseInt(arguments[1]); time > 0; time--) {
            double pdf = seconds(run -> pdf(run, devices));
            double xlsx = seconds(run -> xlsx(run, devices));
            System.out.println(ANSWER + pdf + " " + xlsx);
        }
    }

    private interface Paper {
        void draw(JRVirtualizer pages) throws JRException;
    }

    private static double seconds(Paper paper) throws JRException {
        long start = System.nanoTime();
        var swap = new JRSwapFile(
                DefaultJasperReportsContext.getInstance(), System.getProperty("java.io.tmpdir"), 16 * 1024, 256);
        var pages = new JRSwapFileVirtualizer(24, swap, true);
        try {
            paper.draw(pages);
        } finally {
            pages.cleanup();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void pdf(JRVirtualizer pages, int devices) throws JRException {
        var appendix = Map.of(
                "appendix", Template.load(PeriodicReportDocument.class, "devices"), "devices", new Rows(devices));
        var settings = new SimplePdfExporterConfiguration();
        settings.setCompressed(true);
        var exporter = new JRPdfExporter();
        exporter.setConfiguration(settings);
        exporter.setExporterInput(new SimpleExporterInput(filled("summary", appendix, new Line(), pages)));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(OutputStream.nullOutputStream()));
        exporter.exportReport();
    }

    private static void xlsx(JRVirtualizer pages, int devices) throws JRException {
        var layout = new SimpleXlsxReportConfiguration();
        layout.setOnePagePerSheet(false);
        layout.setDetectCellType(true);
        layout.setWhitePageBackground(false);
        layout.setRemoveEmptySpaceBetweenRows(true);
        layout.setIgnorePageMargins(true);
        var exporter = new JRXlsxExporter();
        exporter.setConfiguration(layout);
        exporter.setExporterInput(SimpleExporterInput.getInstance(List.of(
                filled("summary-sheet", Map.of(), new Line(), pages),
                filled("devices-sheet", Map.of(), new Rows(devices), pages))));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(OutputStream.nullOutputStream()));
        exporter.exportReport();
    }

    private static JasperPrint filled(String name, Map<String, ?> given, JRDataSource rows, JRVirtualizer pages)
            throws JRException {
        var template = Template.load(PeriodicReportDocument.class, name);
        var parameters = new HashMap<String, @Nullable Object>(given);
        for (var parameter : template.getParameters()) {
            if (!parameter.isSystemDefined()) {
                parameters.computeIfAbsent(parameter.getName(), key -> ordinary(parameter.getValueClassName()));
            }
        }
        parameters.put(JRParameter.REPORT_VIRTUALIZER, pages);
        parameters.put(JRParameter.REPORT_LOCALE, Locale.forLanguageTag("vi"));
        parameters.put(
                JRParameter.REPORT_RESOURCE_BUNDLE,
                ResourceBundle.getBundle("org.provenant.reports.periodic.periodic", Locale.forLanguageTag("vi")));
        return JasperFillManager.fillReport(template, parameters, rows);
    }

    /** Something to write for a value of this class. */
    private static @Nullable Object ordinary(String type) {
        return switch (type) {
            case "java.lang.Boolean" -> Boolean.FALSE;
            case "java.lang.Integer" -> 100_000;
            case "java.lang.String" -> "Máy tính xách tay đã qua sử dụng";
            default -> null;
        };
    }

    /** The one line of a summary. */
    private static final class Line implements JRDataSource {

        private boolean read;

        @Override
        public boolean next() {
            var first = !read;
            read = true;
            return first;
        }

        @Override
        public @Nullable Object getFieldValue(JRField field) {
            return ordinary(field.getValueClassName());
        }
    }

    /** Devices as long as those of the register, made while they are asked for. */
    private static final class Rows implements JRDataSource {

        private final int devices;
        private int device;

        Rows(int devices) {
            this.devices = devices;
        }

        @Override
        public boolean next() {
            return device++ < devices;
        }

        @Override
        public @Nullable Object getFieldValue(JRField field) {
            return switch (field.getName()) {
                case "position" -> device;
                case "line" -> 1 + device / 5_000;
                case "year" -> 2015 + device % 10;
                case "identity" -> "TS-" + (1_000_000 + device) + "\nSN" + hex();
                case "make" -> "Lenovo\nThinkPad T14 G" + device % 40;
                case "value" -> "410 USD";
                case "declaration" -> "100000000100\n02/03/2024\nA12";
                case "whereabouts" ->
                    "Nhà máy Bắc Ninh › Phòng kỹ thuật " + device % 100 + "\nTrần Thị Bình " + device % 1_000;
                case "exit", "exitRoute", "evidence", "exitDate", "vnd" -> null;
                case "assetTag" -> "TS-" + (1_000_000 + device);
                case "serial" -> "SN" + hex();
                case "amount" -> BigDecimal.valueOf(100 + device % 900);
                case "permitDate", "declarationDate" -> new java.util.Date(1_709_337_600_000L);
                default -> field.getName().startsWith("line") ? "Dòng " + (1 + device / 5_000) : "Đã qua sử dụng";
            };
        }

        private String hex() {
            return Long.toHexString(device * 0x9E3779B97F4A7C15L).toUpperCase(Locale.ROOT)
                    + Long.toHexString(device * 0x2545F4914F6CDD1DL).toUpperCase(Locale.ROOT);
        }
    }
}
