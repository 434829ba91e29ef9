package org.provenant.application.intake.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How a CSV file separates its values.
 *
 * @param encoding how it writes its characters
 * @param separator what stands between two values
 * @param declared whether a first line {@code sep=;} says so; Excel does not count that line
 * @param lineEnd what ends its first line
 */
record CsvDialect(TextEncoding encoding, char separator, boolean declared, String lineEnd) {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int SAMPLE = 1 << 16;
    private static final String DECLARATION = "sep=";

    static CsvDialect detect(byte[] file) {
        var encoding = TextEncoding.detect(file);
        var sample = sample(encoding, file);
        var firstLine = sample.split("[\r\n]", 2)[0];
        if (firstLine.toLowerCase(Locale.ROOT).startsWith(DECLARATION)
                && firstLine.length() == DECLARATION.length() + 1) {
            return new CsvDialect(encoding, firstLine.charAt(DECLARATION.length()), true, lineEnd(sample));
        }
        return new CsvDialect(encoding, mostConsistent(sample), false, lineEnd(sample));
    }

    private static String sample(TextEncoding encoding, byte[] file) {
        var buffer = new char[SAMPLE];
        try (Reader reader = encoding.open(file)) {
            int length = 0;
            for (int got = 0; got >= 0 && length < SAMPLE; got = reader.read(buffer, length, SAMPLE - length)) {
                length += got;
            }
            return new String(buffer, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lineEnd(String sample) {
        int at = 0;
        while (at < sample.length() && sample.charAt(at) != '\r' && sample.charAt(at) != '\n') {
            at++;
        }
        if (at == sample.length() || sample.startsWith("\r\n", at)) {
            return "\r\n";
        }
        return sample.substring(at, at + 1);
    }

    /** The separator by which the most rows have the same, and the greatest, number of values. */
    private static char mostConsistent(String sample) {
        char best = SEPARATORS[0];
        long highest = 0;
        for (char separator : SEPARATORS) {
            long score = score(sample, separator);
            if (score > highest) {
                highest = score;
                best = separator;
            }
        }
        return best;
    }

    private static long score(String sample, char separator) {
        Map<Integer, Integer> rowsByFields = new HashMap<>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(sample)) {
            for (CsvRecord row : reader) {
                rowsByFields.merge(row.getFieldCount(), 1, Integer::sum);
            }
        } catch (CsvParseException e) {
            // the rows before it still count
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rowsByFields.entrySet().stream()
                .mapToLong(entry -> (long) entry.getValue() * (entry.getKey() - 1))
                .max()
                .orElse(0);
    }
}
