package org.provenant.reports.periodic;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.provenant.domain.shared.FileDigest;

/**
 * The stored form of an issued report: JSON that is the same, byte for byte, for the same data. Its digest stands on
 * the paper, so that paper and stored figures can be compared.
 */
public final class FrozenReport {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(days())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** Passes over what is not asked for without making anything of it. */
    private static final ObjectReader PARTS =
            MAPPER.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private FrozenReport() {}

    /** Writes the report as UTF-8 JSON; the stream stays open. */
    public static void write(PeriodicReportData report, OutputStream out) {
        try {
            MAPPER.writeValue(out, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static PeriodicReportData read(InputStream in) {
        try {
            return MAPPER.readValue(in, PeriodicReportData.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads all but the devices. */
    public static ReportSummary summary(InputStream in) {
        try {
            return PARTS.readValue(in, ReportSummary.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the lines with what tells their devices from others. */
    public static List<ListedLine> lines(InputStream in) {
        try {
            return PARTS.readValue(in, Listed.class).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the devices of one line one after the other, so that none of them need be kept.
     *
     * @param line number of the line, from 1
     */
    public static void devices(InputStream in, int line, Consumer<ReportedDevice> reader) {
        var wanted = MAPPER.readerFor(ReportedDevice.class).at("/lines/" + (line - 1) + "/devices");
        try (var devices = wanted.<ReportedDevice>readValues(in)) {
            devices.forEachRemaining(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Listed(List<ListedLine> lines) {}

    /** The digest of the bytes that {@link #write} writes. */
    public static FileDigest digest(PeriodicReportData report) {
        var digest = FileDigest.sha256();
        write(report, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return FileDigest.ofHash(digest.digest());
    }

    /** The digest of lines before they stand in a report, to tell whether they are still the same. */
    public static FileDigest digest(List<ReportLine> lines) {
        var digest = FileDigest.sha256();
        try {
            MAPPER.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), digest), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FileDigest.ofHash(digest.digest());
    }

    private static SimpleModule days() {
        return new SimpleModule()
                .addSerializer(LocalDate.class, ToStringSerializer.instance)
                .addDeserializer(LocalDate.class, new DayReader());
    }

    private static final class DayReader extends FromStringDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        DayReader() {
            super(LocalDate.class);
        }

        @Override
        protected LocalDate _deserialize(String value, DeserializationContext context) {
            return LocalDate.parse(value);
        }
    }
}
