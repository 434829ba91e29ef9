package org.provenant.application.intake.sheet;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * How a text file writes its characters: by its mark, else UTF-16 by its zero bytes, else UTF-8 if every byte agrees,
 * else the Vietnamese code page of Windows.
 *
 * @param charset the character set
 * @param mark how many bytes the byte order mark takes
 */
record TextEncoding(Charset charset, int mark) {

    static final Charset WINDOWS_VIETNAMESE = Charset.forName("windows-1258");

    private static final int SAMPLE = 4_096;
    private static final String ALLOWED_CONTROLS = "\t\n\r\f";
    /** Of the bytes of UTF-16 text, separators, digits and line ends alone leave this share of zeros on one side. */
    private static final double ZERO_SHARE = 0.2;

    static TextEncoding detect(byte[] file) {
        var encoding = byMark(file);
        if (encoding != null) {
            return require(encoding, file);
        }
        var utf16 = byZeros(file);
        if (utf16 != null && new TextEncoding(utf16, 0).canRead(file)) {
            return new TextEncoding(utf16, 0);
        }
        requireText(file);
        var utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        return utf8.canRead(file) ? utf8 : require(new TextEncoding(WINDOWS_VIETNAMESE, 0), file);
    }

    /** In character sets of single bytes a control character shows at once that the file is no text. */
    private static void requireText(byte[] file) {
        for (byte b : file) {
            requireText((char) (b & 0xFF));
        }
    }

    private static void requireText(char c) {
        if (c < ' ' && ALLOWED_CONTROLS.indexOf(c) < 0) {
            throw new RuleViolated(IntakeRule.FILE_NOT_SPREADSHEET);
        }
    }

    private static @Nullable TextEncoding byMark(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(file, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        return startsWith(file, 0xFE, 0xFF) ? new TextEncoding(StandardCharsets.UTF_16BE, 2) : null;
    }

    private static @Nullable Charset byZeros(byte[] file) {
        int sample = Math.min(file.length, SAMPLE);
        int even = 0;
        int odd = 0;
        for (int i = 0; i < sample; i++) {
            if (file[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        double share = sample * ZERO_SHARE / 2;
        if (odd > share && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return even > share && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static TextEncoding require(TextEncoding encoding, byte[] file) {
        if (!encoding.canRead(file)) {
            throw new RuleViolated(FileRule.FILE_CHARSET_UNKNOWN);
        }
        return encoding;
    }

    /** Whether every byte has a meaning. Control characters show that the file is no text at all. */
    private boolean canRead(byte[] file) {
        var buffer = new char[1 << 13];
        try (var reader = open(file)) {
            for (int got = reader.read(buffer); got >= 0; got = reader.read(buffer)) {
                for (int i = 0; i < got; i++) {
                    requireText(buffer[i]);
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text behind the mark. */
    Reader open(byte[] file) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(file, mark, file.length - mark), decoder));
    }
}
